import type { KeyObject } from 'node:crypto';
import { hash, verify } from 'node:crypto';
import { compactCanonical } from '../../duis/compact';
import type { CanonicalTree } from '../../duis/canonical-tree';
import { signEcdsa } from '../../duis/deterministic-ecdsa';
import type { Element } from '../../duis/element';
import { NAMESPACE, textAt, walk } from '../../duis/element';
import { ParsedDocument } from '../../duis/parsed-document';
import { ALGORITHM, COUNTERSIGNED, decodeExactly, SIGNATURE } from '../../duis/signature-profile';
import type { Libxml } from '../../duis/xml-engine';
import { MalformedXml } from '../../duis/xml-engine';
import { xml } from '../../duis/xml-text';
import { isOnP256 } from '../../gbcs/protection/p256';
import type { PartyCertificate } from '../../pki/certificate-store';
import type { FindCertificate, SignatureVerdict } from '../../pki/signature-verdict';
import { parseSerial, SignatureRefused } from '../../pki/signature-verdict';
import { refuseAsides, refuseShape } from './signature-shape';
import { exclusiveSignedInfo, placed } from './signed-info';

/** What is asked of a signature: that it has the shape of the profile, the digest of the document, and a value of the signer's. */
export const SIGNATURE_CHECKS = ['shape', 'digest', 'value'] as const;
export type SignatureCheck = (typeof SIGNATURE_CHECKS)[number];

/**
 * Verifies the enveloped signature of a document: the profile of facts A.6 and nothing else. libxml2 canonicalises the document once;
 * cutting the Signature out of that text is the enveloped transform, since inclusive C14N writes an element's descendants as one
 * run of characters and nothing around them depends on it. `checks`: fewer than all, for deliberate defects alone.
 */
export function verifyEnveloped(
  document: ParsedDocument,
  find: FindCertificate,
  checks: readonly SignatureCheck[] = SIGNATURE_CHECKS,
): SignatureVerdict {
  try {
    return judge(document, find, checks);
  } catch (error) {
    if (error instanceof SignatureRefused) return { ok: false, reason: error.message };
    if (error instanceof MalformedXml) return { ok: false, reason: error.message };
    throw error;
  }
}

function judge(document: ParsedDocument, find: FindCertificate, checks: readonly SignatureCheck[]): SignatureVerdict {
  const { text, place } = document.canonical;
  const signature = theSignature(document.canonical);
  const { start, end } = placed(place(signature));
  if (checks.includes('shape')) {
    refuseShape(signature, SIGNATURE);
    refuseAsides(document, text.slice(start, end));
  }
  const signer = signerOf(signature, find);
  const content = text.slice(0, start) + text.slice(end);
  if (
    checks.includes('digest') &&
    !hash('sha256', content, 'buffer').equals(octetsAt(signature, 32, 'SignedInfo', 'Reference', 'DigestValue'))
  )
    throw new SignatureRefused('the digest is not that of the document');
  if (!checks.includes('value')) return { ok: true, signer, content };
  const signedInfo = exclusiveSignedInfo(document, signature);
  const value = octetsAt(signature, 64, 'SignatureValue');
  if (!verify('sha256', Buffer.from(signedInfo), { key: signer.publicKey, dsaEncoding: 'ieee-p1363' }, value))
    throw new SignatureRefused('the signature value is not that of the signer');
  return { ok: true, signer, content };
}

/** The one Signature of the document: last child of the root; others only where an S1SP's belong. */
function theSignature({ root, signatures }: CanonicalTree): Element {
  const own = root.children.filter((c) => signatures.includes(c));
  const [signature] = own;
  if (signatures.length === 0) throw new SignatureRefused('there is no signature');
  if (!signature || signatures.includes(root)) throw new SignatureRefused('the signature is not a child of the root');
  if (own.length > 1) throw new SignatureRefused(`there are ${own.length} signatures; expected one`);
  if (root.children[root.children.length - 1] !== signature) throw new SignatureRefused('the signature is not the last child of the root');
  if (signatures.length > 1 && signatures.length !== 1 + countersignatures(root, signatures))
    throw new SignatureRefused('there is a signature where none belongs');
  return signature;
}

