import type { KeyObject } from 'node:crypto';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { ecdsa, multiplyBase, octetsOf, P256 } from '../duis/deterministic-ecdsa';
import { bitString, integer, oid, sequence } from './der';

const ALGORITHM = sequence(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7'));
const SEED = 'duis-conformance test PKI 1';

/**
 * A P-256 key that follows from its label alone, so that the test PKI is the same bytes wherever it is made.
 * These are test keys: whoever reads this knows them all. Nothing here runs in constant time.
 */
export class DeterministicKey {
  /** The point, uncompressed: 65 octets. */
  readonly point: Buffer;

  constructor(private readonly scalar: bigint) {
    this.point = multiplyBase(scalar);
  }

  /** The key of a label, e.g. `device 00-DB-12-34-56-78-90-A2 digitalSignature 0`. */
  static of(label: string): DeterministicKey {
    const hash = createHash('sha512').update(`${SEED}|${label}`).digest('hex');
    return new DeterministicKey((BigInt(`0x${hash}`) % (P256.order - 1n)) + 1n);
  }

  /** As KeyObject; through JWK, which OpenSSL 3 reads five times as fast as PKCS#8. */
  get privateKey(): KeyObject {
    const [x, y] = [this.point.toString('base64url', 1, 33), this.point.toString('base64url', 33)];
    return createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d: octetsOf(this.scalar).toString('base64url'), x, y }, format: 'jwk' });
  }

  get publicKey(): KeyObject {
    return createPublicKey(this.privateKey);
  }

  /** SubjectPublicKeyInfo, DER. */
  get publicKeyInfo(): Buffer {
    return sequence(ALGORITHM, bitString(this.point));
  }

  /** An ECDSA signature with SHA-256 as DER, with the nonce of RFC 6979: the same message gives the same octets. */
  sign(message: Uint8Array): Buffer {
    const { r, s } = ecdsa(message, this.scalar);
    return sequence(integer(r), integer(s));
  }
}
