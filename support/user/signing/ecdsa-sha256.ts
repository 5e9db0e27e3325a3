import type { KeyLike, KeyObject } from 'node:crypto';
import { verify } from 'node:crypto';
import type { SignatureAlgorithm } from 'xml-crypto';
import { signEcdsa } from '../../duis/deterministic-ecdsa';
import { ALGORITHM, decodeExactly } from '../../duis/signature-profile';

/** ECDSA with P-256 and SHA-256, which xml-crypto lacks; the value is r‖s, not DER. */
export class EcdsaSha256 implements SignatureAlgorithm {
  getAlgorithmName(): string {
    return ALGORITHM.ecdsaSha256;
  }

  getSignature(signedInfo: unknown, privateKey?: unknown): string {
    return signEcdsa(Buffer.from(String(signedInfo)), privateKey as KeyObject).toString('base64');
  }

  verifySignature(material: string, key: KeyLike, signatureValue: string): boolean {
    const value = decodeExactly(signatureValue, 64);
    return value !== undefined && verifyEcdsa(material, key, value);
  }
}

/** @param value r‖s, 64 octets */
export function verifyEcdsa(material: string, key: KeyLike, value: Buffer): boolean {
  return verify('sha256', Buffer.from(material), { key: key as KeyObject, dsaEncoding: 'ieee-p1363' }, value);
}