function countersignatures(root: Element, signatures: readonly Element[]): number {
  const countersigned = [...walk(root)].filter((e) => COUNTERSIGNED.has(e.name) && e.namespace === NAMESPACE.sr);
  return countersigned.flatMap((e) => e.children.slice(-1)).filter((e) => signatures.includes(e)).length;
}

function signerOf(signature: Element, find: FindCertificate): PartyCertificate {
  const path = ['KeyInfo', 'X509Data', 'X509IssuerSerial'];
  const issuer = textAt(signature, ...path, 'X509IssuerName') ?? '';
  const serialText = textAt(signature, ...path, 'X509SerialNumber') ?? '';
  const serial = parseSerial(serialText);
  if (serial === undefined) throw new SignatureRefused('X509SerialNumber is not a decimal number');
  const signer = find(issuer, serial);
  if (!signer) throw new SignatureRefused(`no certificate is known of issuer "${issuer.slice(0, 100)}" and serial ${serial}`);
  if (!isOnP256(signer.publicKey)) throw new SignatureRefused(`the key of the certificate ${signer.serial} is not on P-256`);
  return signer;
}

function octetsAt(signature: Element, length: number, ...path: string[]): Buffer {
  const octets = decodeExactly(textAt(signature, ...path) ?? '', length);
  if (!octets) throw new SignatureRefused(`${path[path.length - 1]} is not ${length} octets of base64`);
  return octets;
}

/**
 * Signs a document: what is there of a signature is taken away, white space between elements too, and the Signature goes in as the
 * last child of the root. The result is canonical text.
 * @throws MalformedXml for a document that is not admitted
 */
export function signEnveloped(lib: Libxml, document: string | Uint8Array, signer: PartyCertificate): string {
  const parsed = ParsedDocument.parse(lib, document);
  try {
    const content = withoutSignature(parsed);
    if (/ xmlns(?::[^=<>]+)?="[^"]*&(?!amp;)/.test(content))
      throw new MalformedXml('the canonical text of a namespace with & is no document');
    return signCanonical(content, signer);
  } finally {
    parsed.dispose();
  }
}

function withoutSignature(document: ParsedDocument): string {
  let bare = document.canonicalText;
  if (!bare.includes('Signature')) return compactCanonical(bare);
  const { root, place } = document.canonical;
  for (const child of [...root.children].reverse()) {
    const at = child.name === 'Signature' && place(child);
    if (at) bare = bare.slice(0, at.start) + bare.slice(at.end);
  }
  return compactCanonical(bare);
}

function signCanonical(content: string, signer: PartyCertificate): string {
  if (!signer.privateKey) throw new Error(`the private key of ${signer.subject} (serial ${signer.serial}) is not held`);
  const digest = hash('sha256', content, 'base64');
  const signedInfo = `<ds:SignedInfo xmlns:ds="${NAMESPACE.ds}">${signedInfoContent(digest)}</ds:SignedInfo>`;
  const value = signatureValue(signedInfo, signer.privateKey);
  const signature = xml`<ds:KeyInfo><ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>${signer.issuerName}</ds:X509IssuerName>
      <ds:X509SerialNumber>${signer.serial}</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data></ds:KeyInfo>`;
  const end = content.lastIndexOf('</');
  return (
    `${content.slice(0, end)}<ds:Signature xmlns:ds="${NAMESPACE.ds}"><ds:SignedInfo>` +
    `${signedInfoContent(digest)}</ds:SignedInfo><ds:SignatureValue>${value}</ds:SignatureValue>` +
    `${signature.value}</ds:Signature>${content.slice(end)}`
  );
}

function signedInfoContent(digest: string): string {
  const empty = (name: string, algorithm: string): string => `<ds:${name} Algorithm="${algorithm}"></ds:${name}>`;
  return (
    empty('CanonicalizationMethod', ALGORITHM.exclusiveCanonical) +
    empty('SignatureMethod', ALGORITHM.ecdsaSha256) +
    `<ds:Reference URI=""><ds:Transforms>${empty('Transform', ALGORITHM.enveloped)}</ds:Transforms>` +
    `${empty('DigestMethod', ALGORITHM.sha256)}<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`
  );
}

function signatureValue(signedInfo: string, privateKey: KeyObject): string {
  return signEcdsa(Buffer.from(signedInfo), privateKey).toString('base64');
}
