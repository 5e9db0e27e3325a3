import { createHmac, createPrivateKey, hash, type KeyObject } from 'node:crypto';
import { multiplyBase, octetsOf, P384, signEcdsa } from '../../duis/deterministic-ecdsa';
import { ALGORITHM } from '../../duis/signature-profile';
import type { PartyCertificate } from '../../pki/certificate-store';
import type { Deviation } from '../deviation';
import {
  byName,
  counterRaised,
  forged,
  resealed,
  signatureIn,
  signedAgain,
  signing,
  withoutSignature,
  withSignature,
  withValue,
} from './forged';

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';
const REFERENCE = /<ds:Reference [\s\S]*<\/ds:Reference>/;
const DIGEST = /(<ds:DigestValue>)([^<]*)/;
const TRANSFORMS = /<ds:Transforms>[\s\S]*<\/ds:Transforms>/;
const X509 = /<ds:X509Data>[\s\S]*<\/ds:X509Data>/;
const SERIAL = /(<ds:X509SerialNumber>)(\d+)/;

const asItWas = (signedInfo: string): string => signedInfo;

/** What was signed is no more what is sent. */
const altered: readonly Deviation[] = [
  forged('counter changed after signing', counterRaised),
  forged('sequence begun after signing', (text) =>
    text.replace('</sr:RequestID>', '</sr:RequestID><sr:FirstInSequence>true</sr:FirstInSequence>'),
  ),
  forged('lines broken after signing', (text) => text.replace('</sr:Header>', '</sr:Header>\n')),
  forged('namespace added after signing', (text) => text.replace('<sr:Request ', '<sr:Request xmlns:x="urn:x" ')),
  forged('counter and DigestValue changed after signing', (text, { own }) => {
    const changed = counterRaised(text);
    const digest = DIGEST.exec(signedAgain(changed, own))?.[0] ?? '';
    return changed.replace(DIGEST, () => digest);
  }),
  forged('Signature of another request', (text, { own }) => withSignature(text, signatureIn(signedAgain(counterRaised(text), own)))),
];

/** The value is not that of the key. */
const values: readonly Deviation[] = [
  forged('SignatureValue changed', (text) => withValue(text, lastOctetChanged)),
  forged('SignatureValue zero', (text) => withValue(text, () => Buffer.alloc(64))),
  forged('SignatureValue in DER', (text) => withValue(text, der)),
  forged('SignatureValue an octet short', (text) => withValue(text, (octets) => octets.subarray(1))),
  forged('SignatureValue in hexadecimal', (text) => withValue(text, (octets) => octets.toString('hex'))),
];

/** Somebody else signs. */
const signers: readonly Deviation[] = [
  forged('Signature by another User', (text, { another }) => signedAgain(text, another)),
  forged('Signature by the key of another User', (text, { another }) => resealed(text, asItWas, signing(another))),
  forged('Signature by a key on P-384', (text) => resealed(text, asItWas, onAnotherCurve)),
  forged('certificate one that nobody has', (text) => text.replace(SERIAL, (_all, tag: string, serial: string) => `${tag}${serial}7`)),
  forged('certificate of an authority that nobody knows', (text) => text.replace(/(<ds:X509IssuerName>)[^<]*/, '$1CN=Nobody')),
  forged('key by name', (text) => text.replace(X509, '<ds:KeyName>User</ds:KeyName>')),
  forged('KeyInfo missing', (text) => text.replace(/<ds:KeyInfo>[\s\S]*<\/ds:KeyInfo>/, '')),
];

/** Right for other algorithms than those of the profile. */
const algorithms: readonly Deviation[] = [
  forged('Signature with SHA-512', (text, { own }) =>
    resealed(text, named(ALGORITHM.ecdsaSha256, `${MORE}ecdsa-sha512`), signing(own, 'sha512')),
  ),
  forged('Signature with SHA-1', (text, { own }) =>
    resealed(text, named(ALGORITHM.ecdsaSha256, `${MORE}ecdsa-sha1`), signing(own, 'sha1')),
  ),
  forged('Signature by HMAC', (text, { own }) => resealed(text, named(ALGORITHM.ecdsaSha256, `${MORE}hmac-sha256`), hmac(own))),
  forged('digest with SHA-1', (text, { own }) => {
    const digest = hash('sha1', canonicalContent(text), 'base64');
    return resealed(text, (info) => named(ALGORITHM.sha256, `${XMLDSIG}sha1`)(info).replace(DIGEST, `$1${digest}`), signing(own));
  }),
  forged('DigestValue in hexadecimal', (text, { own }) =>
    resealed(
      text,
      (info) => info.replace(DIGEST, (_all, tag: string, base64: string) => tag + Buffer.from(base64, 'base64').toString('hex')),
      signing(own),
    ),
  ),
  forged('SignedInfo in inclusive form', (text, { own }) =>
    resealed(text, named(ALGORITHM.exclusiveCanonical, ALGORITHM.inclusiveCanonical), signing(own)),
  ),
];

