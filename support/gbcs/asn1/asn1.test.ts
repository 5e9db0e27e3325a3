import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { octets } from '../fuzzing/arbitraries.test';
import { DER_NULL, decodeDer, derInteger, derOctets, encodeDer, sequence } from './asn1';
import { anyDer } from '../fuzzing/body-arbitraries.test';
import { DerReader } from './der-reader';
import { GbcsError } from '../error';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');

describe('ASN.1', () => {
  test('is read back as it was written', () => {
    fc.assert(fc.property(anyDer, (node) => assert.deepEqual(decodeDer(encodeDer(node)), node)));
  });

  test('keeps lengths of 128 to 255 as they came, in two octets or in one', () => {
    const content = Buffer.alloc(200, 1);
    for (const length of ['8200C8', '81C8']) {
      const whole = Buffer.concat([bytes(`04${length}`), content]);
      assert.ok(encodeDer(decodeDer(whole)).equals(whole), length);
    }
  });

  test('writes a SEQUENCE of 128 to 255 octets with two octets of length, as RTDS does', () => {
    fc.assert(
      fc.property(octets(0, 300), (content) => {
        const whole = encodeDer(sequence(derOctets(content)));
        const inner = whole.length - encodeDer(derOctets(content)).length;
        assert.equal(inner, encodeDer(derOctets(content)).length < 0x80 ? 2 : 4);
      }),
    );
  });

  for (const [what, hex, octet] of [
    ['a tag of several octets', '1F8100', 0],
    ['a length of unknown size', '3080', 1],
    ['content that ends early', '0403AABB', 2],
    ['octets after the end', '050000', 2],
    ['a needless long length', '0482000100', 1],
    ['a child beyond its parent', '3003040500', 4],
    ['a padded length below 128', '0482007F', 1],
  ] as const) {
    test(`is refused with ${what}`, () => {
      assert.throws(
        () => decodeDer(bytes(hex)),
        (error: unknown) => error instanceof GbcsError && error.octet === octet,
      );
    });
  }

  test('nested for ever is refused, not followed', () => {
    let deep = encodeDer(DER_NULL);
    for (let i = 0; i < 40; i += 1) deep = encodeDer({ tag: 0x30, children: [decodeDerLoosely(deep)] });
    assert.throws(() => decodeDer(deep), /at most 32 levels/);
  });
});

/** A node that holds octets as they are. */
function decodeDerLoosely(octetsOfNode: Buffer): { readonly tag: number; readonly content: Buffer } {
  return { tag: octetsOfNode[0] ?? 0, content: octetsOfNode.subarray(2) };
}

describe('An ASN.1 integer', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (value) => {
        assert.equal(new DerReader([derInteger(value)], 'test').bigInteger('value'), value);
      }),
    );
  });
  test('of an alert code has three octets, so that it is not negative', () => {
    assert.equal(encodeDer(derInteger(0x8f66)).toString('hex'), '0203008f66');
  });
  for (const [what, hex] of [
    ['negative', '02018F'],
    ['with a needless zero', '02020001'],
    ['empty', '0200'],
  ] as const) {
    test(`is refused when ${what}`, () => {
      assert.throws(() => new DerReader([decodeDer(bytes(hex))], 'test').integer('value'), GbcsError);
    });
  }
  test('cannot be written when negative', () => assert.throws(() => derInteger(-1), RangeError));
});

describe('The reader of a SEQUENCE', () => {
  test('names the field that is not there', () => {
    assert.throws(
      () => DerReader.of(bytes('3000'), 'firmware activation').octets('hash'),
      /hash of firmware activation: expected tag 0x04, found the end/,
    );
  });
  test('refuses what nobody read', () => {
    const reader = DerReader.of(bytes('30020500'), 'answer');
    assert.throws(() => reader.end(), /expected its end, found a child with tag 0x05/);
  });
  test('refuses a time that is none', () => {
    const reader = DerReader.of(bytes(`3011180F${Buffer.from('20301315090000Z').toString('hex')}`), 'answer');
    assert.throws(() => reader.instant('time'), /YYYYMMDDhhmmssZ/);
  });
});
