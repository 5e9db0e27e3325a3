import type { KeyObject } from 'node:crypto';
import type { Eui64 } from '../duis/eui64';
import type { CertificateStore, KeyUsage, PartyCertificate } from '../pki/certificate-store';

/** The DCC's own remote parties (facts F.5). */
export const ACCESS_CONTROL_BROKER: Eui64 = '90-B3-D5-1F-30-00-00-02';
export const TRANSITIONAL_COS: Eui64 = '90-B3-D5-1F-30-00-00-04';

/** The PKI lacks a certificate or key that the Data Systems cannot do without. */
export class MissingCredential extends Error {
  override readonly name = 'MissingCredential';
}

/** A certificate of a DCC party, with its private key. Throws MissingCredential. */
export function ownCertificate(
  pki: CertificateStore,
  party: Eui64,
  usage: KeyUsage,
): PartyCertificate & { readonly privateKey: KeyObject } {
  const found = pki.of(party, usage);
  if (!found?.privateKey) throw new MissingCredential(`the PKI has no ${usage} certificate with its private key for ${party}`);
  return { ...found, privateKey: found.privateKey };
}
