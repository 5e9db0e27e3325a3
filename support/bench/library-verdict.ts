import type { KeyObject } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { C14nCanonicalization, SignedXml } from 'xml-crypto';
import { ALGORITHM } from '../duis/signature-profile';
import { MalformedXml } from '../duis/xml-engine';
import { parseDom } from '../user/signing/dom-builder';
import { EcdsaSha256 } from '../user/signing/ecdsa-sha256';
import { theSignature } from '../user/signing/signature-dom';

/**
 * What xml-crypto by itself says of a document whose Signature has the shape of the profile: the whole procedure of its SignedXml, of
 * which the User's side only uses the canonical texts. It finds the signature, its references and transforms by its own means.
 */
export function libraryAccepts(document: string, key: KeyObject): boolean {
  const signature = new SignedXml({ publicCert: key, getCertFromKeyInfo: () => null });
  signature.SignatureAlgorithms = { [ALGORITHM.ecdsaSha256]: EcdsaSha256 };
  signature.loadSignature(theSignature(parseDom(document)));
  try {
    return signature.checkSignature(forXmldom(document));
  } catch (error) {
    if (/^invalid signature/.test((error as Error).message)) return false;
    throw error;
  }
}

/** The canonical text that xmldom and xml-crypto, as they come, make of a document; undefined where they make none. */
export function libraryCanonical(document: string): string | undefined {
  const refuse = (message: unknown): never => {
    throw new MalformedXml(String(message));
  };
  try {
    const parser = new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } });
    return new C14nCanonicalization().process(parser.parseFromString(document, 'text/xml').documentElement, {});
  } catch {
    return undefined;
  }
}

const LINE_ENDINGS: ReadonlyMap<string, string> = new Map([
  ['\u0085', '&#x85;'],
  ['\u2028', '&#x2028;'],
]);

/** The document with U+0085 and U+2028 as references: xmldom 0.8 takes them for line ends, as XML 1.1 does. The meaning is the same. */
function forXmldom(document: string): string {
  const mend = (text: string, around: (reference: string) => string): string =>
    text.replace(/[\u0085\u2028]/g, (c) => around(LINE_ENDINGS.get(c) ?? c));
  if (!/[\u0085\u2028]/.test(document)) return document;
  return document.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|[^<]+|</g, (part) => {
    if (part.startsWith('<!--')) return part;
    return part.startsWith('<![') ? mend(part, (reference) => `]]>${reference}<![CDATA[`) : mend(part, (reference) => reference);
  });
}
