import { createECDH, createHash, createHmac, type ECDH, type KeyObject } from 'node:crypto';

/** A curve of FIPS 186-4 by its order. */
export interface Curve {
  /** Its name in OpenSSL. */
  readonly name: string;
  readonly order: bigint;
  /** Octets of a number below the order. */
  readonly length: number;
}

export const P256: Curve = {
  name: 'prime256v1',
  order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  length: 32,
};

/** Nobody signs so in DUIS, but for one who forges. */
export const P384: Curve = {
  name: 'secp384r1',
  order: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
  length: 48,
};

const CURVES: Readonly<Record<string, Curve>> = { 'P-256': P256, 'P-384': P384 };

/** The hashes that are signed with; DUIS and GBCS know the first alone, forgeries others. */
export type DigestName = 'sha256' | 'sha1' | 'sha384' | 'sha512';

/**
 * An ECDSA signature whose nonce follows from key and message (RFC 6979): the same message gives the same octets, so that two runs of one
 * seed can be compared. The point is multiplied by OpenSSL; a library in JavaScript takes ten times as long as Node's own signature, this
 * twice. Not in constant time, hence for test keys alone. Throws where the key is no private key on P-256 or P-384.
 * @returns r‖s, 64 octets on P-256
 */
export function signEcdsa(message: Uint8Array, key: KeyObject, digest: DigestName = 'sha256'): Buffer {
  const { curve, scalar } = partsOf(key);
  const { r, s } = ecdsa(message, scalar, digest, curve);
  return Buffer.concat([octetsOf(r, curve), octetsOf(s, curve)]);
}

/** The same as its two numbers, with the private key as a number. */
export function ecdsa(
  message: Uint8Array,
  scalar: bigint,
  digest: DigestName = 'sha256',
  curve: Curve = P256,
): { readonly r: bigint; readonly s: bigint } {
  const { order, length } = curve;
  const h = leftmost(createHash(digest).update(message).digest(), curve) % order;
  for (const k of nonces(scalar, octetsOf(h, curve), digest, curve)) {
    const r = numberOf(multiplyBase(k, curve).subarray(1, 1 + length)) % order;
    const s = (inverse(k, order) * (h + r * scalar)) % order;
    if (r !== 0n && s !== 0n) return { r, s };
  }
  throw new Error('unreachable: the nonces never end');
}

/** What OpenSSL multiplies with, one for each curve: to make one takes as long as to multiply. */
const MULTIPLIERS = new Map<string, ECDH>();

/** The point of a scalar, uncompressed: 65 octets on P-256. */
export function multiplyBase(scalar: bigint, curve: Curve = P256): Buffer {
  const own = MULTIPLIERS.get(curve.name) ?? createECDH(curve.name);
  MULTIPLIERS.set(curve.name, own);
  own.setPrivateKey(octetsOf(scalar, curve));
  return own.getPublicKey();
}

/** Big-endian, as many octets as the order has. */
export function octetsOf(value: bigint, { length }: Curve = P256): Buffer {
  return Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex');
}

interface KeyParts {
  readonly curve: Curve;
  readonly scalar: bigint;
}

/** To take a key apart takes as long as to sign with it. */
const PARTS = new WeakMap<KeyObject, KeyParts>();

function partsOf(key: KeyObject): KeyParts {
  const known = PARTS.get(key);
  if (known !== undefined) return known;
  const { crv = '', d } = key.export({ format: 'jwk' });
  const curve = CURVES[crv];
  if (curve === undefined || d === undefined)
    throw new Error(`it is no private key on P-256 or P-384, but ${crv || 'another'} ${key.type}`);
  const parts = { curve, scalar: numberOf(Buffer.from(d, 'base64url')) };
  PARTS.set(key, parts);
  return parts;
}

/** k of RFC 6979, 3.2, one after the other. */
function* nonces(scalar: bigint, hash: Buffer, digest: DigestName, curve: Curve): Generator<bigint> {
  const { length } = createHash(digest).digest();
  let v: Buffer = Buffer.alloc(length, 1);
  let key: Buffer = Buffer.alloc(length, 0);
  const mac = (...parts: Buffer[]): Buffer => createHmac(digest, key).update(Buffer.concat(parts)).digest();
  for (const marker of [0, 1]) {
    key = mac(v, Buffer.from([marker]), octetsOf(scalar, curve), hash);
    v = mac(v);
  }
  for (;;) {
    let octets = Buffer.alloc(0);
    while (octets.length < curve.length) {
      v = mac(v);
      octets = Buffer.concat([octets, v]);
    }
    const k = leftmost(octets, curve);
    if (k > 0n && k < curve.order) yield k;
    key = mac(v, Buffer.from([0]));
    v = mac(v);
  }
}

/** As many bits as the order has, from the left. */
function leftmost(octets: Buffer, { length }: Curve): bigint {
  return numberOf(octets.subarray(0, length));
}

function numberOf(octets: Buffer): bigint {
  return BigInt(`0x${octets.toString('hex')}`);
}

/** The inverse modulo the order, by Euclid. */
function inverse(value: bigint, order: bigint): bigint {
  let [a, b, x, y] = [value % order, order, 1n, 0n];
  while (b > 0n) {
    const q = a / b;
    [a, b] = [b, a - q * b];
    [x, y] = [y, x - q * y];
  }
  return ((x % order) + order) % order;
}
