import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { octets } from '../fuzzing/arbitraries.test';
import { anyGbz } from '../fuzzing/body-arbitraries.test';
import { GbcsError } from '../error';
import { decodeGbz, decodeGbzAlert, encodeGbz, encodeGbzAlert } from './gbz';
import { decodeAttributeIds, decodeAttributes, encodeAttributeIds, encodeAttributes } from './attributes';
import { decodeZcl, encodeZcl } from './layout';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');

describe('A GBZ body', () => {
  test('is read back as it was written', () => {
    fc.assert(fc.property(anyGbz, (components) => assert.deepEqual(decodeGbz(encodeGbz(components)), components)));
  });

  test('marks its last component', () => {
    const frame = { frameControl: 0, sequence: 0, command: 0, payload: bytes('0602') };
    assert.equal(encodeGbz([{ cluster: 0x0702, frame }]).toString('hex'), '010901' + '01' + '0702' + '0005' + '000000' + '0602');
  });

  for (const [what, hex, octet] of [
    ['another profile', '0104 01', 1],
    ['no component', '0109 00', 2],
    ['a last component that is not marked', '010901 00 0702 0003 000000', 3],
    ['a mark before the last component', '010902 01 0702 0003 000000 01 0702 0003 000000', 3],
    ['an unknown control bit', '010901 05 0702 0003 000000', 3],
    ['a frame of a manufacturer', '010901 01 0702 0005 04 1111 0000', 8],
    ['an encrypted component that goes on after its end', '010901 03 0702 0008 0000 180001 0000 FF', 15],
    ['octets after the end', '010901 01 0702 0003 000000 00', 11],
  ] as const) {
    test(`is refused with ${what}`, () => {
      assert.throws(
        () => decodeGbz(bytes(hex)),
        (error: unknown) => {
          assert.ok(error instanceof GbcsError);
          assert.equal(error.octet, octet, error.message);
          return true;
        },
      );
    });
  }
  test('without components, or with too many, cannot be written', () => assert.throws(() => encodeGbz([]), RangeError));
});

describe('A GBZ alert', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.nat(0xffff), fc.nat(0xffffffff), octets(0, 60), (alertCode, time, rest) => {
        assert.deepEqual(decodeGbzAlert(encodeGbzAlert({ alertCode, time, rest })), { alertCode, time, rest });
      }),
    );
  });
  test('is refused when its count does not say whether there is a body', () => {
    assert.throws(() => decodeGbzAlert(bytes('010901 8F30 1C374A80')), /0, without a body/);
    assert.throws(() => decodeGbzAlert(bytes('010900 8F30 1C374A80 01')), /1, for the body there is/);
  });
});

describe('ZCL attributes', () => {
  test('are records of identifier, status, type and value', () => {
    const payload = bytes('0602 00 41 04 0123ABCD 0703 C0');
    const records = decodeAttributes(payload);
    assert.deepEqual(records, [
      { id: 0x0206, type: 0x41, value: bytes('04 0123ABCD') },
      { id: 0x0307, status: 0xc0 },
    ]);
    assert.ok(encodeAttributes(records).equals(payload));
  });
  test('are asked for by identifiers', () => {
    assert.deepEqual(decodeAttributeIds(bytes('0602 0703')), [0x0206, 0x0307]);
    assert.equal(encodeAttributeIds([0x0206]).toString('hex'), '0602');
    assert.throws(() => decodeAttributeIds(bytes('060207')), GbcsError);
  });
  test('of an unknown type are refused', () => assert.throws(() => decodeAttributes(bytes('0602 00 77 00')), /a ZCL data type/));
});

describe('A ZCL layout', () => {
  const layout = { a: 'u8', b: 'u16', c: 'u24', d: 'u48', e: 'i32', name: 'octets', days: [{ date: 'u32', id: 'u8' }] } as const;
  test('reads back what it wrote', () => {
    const values = fc.record(
      {
        a: fc.nat(0xff),
        b: fc.nat(0xffff),
        c: fc.nat(0xffffff),
        d: fc.maxSafeNat().map((n) => n % 2 ** 48),
        e: fc.integer(),
        name: octets(0, 255),
        days: fc.array(fc.record({ date: fc.nat(0xffffffff), id: fc.nat(0xff) }, { noNullPrototype: true }), { maxLength: 5 }),
      },
      { noNullPrototype: true },
    );
    fc.assert(fc.property(values, (v) => assert.deepEqual(decodeZcl(layout, encodeZcl(layout, v)), v)));
  });
  test('holds a block threshold of 48 bits and no more', () => {
    const threshold = { value: 'u48' } as const;
    assert.equal(encodeZcl(threshold, { value: 281_474_976_710_655 }).toString('hex'), 'ffffffffffff');
    assert.throws(() => encodeZcl(threshold, { value: 281_474_976_710_656 }), RangeError);
  });
});
