import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sheet, wrap } from './sheet';

describe('A sheet of plain text', () => {
  test('has a title, and labels beside what belongs to them', () => {
    assert.equal(
      sheet('E11', [
        ['Meaning', 'Not applicable.'],
        ['Source', undefined],
        ['Roles', ['IS', 'GS']],
      ]),
      'E11\n===\nMeaning       Not applicable.\nRoles         IS\n              GS',
    );
  });

  test('sets the second line of an item in', () => {
    const text = sheet('x', [['Label', ['word '.repeat(20).trim(), 'next']]]);
    assert.deepEqual(
      text
        .split('\n')
        .slice(2)
        .map((line) => line.search(/\S/)),
      [0, 16, 14],
    );
  });

  test('keeps within the width, but for a word that is longer, and ends no line with a blank', () => {
    assert.deepEqual(wrap('S-0001  a title  (uri)', 8), ['S-0001', 'a title', '(uri)']);
    assert.deepEqual(wrap('unbreakable', 4), ['unbreakable']);
  });
});
