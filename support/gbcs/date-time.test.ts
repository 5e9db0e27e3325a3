import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  NEVER,
  NEVER_GENERALIZED,
  NOW,
  decodeDateTime,
  encodeDateTime,
  fromGeneralizedTime,
  fromUtcTime,
  toGeneralizedTime,
  toUtcTime,
} from './date-time';
import { GbcsError } from './error';

const NINE = new Date('2030-01-15T09:00:00Z');

const wholeSeconds = fc
  .date({ min: new Date('0101-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((d) => new Date(Math.floor(d.getTime() / 1000) * 1000));

describe('An instant in DLMS', () => {
  test('is twelve octets in UTC with a clock status at the end', () => {
    assert.equal(encodeDateTime(NINE).toString('hex').toUpperCase(), '07EE010FFF090000008000FF');
    assert.equal(encodeDateTime(NINE, 2).toString('hex').toUpperCase(), '07EE010FFF09000000800002');
  });
  test('is read back', () => {
    fc.assert(fc.property(wholeSeconds, (at) => assert.deepEqual(decodeDateTime(encodeDateTime(at)), at)));
  });
  test('may be now or never', () => {
    assert.equal(decodeDateTime(NOW), 'now');
    assert.equal(decodeDateTime(NEVER), 'never');
  });
  for (const [what, hex] of [
    ['a thirteenth month', '07EE0D0FFF090000008000FF'],
    ['a month after the last year there is', 'FFFF0D0FFF090000008000FF'],
    ['February the 30th', '07EE021EFF090000008000FF'],
    ['a deviation from UTC', '07EE010FFF090000000000FF'],
    ['eleven octets', '07EE010FFF090000008000'],
  ] as const) {
    test(`is refused with ${what}`, () => assert.throws(() => decodeDateTime(Buffer.from(hex, 'hex')), GbcsError));
  }
});

describe('An instant in GBZ', () => {
  test('is seconds since 2000', () => {
    assert.equal(toUtcTime(new Date('2015-01-01T00:00:00Z')), 0x1c374a80);
    assert.deepEqual(fromUtcTime(0x1c374a80), new Date('2015-01-01T00:00:00Z'));
  });
});

describe('An instant in ASN.1', () => {
  test('is GeneralizedTime in UTC without fractions', () => {
    assert.equal(toGeneralizedTime(NINE), '20300115090000Z');
    assert.deepEqual(fromGeneralizedTime('20300115090000Z'), NINE);
    assert.equal(toGeneralizedTime(fromGeneralizedTime(NEVER_GENERALIZED)), NEVER_GENERALIZED);
  });
  test('is refused in any other form', () => {
    for (const text of ['20301315090000Z', '20300230090000Z', '2030011509Z', '20300115090000+0100', '']) {
      assert.throws(() => fromGeneralizedTime(text), RangeError, text);
    }
  });
});
