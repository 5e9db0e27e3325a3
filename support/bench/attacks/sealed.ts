import { createHash } from 'node:crypto';
import { readDer } from '../../pki/der';
import type { Eui64 } from '../../duis/eui64';
import { NAMESPACE } from '../../duis/element';
import { ALGORITHM } from '../../duis/signature-profile';
import { serialOf } from '../../pki/certificate-writer';
import { DeterministicKey } from '../../pki/deterministic-key';
import type { KeyUsage } from '../../pki/party-certificate';

/** Signed documents written by hand, each part of the signature open to change, with signatures that come out the same every time. */

export const IMPORT_SUPPLIER: Eui64 = '90-B3-D5-1F-30-01-00-00';

/** A request in canonical form: Read Device Log of a Communications Hub Function. */
export function request(originator: Eui64 = IMPORT_SUPPLIER, body = '<sr:ReadDeviceLog></sr:ReadDeviceLog>'): string {
  return (
    `<sr:Request xmlns:sr="${NAMESPACE.sr}" schemaVersion="4.0"><sr:Header><sr:RequestID>` +
    `${originator}:00-DB-12-34-56-78-90-A2:1000</sr:RequestID><sr:CommandVariant>1</sr:CommandVariant>` +
    '<sr:ServiceReference>8.9</sr:ServiceReference><sr:ServiceReferenceVariant>8.9</sr:ServiceReferenceVariant></sr:Header>' +
    `<sr:Body>${body}</sr:Body></sr:Request>`
  );
}

export const REQUEST = request();

/** The parts of a signature; what is left out is as the profile has it. */
export interface Seal {
  readonly content?: string;
  readonly party?: Eui64;
  readonly usage?: KeyUsage;
  /** The key that signs, where it is not the one of the certificate named. */
  readonly key?: DeterministicKey | undefined;
  readonly signedInfo?: string;
  readonly keyInfo?: string | undefined;
  /** Makes the signature value of r and s. */
  readonly value?: (rs: Buffer) => string;
  /** Makes the Signature of its three parts. */
  readonly assemble?: (signedInfo: string, value: string, keyInfo: string) => string;
}

/** The content with a Signature as its last child. */
export function sealed(seal: Seal = {}): string {
  const { content = REQUEST } = seal;
  const end = content.lastIndexOf('</');
  return content.slice(0, end) + signatureOf(seal) + content.slice(end);
}

/** The Signature alone. */
export function signatureOf({ content = REQUEST, party = IMPORT_SUPPLIER, usage = 'xmlSigning', key, ...seal }: Seal = {}): string {
  const signedInfo = seal.signedInfo ?? signedInfoOf(digestOf(content));
  const canonical = `<ds:SignedInfo xmlns:ds="${NAMESPACE.ds}">${signedInfo}</ds:SignedInfo>`;
  const rs = fixed((key ?? DeterministicKey.of(`party ${party} ${usage}`)).sign(Buffer.from(canonical)));
  const value = (seal.value ?? ((octets: Buffer) => octets.toString('base64')))(rs);
  const parts = [
    `<ds:SignedInfo>${signedInfo}</ds:SignedInfo>`,
    `<ds:SignatureValue>${value}</ds:SignatureValue>`,
    seal.keyInfo ?? keyInfoOf(issuerSerial(serialOf(`party ${party} ${usage}`).toString())),
  ] as const;
  const inside = seal.assemble ? seal.assemble(...parts) : parts.join('');
  return `<ds:Signature xmlns:ds="${NAMESPACE.ds}">${inside}</ds:Signature>`;
}

export function digestOf(content: string, algorithm = 'sha256'): string {
  return createHash(algorithm).update(content).digest('base64');
}

export function algorithm(element: string, uri: string, inside = ''): string {
  return `<ds:${element} Algorithm="${uri}">${inside}</ds:${element}>`;
}

export interface SignedInfoParts {
  readonly canonicalization?: string;
  readonly method?: string;
  readonly attributes?: string;
  readonly transforms?: string;
  readonly digestMethod?: string;
}

/** The inside of SignedInfo, in canonical form. */
export function signedInfoOf(digest: string, parts: SignedInfoParts = {}): string {
  const {
    canonicalization = algorithm('CanonicalizationMethod', ALGORITHM.exclusiveCanonical),
    method = algorithm('SignatureMethod', ALGORITHM.ecdsaSha256),
  } = parts;
  return canonicalization + method + referenceOf(digest, parts);
}

export function referenceOf(digest: string, parts: SignedInfoParts = {}): string {
  const {
    attributes = ' URI=""',
    transforms = algorithm('Transform', ALGORITHM.enveloped),
    digestMethod = algorithm('DigestMethod', ALGORITHM.sha256),
  } = parts;
  return (
    `<ds:Reference${attributes}>${transforms && `<ds:Transforms>${transforms}</ds:Transforms>`}${digestMethod}<ds:DigestValue>` +
    `${digest}</ds:DigestValue></ds:Reference>`
  );
}

export function keyInfoOf(inside: string): string {
  return `<ds:KeyInfo><ds:X509Data>${inside}</ds:X509Data></ds:KeyInfo>`;
}

export function issuerSerial(serial: string, issuer = 'CN=D1,OU=07'): string {
  return (
    `<ds:X509IssuerSerial><ds:X509IssuerName>${issuer}</ds:X509IssuerName><ds:X509SerialNumber>${serial}</ds:X509SerialNumber>` +
    '</ds:X509IssuerSerial>'
  );
}

/** r‖s, 64 octets, from DER. */
function fixed(der: Buffer): Buffer {
  const [pair] = readDer(der);
  const numbers = readDer(pair?.content ?? Buffer.alloc(0)).map(({ content }) => Buffer.concat([Buffer.alloc(32), content]).subarray(-32));
  return Buffer.concat(numbers);
}
