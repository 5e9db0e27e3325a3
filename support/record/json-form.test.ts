import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitting, INSTANT, type JsonForm, NUMBER, oddIn, oneOf, orNull, TEXT, TRUTH } from './json-form';

const FORM: JsonForm = {
  name: TEXT,
  kind: oneOf('a', 'b'),
  part: orNull(fitting(/^\d\/\d$/, 'I/N')),
  'number?': NUMBER,
  'truth?': TRUTH,
  'at?': INSTANT,
  'list?': [{ id: TEXT }],
};
const GOOD = { name: '', kind: 'a', part: null, number: 0, truth: false, at: '2026-02-28T23:59:59.123Z', list: [{ id: 'x', more: 1 }] };

describe('What is read from JSON', () => {
  it('is as it is to be with what may be absent, and without, and with more', () => {
    for (const value of [GOOD, { name: 'x', kind: 'b', part: '1/2' }, { ...GOOD, more: {} }])
      assert.equal(oddIn(value, FORM, 'it'), undefined);
  });

  const odd: readonly (readonly [unknown, string])[] = [
    [null, 'it: expected an object'],
    [[], 'it: expected an object'],
    ['x', 'it: expected an object'],
    [{}, 'it.name: expected text'],
    [{ ...GOOD, name: 7 }, 'it.name: expected text'],
    [{ ...GOOD, kind: 'c' }, 'it.kind: expected one of a, b'],
    [{ ...GOOD, part: 'x' }, 'it.part: expected I/N, or null'],
    [{ ...GOOD, number: '1' }, 'it.number: expected a number'],
    [{ ...GOOD, truth: 'true' }, 'it.truth: expected true or false'],
    [{ ...GOOD, list: {} }, 'it.list: expected a list'],
    [{ ...GOOD, list: [{ id: 'x' }, null] }, 'it.list[1]: expected an object'],
    [{ ...GOOD, list: [{ id: 'x' }, {}] }, 'it.list[1].id: expected text'],
    ...['2026-02-29T00:00:00Z', '2026-01-01T00:00:00', '2026-01-01', '7', '2026-01-01T00:00:00+01:00', '2026-01-01T24:00:00Z', null].map(
      (at) => [{ ...GOOD, at }, 'it.at: expected an instant in UTC'] as const,
    ),
  ];
  for (const [value, expected] of odd) it(`is not, as ${JSON.stringify(value)}`, () => assert.equal(oddIn(value, FORM, 'it'), expected));

  it('has no member for being an object', () => assert.equal(oddIn({}, { constructor: {} }, 'it'), 'it.constructor: expected an object'));
});
