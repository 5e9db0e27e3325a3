import type { Eui64 } from '../duis/eui64';
import { eui64ToHex } from '../duis/eui64';
import type { Authority, CertificateContent } from './certificate-writer';
import { serialOf, toPem, writeCertificate } from './certificate-writer';
import { DeterministicKey } from './deterministic-key';

/** From when and until when transport certificates are valid. */
export interface Validity {
  readonly from: Date;
  readonly to: Date;
}

const ALWAYS: Validity = { from: new Date('2016-01-01T00:00:00Z'), to: new Date('2116-01-01T00:00:00Z') };
const HOSTS = ['localhost', '127.0.0.1'];

/**
 * Keys and certificates for mutual TLS on this machine, as files by name: `ca.pem`, the server's `cert.pem` and `key.pem`, and for each
 * User `users/<hex eui>.pem` and `.key`. `name` tells authorities apart: another name, another key.
 */
export function generateTransportPki(
  users: readonly Eui64[],
  name = 'DUIS test transport',
  validity: Validity = ALWAYS,
): ReadonlyMap<string, string> {
  const authority: Authority = { commonName: name, key: DeterministicKey.of(`transport authority ${name}`) };
  const files = new Map<string, string>();
  const write = (stem: string, keyFile: string, content: Pick<CertificateContent, 'subject' | 'hosts'>): void => {
    const key = DeterministicKey.of(`transport ${name} ${stem}`);
    files.set(`${stem}.pem`, certificate(authority, { ...content, key, usage: 'digitalSignature' }, `${name} ${stem}`, validity));
    files.set(keyFile, toPem('PRIVATE KEY', key.privateKey.export({ type: 'pkcs8', format: 'der' })));
  };
  files.set(
    'ca.pem',
    certificate(authority, { subject: authority, key: authority.key, usage: 'certificateSigning' }, `${name} authority`, validity),
  );
  write('cert', 'key.pem', { subject: { commonName: `${name} server` }, hosts: HOSTS });
  for (const eui of users) {
    const stem = `users/${eui64ToHex(eui).toLowerCase()}`;
    write(stem, `${stem}.key`, { subject: { role: '87', eui } });
  }
  return files;
}

function certificate(
  issuer: Authority,
  content: Pick<CertificateContent, 'subject' | 'hosts' | 'key' | 'usage'>,
  label: string,
  { from, to }: Validity,
): string {
  return toPem(
    'CERTIFICATE',
    writeCertificate({ ...content, issuer, serial: serialOf(`transport ${label}`), validFrom: from, validTo: to }),
  );
}
