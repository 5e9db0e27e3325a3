import { createHash } from 'node:crypto';
import type { Eui64 } from '../duis/eui64';
import { eui64ToOctets } from '../duis/eui64';
import { bitString, der, integer, octetString, oid, sequence, TAG, time } from './der';
import type { DeterministicKey } from './deterministic-key';

/** What goes into a certificate of the test PKI (SMKI profile as facts F.5 has it). */
export interface CertificateContent {
  readonly serial: bigint;
  readonly issuer: Authority;
  readonly subject: AuthorityName | { readonly role: string; readonly eui: Eui64 } | { readonly device: Eui64 };
  /** Names and IPv4 addresses of the server that shows it. */
  readonly hosts?: readonly string[];
  readonly key: DeterministicKey;
  readonly usage: 'digitalSignature' | 'keyAgreement' | 'certificateSigning';
  readonly validFrom: Date;
  readonly validTo: Date;
}

/** A certification authority's name: `CN=…,OU=07` when written as RFC 4514 has it. */
export interface AuthorityName {
  readonly commonName: string;
}
export interface Authority extends AuthorityName {
  readonly key: DeterministicKey;
}

const ECDSA_WITH_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const TRUE = der(TAG.boolean, Buffer.from([0xff]));
const POLICY = oid('1.2.826.0.1.8641679.1.2.1.4');
const HARDWARE_MODULE_NAME = oid('1.3.6.1.5.5.7.8.4');
const HARDWARE_TYPE = oid('1.2.826.0.1.8641679.1.2.2.1');
/** KeyUsage bits: unused bits, octet. */
const KEY_USAGE = { digitalSignature: [7, 0x80], keyAgreement: [3, 0x08], certificateSigning: [1, 0x06] } as const;

/** The certificate, DER. Same content, same octets. */
export function writeCertificate(content: CertificateContent): Buffer {
  const { serial, issuer, subject, key, validFrom, validTo } = content;
  const signed = sequence(
    der(0xa0, integer(2n)),
    integer(serial),
    ECDSA_WITH_SHA256,
    authorityName(issuer),
    sequence(time(validFrom), time(validTo)),
    subjectName(subject),
    key.publicKeyInfo,
    der(0xa3, sequence(...extensions(content))),
  );
  return sequence(signed, ECDSA_WITH_SHA256, bitString(issuer.key.sign(signed)));
}

/** A serial number of 128 bits that follows from a label: 39 decimal digits. */
export function serialOf(label: string): bigint {
  const least = 10n ** 38n;
  return least + (BigInt(`0x${createHash('sha256').update(`serial|${label}`).digest('hex')}`) % (2n ** 127n - least));
}

/** PEM text of a DER value. */
export function toPem(label: 'CERTIFICATE' | 'PRIVATE KEY', octets: Uint8Array): string {
  const lines =
    Buffer.from(octets)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

function authorityName({ commonName }: AuthorityName): Buffer {
  return sequence(attribute('2.5.4.11', text('07')), attribute('2.5.4.3', text(commonName)));
}

function subjectName(subject: CertificateContent['subject']): Buffer {
  if ('commonName' in subject) return authorityName(subject);
  if ('device' in subject) return sequence();
  return sequence(attribute('2.5.4.11', text(subject.role)), attribute('2.5.4.45', bitString(eui64ToOctets(subject.eui))));
}

function attribute(type: string, value: Buffer): Buffer {
  return der(TAG.set, sequence(oid(type), value));
}

function text(value: string): Buffer {
  return der(TAG.utf8String, Buffer.from(value));
}

function extensions({ subject, usage, key, issuer, hosts }: CertificateContent): Buffer[] {
  const [unused, bits] = KEY_USAGE[usage];
  const out = [
    extension('2.5.29.15', bitString(Buffer.from([bits]), unused), true),
    extension('2.5.29.14', octetString(keyIdentifier(key))),
  ];
  if ('device' in subject) out.push(extension('2.5.29.17', deviceAlternativeName(subject.device), true));
  if (hosts) out.push(extension('2.5.29.17', sequence(...hosts.map(hostName))));
  if (usage === 'certificateSigning') out.push(extension('2.5.29.19', sequence(TRUE), true));
  out.push(extension('2.5.29.32', sequence(sequence(POLICY)), true));
  out.push(extension('2.5.29.35', sequence(der(0x80, keyIdentifier(issuer.key)))));
  return out;
}

function extension(type: string, value: Buffer, critical = false): Buffer {
  return sequence(oid(type), ...(critical ? [TRUE] : []), octetString(value));
}

/** dNSName or iPAddress of a GeneralName (RFC 5280, 4.2.1.6). */
function hostName(host: string): Buffer {
  return /^[\d.]+$/.test(host) ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host));
}

/** otherName hardwareModuleName with the EUI-64 as serial number (RFC 4108). */
function deviceAlternativeName(eui: Eui64): Buffer {
  return sequence(der(0xa0, HARDWARE_MODULE_NAME, der(0xa0, sequence(HARDWARE_TYPE, octetString(eui64ToOctets(eui))))));
}

/** Eight octets: 0100 and the last 60 bits of SHA-1 of the key (RFC 5280, 4.2.1.2, method 2). */
function keyIdentifier(key: DeterministicKey): Buffer {
  const octets = createHash('sha1').update(key.point).digest().subarray(12);
  octets[0] = 0x40 | ((octets[0] ?? 0) & 0x0f);
  return octets;
}
