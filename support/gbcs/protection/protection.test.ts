import assert from 'node:assert/strict';
import type { KeyObject } from 'node:crypto';
import { createECDH, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyMessage, octets } from '../fuzzing/arbitraries.test';
import { decodeMessage } from '../decode';
import { encodeMessage } from '../encode';
import { decryptBody, encryptBody } from './encryption';
import { GbcsError } from '../error';
import { sharedKey } from './key-agreement';
import { addMac, verifyMac } from './mac';
import type { GbcsMessage } from '../message';
import { signMessage, verifySignature } from './signature';

const broker = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const device = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const user = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const SHORT: GbcsMessage = {
  kind: 'command',
  counter: 1009n,
  originator: '90-B3-D5-1F-30-00-00-02',
  recipient: '00-DB-12-34-56-78-90-A2',
  messageCode: 0x0013,
  payload: Buffer.from('0500', 'hex'),
  signature: 'none',
};

/** The message in `octets` with one bit turned, or undefined where that is no message any more. */
function flipped(message: Buffer, bit: number): GbcsMessage | undefined {
  const turned = Buffer.from(message);
  const at = (bit >> 3) % turned.length;
  turned.writeUInt8(turned.readUInt8(at) ^ (1 << (bit & 7)), at);
  try {
    return decodeMessage(turned);
  } catch (error) {
    assert.ok(error instanceof GbcsError);
    return undefined;
  }
}

describe('The MAC of a message', () => {
  test('verifies with the keys of either end and with no others', () => {
    fc.assert(
      fc.property(anyMessage, (m) => {
        const protectedMessage = addMac(m, broker.privateKey, device.publicKey);
        assert.ok(verifyMac(protectedMessage, device.privateKey, broker.publicKey));
        assert.ok(!verifyMac(protectedMessage, user.privateKey, device.publicKey));
      }),
      { numRuns: 50 },
    );
  });

  test('does not survive a turned bit anywhere', () => {
    fc.assert(
      fc.property(anyMessage, fc.nat(), (m, bit) => {
        const turned = flipped(encodeMessage(addMac(m, broker.privateKey, device.publicKey)), bit);
        assert.ok(!turned || !verifyMac(turned, device.privateKey, broker.publicKey));
      }),
      { numRuns: 300 },
    );
  });

  test('does not survive any turned bit of one short message', () => {
    const message = encodeMessage(addMac(SHORT, broker.privateKey, device.publicKey));
    for (let bit = 0; bit < message.length * 8; bit += 1) {
      const turned = flipped(message, bit);
      assert.ok(!turned || !verifyMac(turned, device.privateKey, broker.publicKey), `bit ${bit}`);
    }
  });

  test('is not there where the message has none', () => {
    assert.ok(!verifyMac(SHORT, device.privateKey, broker.publicKey));
  });
});

describe('The signature of a message', () => {
  test('verifies with the key of its signer and no other', () => {
    const signed = signMessage(SHORT, user.privateKey);
    assert.ok(verifySignature(signed, user.publicKey));
    assert.ok(!verifySignature(signed, device.publicKey));
    assert.ok(!verifySignature(SHORT, user.publicKey));
  });

  test('does not survive any turned bit of one short message', () => {
    const message = encodeMessage(signMessage(SHORT, user.privateKey));
    for (let bit = 0; bit < message.length * 8; bit += 1) {
      const turned = flipped(message, bit);
      assert.ok(!turned || !verifySignature(turned, user.publicKey), `bit ${bit}`);
    }
  });

  test('takes away a MAC that does not cover it', () => {
    assert.equal(signMessage(addMac(SHORT, broker.privateKey, device.publicKey), user.privateKey).mac, undefined);
  });
});

describe('An encrypted body', () => {
  const answer: GbcsMessage = {
    ...SHORT,
    kind: 'response',
    supplementary: { party: '00-DB-12-34-56-78-00-04', counter: 5n, originatorCounter: 77n },
  };

  test('is read with the other private key, and not when a bit is turned', () => {
    fc.assert(
      fc.property(octets(0, 300), fc.nat(), (plaintext, bit) => {
        const encrypted = encryptBody(plaintext, answer, device.privateKey, user.publicKey);
        assert.deepEqual(decryptBody(encrypted, answer, user.privateKey, device.publicKey), plaintext);
        const at = 5 + ((bit >> 3) % (encrypted.length - 5));
        encrypted.writeUInt8(encrypted.readUInt8(at) ^ (1 << (bit & 7)), at);
        assert.equal(decryptBody(encrypted, answer, user.privateKey, device.publicKey), undefined);
      }),
      { numRuns: 50 },
    );
  });

  test('without its header or shorter than a tag is refused', () => {
    assert.throws(() => decryptBody(Buffer.alloc(40), answer, user.privateKey, device.publicKey), GbcsError);
    assert.throws(() => decryptBody(Buffer.from('310000000001', 'hex'), answer, user.privateKey, device.publicKey), GbcsError);
  });
});

describe('The agreed key', () => {
  // With the private keys 1 and 2 the agreed point is 2·G, which stands in every table of multiples of G; the hash was worked out apart.
  test('is SHA-256 over round 1, the x coordinate and the other info, cut to 16 octets', () => {
    const one = fixedKey(1);
    const two = fixedKey(2);
    const key = sharedKey(one, createPublicKey(two), SHORT);
    assert.equal(key.toString('hex'), 'cda39f8179503524bd27790f94797b98');
    assert.deepEqual(sharedKey(two, createPublicKey(one), SHORT), key);
    assert.notDeepEqual(sharedKey(one, createPublicKey(two), SHORT, 'encryption'), key);
  });
});

function fixedKey(scalar: number): KeyObject {
  const ecdh = createECDH('prime256v1');
  const d = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex');
  ecdh.setPrivateKey(d);
  const [x, y] = [ecdh.getPublicKey().subarray(1, 33), ecdh.getPublicKey().subarray(33)];
  const text = (octets: Buffer): string => octets.toString('base64url');
  return createPrivateKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', d: text(d), x: text(x), y: text(y) } });
}
