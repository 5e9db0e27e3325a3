import type { KeyObject } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import type { Eui64 } from '../../duis/eui64';
import type { PartyCertificate } from '../../pki/certificate-store';
import { isOnP256 } from '../../gbcs/protection/p256';
import { readCertificate } from '../../pki/party-certificate';
import { subjectKeyIdentifier } from '../../pki/subject-key-identifier';

/** The places for credentials in a trust anchor cell. */
export type CellUsage = 'digitalSignature' | 'keyAgreement' | 'prepayKeyAgreement';

/** What a trust anchor cell holds of a certificate: whose key it is, which, and the key. */
export interface Credential {
  readonly party: Eui64;
  /** Subject Key Identifier, eight octets. */
  readonly keyId: Buffer;
  readonly usage: 'digitalSignature' | 'keyAgreement';
  readonly publicKey: KeyObject;
}

export function credentialOf(certificate: PartyCertificate): Credential {
  const usage = certificate.usage === 'keyAgreement' || certificate.usage === 'prepayKeyAgreement' ? 'keyAgreement' : 'digitalSignature';
  return { party: certificate.subject, keyId: subjectKeyIdentifier(certificate.der), usage, publicKey: certificate.publicKey };
}

/** The credential in an organisation's certificate (DER); undefined where it is none, or its key is not on P-256. */
export function readCredential(der: Uint8Array): Credential | undefined {
  try {
    const certificate = readCertificate(new X509Certificate(der).toString());
    if (!certificate || 'authority' in certificate || !isOnP256(certificate.publicKey)) return undefined;
    return credentialOf(certificate);
  } catch {
    return undefined;
  }
}
