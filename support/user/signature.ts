import type { KeyObject } from 'node:crypto';
import { hash, sign } from 'node:crypto';
import { XMLSerializer } from '@xmldom/xmldom';
import { C14nCanonicalization, ExclusiveCanonicalization, SignedXml } from 'xml-crypto';
import { admit } from '../duis/admission';
import { NAMESPACE } from '../duis/element';
import { ALGORITHM, decodeExactly } from '../duis/signature-profile';
import { MalformedXml } from '../duis/xml-engine';
import { xml, XmlText } from '../duis/xml-text';
import type { PartyCertificate } from '../pki/certificate-store';
import type { FindCertificate, SignatureVerdict } from '../pki/signature-verdict';
import { parseSerial, SignatureRefused } from '../pki/signature-verdict';
import { EcdsaSha256, verifyEcdsa } from './ecdsa-sha256';
import { forXmldom, isElement, ownSignatures, parseDom, textOf, theSignature, theSignedInfo } from './signature-dom';

/**
 * Signs a DUIS document with xml-crypto: what is there of a signature is taken away, white space between elements too,
 * and the Signature goes in as the last child of the root (facts A.6).
 * @throws MalformedXml for a document that is not admitted
 */
export function signRequest(document: string, signer: PartyCertificate): string {
  const signature = new SignedXml({
    privateKey: privateKeyOf(signer),
    signatureAlgorithm: ALGORITHM.ecdsaSha256,
    canonicalizationAlgorithm: ALGORITHM.exclusiveCanonical,
    getKeyInfoContent: () => x509Data(signer).value,
  });
  allowOnlyTheProfile(signature);
  signature.addReference({ xpath: '/*', uri: '', isEmptyUri: true, transforms: [ALGORITHM.enveloped], digestAlgorithm: ALGORITHM.sha256 });
  signature.computeSignature(forXmldom(unsignedCompact(document)), { prefix: 'ds' });
  return signature.getSignedXml();
}

/**
 * Signs a document of `writeDocument`'s making, which has no white space between its elements: as signRequest does, but for SignedXml's
 * own ways to find and copy what is known here.
 */
export function signWritten(document: string, signer: PartyCertificate): string {
  const dom = parseDom(document);
  if (ownSignatures(dom).length > 0) return signRequest(document, signer);
  const content = new C14nCanonicalization().process(dom.documentElement, {});
  const info = signedInfo(hash('sha256', content, 'base64'));
  const value = sign('sha256', Buffer.from(info.value), { key: privateKeyOf(signer), dsaEncoding: 'ieee-p1363' }).toString('base64');
  const signature = xml`<ds:Signature xmlns:ds="${NAMESPACE.ds}">${info}<ds:SignatureValue>${value}</ds:SignatureValue><ds:KeyInfo>${x509Data(signer)}</ds:KeyInfo></ds:Signature>`;
  const end = document.lastIndexOf('</');
  return document.slice(0, end) + signature.value + document.slice(end);
}

/** The SignedInfo of the profile, in its exclusive canonical form. */
function signedInfo(digest: string): XmlText {
  const algorithm = (name: string, value: string): XmlText =>
    xml`<${new XmlText(`ds:${name}`)} Algorithm="${value}"></${new XmlText(`ds:${name}`)}>`;
  const reference = xml`<ds:Reference URI=""><ds:Transforms>${algorithm('Transform', ALGORITHM.enveloped)}</ds:Transforms>${algorithm('DigestMethod', ALGORITHM.sha256)}<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`;
  return xml`<ds:SignedInfo xmlns:ds="${NAMESPACE.ds}">${algorithm('CanonicalizationMethod', ALGORITHM.exclusiveCanonical)}${algorithm('SignatureMethod', ALGORITHM.ecdsaSha256)}${reference}</ds:SignedInfo>`;
}

function x509Data({ issuerName, serial }: PartyCertificate): XmlText {
  return xml`<ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>${issuerName}</ds:X509IssuerName><ds:X509SerialNumber>${serial}</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data>`;
}

