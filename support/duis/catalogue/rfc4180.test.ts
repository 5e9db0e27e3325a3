import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CsvError, parseCsv } from './rfc4180';

const fields = (text: string): readonly (readonly string[])[] => parseCsv(text).map((record) => record.fields);

describe('A CSV text', () => {
  test('is read field by field, quoted or bare', () => {
    assert.deepEqual(fields('a,"b ""c"", d",\r\n"x\r\ny",,z\r\n'), [
      ['a', 'b "c", d', ''],
      ['x\r\ny', '', 'z'],
    ]);
  });

  test('may begin with a byte order mark, end without a line end, and have empty lines', () => {
    assert.deepEqual(fields('\uFEFFa,b\n\nc,'), [
      ['a', 'b'],
      ['c', ''],
    ]);
    assert.deepEqual(fields(''), []);
  });

  test('tells on which line a record begins', () => {
    assert.deepEqual(
      parseCsv('a\r\n"x\r\ny"\r\n\r\nb').map(({ line }) => line),
      [1, 2, 5],
    );
  });

  for (const [why, text, line] of [
    ['a quote in a bare field', 'a\nb"c', 2],
    ['text after a closing quote', '"a"b', 1],
    ['a quote that is never closed', 'a\n\n"b,c\nd', 3],
    ['an LF in a bare field between CRLFs', 'a\r\n"b\n"\r\nc\nd\r\n', 4],
  ] as const) {
    test(`is refused for ${why}, with its line`, () =>
      assert.throws(
        () => parseCsv(text),
        (error: Error) => error instanceof CsvError && error.line === line,
      ));
  }

  test('is read as it was written, whatever it holds', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é', ''), maxLength: 6 });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map(quote).join(',')).join('\r\n');
        assert.deepEqual(fields(text), rows);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
