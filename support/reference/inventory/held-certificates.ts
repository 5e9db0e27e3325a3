import { X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Eui64 } from '../../duis/eui64';
import { deviceCertificate } from '../../pki/device-keys';
import type { HeldCertificates } from './device';

/** The certificates that a device was delivered with; written when they are first looked at, since most devices' never are. */
export function deliveredCertificates(eui: Eui64): HeldCertificates {
  const written: Partial<Record<keyof HeldCertificates, Uint8Array>> = {};
  return {
    get digitalSignature() {
      return (written.digitalSignature ??= deviceCertificate(eui, 'digitalSignature'));
    },
    get keyAgreement() {
      return (written.keyAgreement ??= deviceCertificate(eui, 'keyAgreement'));
    },
  };
}

const keys = new WeakMap<Uint8Array, KeyObject>();

/** The public key in a certificate, read once. */
export function publicKeyIn(certificate: Uint8Array): KeyObject {
  let key = keys.get(certificate);
  if (!key) keys.set(certificate, (key = new X509Certificate(certificate).publicKey));
  return key;
}