function privateKeyOf({ privateKey, subject, serial }: PartyCertificate): KeyObject {
  if (!privateKey) throw new Error(`the private key of ${subject} (serial ${serial}) is not held`);
  return privateKey;
}

/**
 * Verifies the enveloped signature of a document with xml-crypto, after refusing what xml-crypto would let through:
 * processing instructions and DOCTYPE (admission), and anything in the Signature but the profile.
 * @param document as received, best as octets: text has lost what was wrong with its encoding
 */
export function verifySigned(document: string | Uint8Array, find: FindCertificate): SignatureVerdict {
  try {
    return judge(admit(document).octets.toString('utf8'), find);
  } catch (error) {
    if (error instanceof SignatureRefused || error instanceof MalformedXml) return { ok: false, reason: error.message };
    throw error;
  }
}

/**
 * The shape of the Signature is that of the profile, so what it covers, and how, is known. What is left are two canonical texts, which
 * xml-crypto writes, and their digest and signature. SignedXml.checkSignature comes to the same (support/bench/attacks), four times slower.
 */
function judge(document: string, find: FindCertificate): SignatureVerdict {
  const dom = parseDom(document);
  const element = theSignature(dom);
  const digest = decodeExactly(textOf(element, 'DigestValue'), 32);
  if (!digest) throw new SignatureRefused('DigestValue is not 32 octets of base64');
  const value = decodeExactly(textOf(element, 'SignatureValue'), 64);
  if (!value) throw new SignatureRefused('SignatureValue is not 64 octets of base64');
  const signer = signerOf(element, find);
  const info = new ExclusiveCanonicalization().process(theSignedInfo(element), {});
  dom.documentElement.removeChild(element);
  const content = new C14nCanonicalization().process(dom.documentElement, {});
  if (!hash('sha256', content, 'buffer').equals(digest)) throw new SignatureRefused('the digest is not that of the document');
  if (!verifyEcdsa(info, signer.publicKey, value)) throw new SignatureRefused('the signature value is not that of the signer');
  return { ok: true, signer, content };
}

function signerOf(signature: Element, find: FindCertificate): PartyCertificate {
  const serial = parseSerial(textOf(signature, 'X509SerialNumber'));
  if (serial === undefined) throw new SignatureRefused('X509SerialNumber is not a decimal number');
  const issuer = textOf(signature, 'X509IssuerName');
  const signer = find(issuer, serial);
  if (!signer) throw new SignatureRefused(`no certificate is known of issuer "${issuer.slice(0, 100)}" and serial ${serial}`);
  return signer;
}

/** Whatever else xml-crypto knows, it is not to use. */
function allowOnlyTheProfile(signature: SignedXml): void {
  const { CanonicalizationAlgorithms: c14n, HashAlgorithms: hashes } = signature;
  signature.CanonicalizationAlgorithms = pick(c14n, ALGORITHM.exclusiveCanonical, ALGORITHM.inclusiveCanonical, ALGORITHM.enveloped);
  signature.HashAlgorithms = pick(hashes, ALGORITHM.sha256);
  signature.SignatureAlgorithms = { [ALGORITHM.ecdsaSha256]: EcdsaSha256 };
}

function pick<T>(from: Record<string, T>, ...keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}

function unsignedCompact(document: string): string {
  admit(document);
  const dom = parseDom(document);
  for (const signature of ownSignatures(dom)) dom.documentElement.removeChild(signature);
  dropBlanks(dom.documentElement);
  return new XMLSerializer().serializeToString(dom.documentElement).replaceAll('\r', '&#xD;');
}

/** Takes away comments, and white space between elements. */
function dropBlanks(element: Element): void {
  const children = Array.from(element.childNodes);
  const mayDrop = children.some(isElement);
  for (const child of children) {
    if (isElement(child)) dropBlanks(child);
    else if (child.nodeType === child.COMMENT_NODE || (mayDrop && /^[ \t\n]*$/.test(child.nodeValue ?? ''))) element.removeChild(child);
  }
}
