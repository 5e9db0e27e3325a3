import type { KeyObject } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import type { Eui64 } from '../duis/eui64';
import type { PartyCertificate } from '../pki/certificate-store';
import type { DerValue } from '../pki/der';
import { readDer, readOid } from '../pki/der';
import { readCertificate } from '../pki/party-certificate';

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

const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';

export function credentialOf(certificate: PartyCertificate): Credential {
  const usage = certificate.usage === 'keyAgreement' || certificate.usage === 'prepayKeyAgreement' ? 'keyAgreement' : 'digitalSignature';
  return { party: certificate.subject, keyId: subjectKeyId(certificate.der), usage, publicKey: certificate.publicKey };
}

/** The credential in an organisation's certificate (DER); undefined where it is none. */
export function readCredential(der: Uint8Array): Credential | undefined {
  try {
    const certificate = readCertificate(new X509Certificate(der).toString());
    return certificate && !('authority' in certificate) ? credentialOf(certificate) : undefined;
  } catch {
    return undefined;
  }
}

/** The Subject Key Identifier of a certificate; eight zero octets where it has none. */
export function subjectKeyId(certificate: Uint8Array): Buffer {
  const inside = (value: DerValue | undefined): readonly DerValue[] => readDer(value?.content ?? Buffer.alloc(0));
  const extensions = inside(inside(readDer(certificate)[0])[0]).find((field) => field.tag === 0xa3);
  for (const extension of inside({ tag: 0, content: inside(extensions)[0]?.content ?? Buffer.alloc(0) })) {
    const [type, ...rest] = readDer(extension.content);
    const value = rest.at(-1);
    if (type && value && readOid(type.content) === SUBJECT_KEY_IDENTIFIER) return Buffer.from(readDer(value.content)[0]?.content ?? []);
  }
  return Buffer.alloc(8);
}
