import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, generateKeyPairSync, verify, type KeyObject } from 'node:crypto';
import { it } from 'node:test';
import { multiplyBase, octetsOf, signEcdsa, type DigestName } from './deterministic-ecdsa';

/** The key of RFC 6979, A.2.5. */
const SCALAR = 0xc9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721n;

function keyOf(scalar: bigint): KeyObject {
  const point = multiplyBase(scalar);
  const jwk = { x: point.toString('base64url', 1, 33), y: point.toString('base64url', 33), d: octetsOf(scalar).toString('base64url') };
  return createPrivateKey({ key: { kty: 'EC', crv: 'P-256', ...jwk }, format: 'jwk' });
}

/** r and s of RFC 6979, A.2.5, for the message "sample". */
const VECTORS: readonly (readonly [DigestName, string, string])[] = [
  [
    'sha1',
    '61340c88c3aaebeb4f6d667f672ca9759a6ccaa9fa8811313039ee4a35471d32',
    '6d7f147dac089441bb2e2fe8f7a3fa264b9c475098fdcf6e00d7c996e1b8b7eb',
  ],
  [
    'sha256',
    'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716',
    'f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
  ],
  [
    'sha384',
    '0eafea039b20e9b42309fb1d89e213057cbf973dc0cfc8f129edddc800ef7719',
    '4861f0491e6998b9455193e34e7b0d284ddd7149a74b95b9261f13abde940954',
  ],
  [
    'sha512',
    '8496a60b5e9b47c825488827e0495b0e3fa109ec4568fd3f8d1097678eb97f00',
    '2362ab1adbe2b8adf9cb9edab740ea6049c028114f2460f96554f61fae3302fe',
  ],
];

for (const [digest, r, s] of VECTORS)
  it(`The nonce follows from key and message as RFC 6979 has it, with ${digest}`, () =>
    assert.equal(signEcdsa(Buffer.from('sample'), keyOf(SCALAR), digest).toString('hex'), r + s));

it('What is signed verifies with OpenSSL, and is the same octets each time', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  for (let n = 0; n < 64; n++) {
    const message = Buffer.from(`message ${n}`);
    const signature = signEcdsa(message, privateKey);
    assert.deepEqual(signEcdsa(message, privateKey), signature);
    assert.ok(verify('sha256', message, { key: createPublicKey(privateKey), dsaEncoding: 'ieee-p1363' }, signature));
  }
});

it('So it is on P-384, and nowhere else', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const message = Buffer.from('sample');
  assert.ok(verify('sha256', message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signEcdsa(message, privateKey)));
  assert.throws(() => signEcdsa(message, publicKey), /no private key on P-256 or P-384, but P-384 public$/);
  assert.throws(() => signEcdsa(message, generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey), /but P-521 private$/);
});
