import type { KeyObject } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { ALGORITHM } from '../duis/signature-profile';
import { EcdsaSha256 } from '../user/ecdsa-sha256';
import { forXmldom, parseDom, theSignature } from '../user/signature-dom';

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
