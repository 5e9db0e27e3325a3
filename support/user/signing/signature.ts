import type { KeyObject } from 'node:crypto';
import { hash } from 'node:crypto';
import { admit } from '../../duis/admission';
import { signEcdsa } from '../../duis/deterministic-ecdsa';
import { NAMESPACE } from '../../duis/element';
import { ALGORITHM, decodeExactly } from '../../duis/signature-profile';
import { MalformedXml } from '../../duis/xml-engine';
import { xml, XmlText } from '../../duis/xml-text';
import { isOnP256 } from '../../gbcs/protection/p256';
import type { PartyCertificate } from '../../pki/certificate-store';
import type { FindCertificate, SignatureVerdict } from '../../pki/signature-verdict';
import { parseSerial, SignatureRefused } from '../../pki/signature-verdict';
import { ExclusiveForm, InclusiveForm, WrittenForm } from './canonical-form';
import { parseDom } from './dom-builder';
import { verifyEcdsa } from './ecdsa-sha256';
import { isElement, ownSignatures, textOf, theSignature, theSignedInfo } from './signature-dom';

/**
 * Signs a DUIS document: what is there of a signature is taken away, comments and white space between elements too, and the Signature goes
 * in as the last child of the root (facts A.6). The result is canonical text; SignedXml.computeSignature comes to the same
 * (support/bench/canonical-differences.ts).
 * @throws MalformedXml for a document that is not admitted
 */
export function signRequest(document: string, signer: PartyCertificate): string {
  const dom = parseDom(admit(document).octets.toString('utf8'));
  for (const signature of ownSignatures(dom)) dom.documentElement.removeChild(signature);
  dropBlanks(dom.documentElement);
  return seal(new WrittenForm().process(dom.documentElement, {}), new InclusiveForm().process(dom.documentElement, {}), signer);
}

/** Signs a document of `writeDocument`'s making, which has no white space between its elements, and leaves the rest as it is written. */
export function signWritten(document: string, signer: PartyCertificate): string {
  const dom = parseDom(document);
  if (ownSignatures(dom).length > 0) return signRequest(document, signer);
  return seal(document, new InclusiveForm().process(dom.documentElement, {}), signer);
}

/** The document with the Signature of its canonical text as the last child of its root. */
function seal(document: string, content: string, signer: PartyCertificate): string {
  const info = signedInfo(hash('sha256', content, 'base64'));
  const value = signEcdsa(Buffer.from(info.value), privateKeyOf(signer)).toString('base64');
  const signature = xml`<ds:Signature xmlns:ds="${NAMESPACE.ds}">${info}<ds:SignatureValue>${value}</ds:SignatureValue>
      <ds:KeyInfo>${x509Data(signer)}</ds:KeyInfo></ds:Signature>`;
  const end = document.lastIndexOf('</');
  return document.slice(0, end) + signature.value + document.slice(end);
}

/** The SignedInfo of the profile, in its exclusive canonical form. */
function signedInfo(digest: string): XmlText {
  const algorithm = (name: string, value: string): XmlText =>
    xml`<${new XmlText(`ds:${name}`)} Algorithm="${value}"></${new XmlText(`ds:${name}`)}>`;
  const reference = xml`<ds:Reference URI=""><ds:Transforms>${algorithm('Transform', ALGORITHM.enveloped)}</ds:Transforms>
      ${algorithm('DigestMethod', ALGORITHM.sha256)}<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`;
  return xml`<ds:SignedInfo xmlns:ds="${NAMESPACE.ds}">${algorithm('CanonicalizationMethod', ALGORITHM.exclusiveCanonical)}
      ${algorithm('SignatureMethod', ALGORITHM.ecdsaSha256)}${reference}</ds:SignedInfo>`;
}

function x509Data({ issuerName, serial }: PartyCertificate): XmlText {
  return xml`<ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>${issuerName}</ds:X509IssuerName>
      <ds:X509SerialNumber>${serial}</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data>`;
}

function privateKeyOf({ privateKey, subject, serial }: PartyCertificate): KeyObject {
  if (!privateKey) throw new Error(`the private key of ${subject} (serial ${serial}) is not held`);
  return privateKey;
}

/**
 * Verifies the enveloped signature of a document by xml-crypto's canonical forms, after refusing what xml-crypto would let through:
 * processing instructions and DOCTYPE (admission), what is not well formed, and anything in the Signature but the profile.
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
 * xml-crypto writes, and their digest and signature. SignedXml.checkSignature comes to the same (support/bench/attacks), four times slower,
 * where the canonical forms of its own are right (support/bench/canonical-differences.ts).
 */
function judge(document: string, find: FindCertificate): SignatureVerdict {
  const dom = parseDom(document);
  const element = theSignature(dom);
  const digest = decodeExactly(textOf(element, 'DigestValue'), 32);
  if (!digest) throw new SignatureRefused('DigestValue is not 32 octets of base64');
  const value = decodeExactly(textOf(element, 'SignatureValue'), 64);
  if (!value) throw new SignatureRefused('SignatureValue is not 64 octets of base64');
  const signer = signerOf(element, find);
  const info = new ExclusiveForm().process(theSignedInfo(element), {});
  dom.documentElement.removeChild(element);
  const content = new InclusiveForm().process(dom.documentElement, {});
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
  if (!isOnP256(signer.publicKey)) throw new SignatureRefused(`the key of the certificate ${signer.serial} is not on P-256`);
  return signer;
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
