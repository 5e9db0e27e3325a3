import type { KeyObject } from 'node:crypto';
import { createECDH, createHash, createHmac, createPrivateKey, createPublicKey } from 'node:crypto';
import { bitString, integer, oid, sequence } from './der';

const CURVE = 'prime256v1';
/** The order of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
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
    return new DeterministicKey((BigInt(`0x${hash}`) % (ORDER - 1n)) + 1n);
  }

  /** As KeyObject; through JWK, which OpenSSL 3 reads five times as fast as PKCS#8. */
  get privateKey(): KeyObject {
    const [x, y] = [this.point.toString('base64url', 1, 33), this.point.toString('base64url', 33)];
    return createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d: octets32(this.scalar).toString('base64url'), x, y }, format: 'jwk' });
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
    const hash = createHash('sha256').update(message).digest();
    const h = BigInt(`0x${hash.toString('hex')}`) % ORDER;
    for (const k of nonces(this.scalar, octets32(h))) {
      const r = BigInt(`0x${multiplyBase(k).toString('hex', 1, 33)}`) % ORDER;
      const s = (inverse(k) * (h + r * this.scalar)) % ORDER;
      if (r !== 0n && s !== 0n) return sequence(integer(r), integer(s));
    }
    throw new Error('unreachable: the nonces never end');
  }
}

/** k of RFC 6979, 3.2, one after the other. */
function* nonces(scalar: bigint, hash: Buffer): Generator<bigint> {
  let v: Buffer = Buffer.alloc(32, 1);
  let key: Buffer = Buffer.alloc(32, 0);
  const mac = (...parts: Buffer[]): Buffer => createHmac('sha256', key).update(Buffer.concat(parts)).digest();
  for (const marker of [0, 1]) {
    key = mac(v, Buffer.from([marker]), octets32(scalar), hash);
    v = mac(v);
  }
  for (;;) {
    v = mac(v);
    const k = BigInt(`0x${v.toString('hex')}`);
    if (k > 0n && k < ORDER) yield k;
    key = mac(v, Buffer.from([0]));
    v = mac(v);
  }
}

function multiplyBase(scalar: bigint): Buffer {
  const curve = createECDH(CURVE);
  curve.setPrivateKey(octets32(scalar));
  return curve.getPublicKey();
}

/** The inverse modulo the order, by Euclid. */
function inverse(value: bigint): bigint {
  let [a, b, x, y] = [value % ORDER, ORDER, 1n, 0n];
  while (b > 0n) {
    const q = a / b;
    [a, b] = [b, a - q * b];
    [x, y] = [y, x - q * y];
  }
  return ((x % ORDER) + ORDER) % ORDER;
}

function octets32(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
}
