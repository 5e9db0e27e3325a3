import { deepEqual, equal } from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { describe } from 'node:test';
import { linesOf } from './lines';

describe('The lines of a file', () => {
  for (const [what, text] of Object.entries({
    'end with line feeds': 'one\n\nthree\n',
    'may be cut off at the end': 'one\ntwo',
    'may be longer than what is read at once': `${'a'.repeat(3 << 20)}\n${'b'.repeat(3 << 19)}\nc\n${'d'.repeat(1 << 20)}`,
    'may end where a part that is read at once does': `${'a'.repeat((1 << 20) - 1)}\n${'b'.repeat((1 << 20) - 1)}\n`,
    'may be none': '',
  }))
    test(what, () => {
      const path = join(mkdtempSync(join(tmpdir(), 'lines-')), 'file');
      writeFileSync(path, text);
      const wanted = text.split('\n');
      const cut = wanted.pop() ?? '';
      const found = Array.from(linesOf(path), (line) => ({ ...line, text: line.octets.toString() }));
      deepEqual(
        found.map((line) => line.text),
        cut === '' ? wanted : [...wanted, cut],
      );
      deepEqual(
        found.map(({ place: [from, to] }) => text.slice(from, to)),
        found.map((line) => line.text),
      );
      equal(found.at(-1)?.cut ?? false, cut !== '');
    });
});
