import type { KeyObject } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import type { Eui64 } from '../duis/eui64';
import { eui64FromOctets } from '../duis/eui64';
import type { DerValue } from './der';
import { readDer, readOid, TAG } from './der';
import { attributeTypeName, escapeValue } from './distinguished-name';

export type KeyUsage = 'digitalSignature' | 'keyAgreement' | 'prepayKeyAgreement' | 'xmlSigning';

/** A certificate of an organisation, with its private key where it is held (facts F.5). */
export interface PartyCertificate {
  readonly pem: string;
  readonly der: Uint8Array;
  /** From the subject's x500UniqueIdentifier. */
  readonly subject: Eui64;
  /**
   * The remote party role: the subject's OU, two upper-case hex digits: 02 supplier, 03 network operator, 04 access control broker, 87
   * User's XML signing, 89 the DCC's …
   */
  readonly role: string;
  readonly usage: KeyUsage;
  /** As RFC 4514 writes it: `CN=D1,OU=07`. */
  readonly issuerName: string;
  readonly serial: bigint;
  readonly publicKey: KeyObject;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly privateKey?: KeyObject;
}

/** A certification authority's certificate. */
export interface AuthorityCertificate {
  readonly authority: X509Certificate;
}

/** Whose messages a certificate signs. */
export type XmlSigner = 'user' | 'dcc' | 's1sp';

/** Roles whose certificates sign XML; 8A is a choice of the test PKI. */
export const XML_SIGNING_ROLES: Readonly<Record<string, XmlSigner | undefined>> = { '87': 'user', '89': 'dcc', '8A': 's1sp' };

/**
 * Reads a certificate.
 * @param name where it was found: only a hint, and only for what a certificate cannot say, that a key agreement key is the prepayment one
 * @returns the authority, when it is one; undefined when it is neither that nor an organisation's (a device's)
 */
export function readCertificate(pem: string, name = ''): PartyCertificate | AuthorityCertificate | undefined {
  const certificate = new X509Certificate(pem);
  if (certificate.ca) return { authority: certificate };
  const { issuer, subject } = names(certificate.raw);
  const unique = subject.find((a) => a.type === '2.5.4.45');
  const role = subject
    .find((a) => a.type === '2.5.4.11')
    ?.value.content.toString('latin1')
    .trim()
    .toUpperCase()
    .padStart(2, '0');
  if (!role || unique?.value.content.length !== 9) return undefined;
  return {
    pem: certificate.toString(),
    der: certificate.raw,
    subject: eui64FromOctets(unique.value.content.subarray(1)),
    role,
    usage: usageOf(certificate.raw, role, name),
    issuerName: issuer
      .map((a) => `${attributeTypeName(a.type)}=${escapeValue(a.value.content.toString('utf8'))}`)
      .reverse()
      .join(','),
    serial: BigInt(`0x${certificate.serialNumber}`),
    publicKey: certificate.publicKey,
    validFrom: new Date(certificate.validFrom),
    validTo: new Date(certificate.validTo),
  };
}

interface NameAttribute {
  readonly type: string;
  readonly value: DerValue;
}

/** Issuer and subject, in the order of the certificate. */
function names(certificate: Buffer): { issuer: NameAttribute[]; subject: NameAttribute[] } {
  const fields = tbsFields(certificate);
  const [, , issuer, , subject] = fields;
  return { issuer: nameAttributes(issuer), subject: nameAttributes(subject) };
}

/** serial, algorithm, issuer, validity, subject, key, extensions. */
function tbsFields(certificate: Buffer): readonly DerValue[] {
  const inside = (value: DerValue | undefined): readonly DerValue[] => readDer(value?.content ?? Buffer.alloc(0));
  return inside(inside(readDer(certificate)[0])[0]).filter((field) => field.tag !== 0xa0);
}

function nameAttributes(name: DerValue | undefined): NameAttribute[] {
  return readDer(name?.content ?? Buffer.alloc(0)).flatMap((set) =>
    readDer(set.content).flatMap((pair) => {
      const [type, value] = readDer(pair.content);
      return type && value ? [{ type: readOid(type.content), value }] : [];
    }),
  );
}

function usageOf(certificate: Buffer, role: string, name: string): KeyUsage {
  if (allowsKeyAgreement(certificate)) return /prepay|(?<![A-Za-z])PP|[a-z]PP/.test(name) ? 'prepayKeyAgreement' : 'keyAgreement';
  return XML_SIGNING_ROLES[role] ? 'xmlSigning' : 'digitalSignature';
}

/** Bit 4 of the KeyUsage extension; node tells only of the extended one. */
function allowsKeyAgreement(certificate: Buffer): boolean {
  const extensions = tbsFields(certificate).find((field) => field.tag === 0xa3);
  const list = readDer(readDer(extensions?.content ?? Buffer.alloc(0))[0]?.content ?? Buffer.alloc(0));
  for (const extension of list) {
    const parts = readDer(extension.content);
    const [type] = parts;
    const value = parts.find((part) => part.tag === TAG.octetString);
    if (!type || !value || readOid(type.content) !== '2.5.29.15') continue;
    const bits = readDer(value.content)[0]?.content[1] ?? 0;
    return (bits & 0x08) !== 0;
  }
  return false;
}
