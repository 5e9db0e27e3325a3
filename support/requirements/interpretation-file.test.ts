import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isSettable, problemOf } from './interpretation';
import { parseInterpretations } from './interpretation-file';

const GOOD = `- name: gbcs-incompatible-code
  where: '5.4'
  problem: No code is named.
  reading: E57.
  default: E57
  parameter: { type: response-code }
  ambiguities: [35]
`;
const deviate = (from: string, to: string): string => GOOD.replace(from, to);

describe('The file of interpretations', () => {
  test('is read with its parameters', () => {
    const read = parseInterpretations(GOOD).get('gbcs-incompatible-code');
    assert.ok(isSettable(read));
    assert.deepEqual([read.default, read.parameter.type, read.ambiguities], ['E57', 'response-code', [35]]);
  });

  const refused: readonly (readonly [why: string, text: string, message: RegExp])[] = [
    ['a key is unknown', deviate('reading:', 'readin:'), /interpretations\.yaml line 4: unknown key "readin"; known: name, where/],
    ['a text is missing', deviate("  where: '5.4'\n", ''), /line 1: expected where, a text/],
    [
      'the name is not in lower case',
      deviate('gbcs-incompatible-code', 'GBCS_INCOMPATIBLE_CODE'),
      /line 1: "GBCS_INCOMPATIBLE_CODE" is not in lower case/,
    ],
    ['a name is there twice', GOOD + GOOD, /line 8: gbcs-incompatible-code is there twice/],
    ['the default does not fit its parameter', deviate('default: E57', 'default: 57'), /line 5: 57 is not a response code/],
    [
      'there is a parameter and no default',
      deviate('  default: E57\n', ''),
      /line 1: gbcs-incompatible-code has a parameter and no default/,
    ],
    [
      'there is a default and no parameter',
      deviate('{ type: response-code }', "{ none: 'It is settled.' }"),
      /line 5: gbcs-incompatible-code has no parameter/,
    ],
    ['the type of the parameter is unknown', deviate('response-code }', 'colour }'), /line 6: "colour" is none of response-code/],
    ['a choice has no values', deviate('response-code }', 'choice }'), /line 6: a choice needs values/],
    ['an ambiguity has a number that is not known', deviate('[35]', '[46]'), /line 7: expected numbers from 1 to 45/],
    [
      'a comma cuts a text in a mapping short',
      deviate('  default: E57\n', '').replace('{ type: response-code }', '{ none: Settled, by itself }'),
      /line 5: unknown key "by itself"/,
    ],
    ['it is not YAML', deviate('ambiguities: [35]', 'ambiguities: [35'), /interpretations\.yaml line \d/],
    ['it is not a list', 'name: x', /line 1: expected a list of interpretations/],
  ];
  for (const [why, text, message] of refused) {
    test(`is refused when ${why}`, () => assert.throws(() => parseInterpretations(text), message));
  }
});

describe('A value for a reading', () => {
  test('fits its parameter', () => {
    assert.equal(problemOf('E58', { type: 'response-code' }), undefined);
    assert.equal(problemOf('I0', { type: 'response-code', values: ['I0', 'I99'] }), undefined);
    assert.equal(problemOf(false, { type: 'boolean' }), undefined);
    assert.equal(problemOf(30, { type: 'integer', minimum: 1 }), undefined);
    assert.equal(problemOf('8F75 8F3F', { type: 'words', form: '^[0-9A-F]{4}$' }), undefined);
    assert.equal(problemOf('', { type: 'words', form: '^[0-9A-F]{4}$' }), undefined);
  });

  test('is told what was expected where it does not', () => {
    assert.equal(problemOf('E99', { type: 'response-code', values: ['I0', 'I99'] }), '"E99" is not one of I0, I99');
    assert.equal(problemOf('yes', { type: 'boolean' }), '"yes" is not true or false');
    assert.equal(problemOf(0, { type: 'integer', minimum: 1 }), '0 is not an integer of at least 1');
    assert.match(problemOf('0x8F75', { type: 'words', form: '^[0-9A-F]{4}$' }) ?? '', /is not words of the form/);
  });
});
