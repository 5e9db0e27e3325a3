import { createHash } from 'node:crypto';
import { XMLSerializer } from '@xmldom/xmldom';
import { C14nCanonicalization, ExclusiveCanonicalization, SignedXml } from 'xml-crypto';
import { admit } from '../duis/admission';
import { ALGORITHM, decodeExactly } from '../duis/signature-profile';
import { MalformedXml } from '../duis/xml-engine';
import { xml } from '../duis/xml-text';
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
  return signWritten(unsignedCompact(document), signer);
}

/** Signs a document of `writeDocument`'s making, which has neither a signature nor white space between its elements. */
export function signWritten(document: string, signer: PartyCertificate): string {
  if (!signer.privateKey) throw new Error(`the private key of ${signer.subject} (serial ${signer.serial}) is not held`);
  const signature = new SignedXml({
    privateKey: signer.privateKey,
    signatureAlgorithm: ALGORITHM.ecdsaSha256,
    canonicalizationAlgorithm: ALGORITHM.exclusiveCanonical,
    getKeyInfoContent: () =>
      xml`<ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>${signer.issuerName}</ds:X509IssuerName><ds:X509SerialNumber>${signer.serial}</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data>`.value,
  });
  allowOnlyTheProfile(signature);
  signature.addReference({ xpath: '/*', uri: '', isEmptyUri: true, transforms: [ALGORITHM.enveloped], digestAlgorithm: ALGORITHM.sha256 });
  signature.computeSignature(forXmldom(document), { prefix: 'ds' });
  return signature.getSignedXml();
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
  const signedInfo = new ExclusiveCanonicalization().process(theSignedInfo(element), {});
  dom.documentElement.removeChild(element);
  const content = new C14nCanonicalization().process(dom.documentElement, {});
  if (!createHash('sha256').update(content).digest().equals(digest)) throw new SignatureRefused('the digest is not that of the document');
  if (!verifyEcdsa(signedInfo, signer.publicKey, value)) throw new SignatureRefused('the signature value is not that of the signer');
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
  const { CanonicalizationAlgorithms: c14n, HashAlgorithms: hash } = signature;
  signature.CanonicalizationAlgorithms = pick(c14n, ALGORITHM.exclusiveCanonical, ALGORITHM.inclusiveCanonical, ALGORITHM.enveloped);
  signature.HashAlgorithms = pick(hash, ALGORITHM.sha256);
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
