import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CatalogueError, readTable } from './table';

const table = (...lines: string[]): string => lines.join('\r\n');

describe('A catalogue table', () => {
  test('is read by column, with or without a byte order mark', () => {
    const [row] = readTable('t.csv', '\uFEFF' + table('code,meaning', 'E11,"not, here"'), ['code', 'meaning']);
    assert.equal(row?.text('code'), 'E11');
    assert.equal(row?.text('meaning'), 'not, here');
  });

  test('is refused when its header is another one', () => {
    assert.throws(
      () => readTable('t.csv', table('code', 'E11'), ['code', 'meaning']),
      /t\.csv line 1: the header is "code", expected "code,meaning"/,
    );
  });

  test('is refused when a record has more cells than the header', () => {
    assert.throws(() => readTable('t.csv', table('code', 'E11,E12'), ['code']), CatalogueError);
  });

  test('says file, line and column of a word that is not in the vocabulary', () => {
    const [, row] = readTable('t.csv', table('critical', 'Yes', 'Maybe'), ['critical']);
    assert.throws(() => row?.yesNo('critical'), /t\.csv line 3: column critical: "Maybe" is none of Yes, No/);
  });

  test('says where a cell is empty that must not be', () => {
    const [row] = readTable('t.csv', table('a,b', ',x'), ['a', 'b']);
    assert.throws(() => row?.text('a'), /line 2: column a: is empty/);
  });

  test('takes a list without repetition only', () => {
    const [row] = readTable('t.csv', table('roles', 'IS GS IS'), ['roles']);
    assert.throws(() => row?.listOf('roles', ['IS', 'GS']), /names something twice/);
  });

  test('says which form a cell should have', () => {
    const [row] = readTable('t.csv', table('code', 'FE'), ['code']);
    assert.throws(() => row?.matching('code', /^0x[0-9A-F]{4}$/, '0x00FE'), /"FE" is not of the form 0x00FE/);
  });
});
