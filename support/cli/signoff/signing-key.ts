import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { algorithmOf, fingerprintOf } from '../../report/evidence/dsse';
import { UsageError } from '../run/usage-error';
import { systemErrorText } from '../run/system-error';

const MAKE = 'openssl genpkey -algorithm ed25519 -out key.pem makes one';

/** Reads the key that signs: PEM, ECDSA P-256 or Ed25519, not encrypted. Throws UsageError. */
export function readSigningKey(path: string): KeyObject {
  const text = read('--key', path);
  try {
    return known(createPrivateKey(text), path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--key ${path}: it is no private key in PEM that can be read; ${MAKE}`);
  }
}

/** Reads the key that a package is verified with: PEM of a public key, a certificate or a private key. Throws UsageError. */
export function readVerificationKey(path: string): KeyObject {
  const text = read('--key', path);
  try {
    return known(text.includes('BEGIN CERTIFICATE') ? new X509Certificate(text).publicKey : createPublicKey(text), path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--key ${path}: it is neither a public key nor a certificate in PEM`);
  }
}

/** Reads the certificate that is to stand beside; it has to be that of the key. Throws UsageError. */
export function readCertificate(path: string, key: KeyObject): string {
  const text = read('--certificate', path);
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(text);
  } catch {
    throw new UsageError(`--certificate ${path}: it is no certificate in PEM`);
  }
  if (fingerprintOf(certificate.publicKey) !== fingerprintOf(key))
    throw new UsageError(`--certificate ${path}: it is the certificate of another key than that of --key`);
  return certificate.toString();
}

function known(key: KeyObject, path: string): KeyObject {
  if (algorithmOf(key) !== undefined) return key;
  const { namedCurve } = key.asymmetricKeyDetails ?? {};
  throw new UsageError(`--key ${path}: expected ECDSA P-256 or Ed25519, got ${namedCurve ?? key.asymmetricKeyType ?? 'another'}; ${MAKE}`);
}

function read(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${option} ${path}: ${systemErrorText(error)}`);
  }
}
