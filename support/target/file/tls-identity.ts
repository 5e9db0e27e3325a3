import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Eui64 } from '../../duis/eui64';
import { eui64ToHex } from '../../duis/eui64';
import type { TlsIdentity, TlsMaterial } from '../target';
import type { TargetFile } from './target-file';

/** Stands in a path for the EUI-64 of a User, sixteen hex digits in lower case, where each shows a certificate of its own. */
const EACH = '{eui}';

/**
 * What each of these Users shows of itself, read and looked at now. Throws TargetFileError for a file that cannot be read or is not what it
 * should be, a certificate that is not valid at this time, or a key that is not the certificate's.
 */
export function readTlsIdentity({ tls, wrong }: TargetFile, users: readonly Eui64[], now: Date): TlsIdentity | undefined {
  if (!tls) return undefined;
  const ca = read(tls.ca, 'ca');
  certificateIn(ca, 'ca', tls.ca);
  const material = new Map<Eui64, TlsMaterial>();
  for (const user of tls.cert.includes(EACH) ? users : users.slice(0, 1)) material.set(user, materialOf(user));
  const [shared] = material.values();
  return (user) => material.get(user) ?? shared ?? { ca, cert: '', key: '' };

  function materialOf(user: Eui64): TlsMaterial {
    const own = (path: string): string => path.replace(EACH, eui64ToHex(user).toLowerCase());
    const [certPath, keyPath] = [own(tls?.cert ?? ''), own(tls?.key ?? '')];
    const [cert, key] = [read(certPath, 'cert'), read(keyPath, 'key')];
    if (!certificateIn(cert, 'cert', certPath).checkPrivateKey(keyIn(key, keyPath)))
      throw wrong(['tls', 'key'], `${keyPath} is not the key of ${certPath}`);
    return { ca, cert, key };
  }

  function read(path: string, name: keyof TlsMaterial): string {
    try {
      return readFileSync(path, 'utf8');
    } catch (cause) {
      throw wrong(['tls', name], `${path} cannot be read: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}`);
    }
  }

  function certificateIn(pem: string, name: keyof TlsMaterial, path: string): X509Certificate {
    const certificate = parsed(() => new X509Certificate(pem), name, `${path} is not a certificate in PEM`);
    const [from, to] = [new Date(certificate.validFrom), new Date(certificate.validTo)];
    if (now > to) throw wrong(['tls', name], `the certificate ${path} expired on ${day(to)}`);
    if (now < from) throw wrong(['tls', name], `the certificate ${path} is not valid before ${day(from)}`);
    return certificate;
  }

  function keyIn(pem: string, path: string): ReturnType<typeof createPrivateKey> {
    return parsed(() => createPrivateKey(pem), 'key', `${path} is not a private key in PEM without a passphrase`);
  }

  function parsed<T>(parse: () => T, name: keyof TlsMaterial, problem: string): T {
    try {
      return parse();
    } catch {
      throw wrong(['tls', name], problem);
    }
  }
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}