/** It covers something else, or there is more of it than one. */
const structures: readonly Deviation[] = [
  forged('Signature twice', (text) => withSignature(text, signatureIn(text).repeat(2))),
  forged('Reference twice', (text, { own }) => resealed(text, (info) => info.replace(REFERENCE, '$&$&'), signing(own))),
  forged('Reference to a part', (text, { own }) => resealed(text, (info) => info.replace('URI=""', 'URI="#body"'), signing(own))),
  forged('transforms missing', (text, { own }) => resealed(text, (info) => info.replace(TRANSFORMS, ''), signing(own))),
  forged('transform one that leaves out its Body', (text, { own }) =>
    resealed(
      text,
      (info) =>
        info.replace(
          '</ds:Transforms>',
          '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116">' +
            '<ds:XPath>not(ancestor-or-self::*[local-name()="Body"])</ds:XPath></ds:Transform></ds:Transforms>',
        ),
      signing(own),
    ),
  ),
  forged('Signature with an Object', (text) =>
    text.replace('</ds:KeyInfo>', `</ds:KeyInfo><ds:Object>${withoutSignature(text).replace(/^<\?xml[^>]*>/, '')}</ds:Object>`),
  ),
  forged('Signature with an Id', (text) => text.replace('<ds:Signature ', '<ds:Signature Id="one" ')),
];

/** What may be wrong with the Signature of a request that has one, by its name in a step: `its SignatureValue zero`. */
export const FORGED_SIGNATURES = byName([...altered, ...values, ...signers, ...algorithms, ...structures]);

function named(from: string, to: string): (signedInfo: string) => string {
  return (signedInfo) => signedInfo.replace(`"${from}"`, `"${to}"`);
}

/** What the digest is made of: documents of `writeDocument` are in canonical form but for their declaration and empty tags. */
function canonicalContent(text: string): string {
  return withoutSignature(text)
    .replace(/^<\?xml[^>]*>/, '')
    .replace(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>');
}

function lastOctetChanged(octets: Buffer): Buffer {
  const changed = Buffer.from(octets);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  return changed;
}

/** r and s as OpenSSL writes them. */
function der(rs: Buffer): Buffer {
  const integer = (octets: Buffer): Buffer => {
    const padded = (octets[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), octets]) : octets;
    return Buffer.concat([Buffer.of(2, padded.length), padded]);
  };
  const both = Buffer.concat([integer(rs.subarray(0, 32)), integer(rs.subarray(32))]);
  return Buffer.concat([Buffer.of(0x30, both.length), both]);
}

/** The public key taken for a secret. */
function hmac({ publicKey }: PartyCertificate): (signedInfo: string) => Buffer {
  const secret = publicKey.export({ type: 'spki', format: 'der' });
  return (signedInfo) => createHmac('sha256', secret).update(signedInfo).digest();
}

function onAnotherCurve(signedInfo: string): Buffer {
  return signEcdsa(Buffer.from(signedInfo), keyOnP384());
}

/** A key that anybody can make: the same in every run. */
function keyOnP384(): KeyObject {
  const scalar = BigInt(`0x${hash('sha256', 'duis-conformance, a signature on another curve')}`);
  const point = multiplyBase(scalar, P384);
  const [x, y] = [point.toString('base64url', 1, 1 + P384.length), point.toString('base64url', 1 + P384.length)];
  return createPrivateKey({ key: { kty: 'EC', crv: 'P-384', d: octetsOf(scalar, P384).toString('base64url'), x, y }, format: 'jwk' });
}
