import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCsv } from '../../duis/catalogue/rfc4180';
import { readVector } from '../../vectors/files';
import { CATALOGUES, cellMutants, mutatedCsv, watchedCells } from './catalogue-mutants';

const CSV = 'code,name,kind,eligibleRoles\r\nE1,"one, two",Yes,IS GS\r\nE2,two,No,ED\r\nE3,three,,GS\r\nE4,four,,GS\r\n';

describe('The mutants of a catalogue', () => {
  const mutants = cellMutants('codes.csv', CSV, 7);

  it('change every cell that a program reads, but no key, no prose and no empty one', () => {
    const changes = mutants.map(({ original, replacement }) => `${original} → ${replacement}`);
    assert.deepEqual(changes, [
      'kind Yes → kind No',
      'eligibleRoles IS GS → eligibleRoles IS',
      'kind No → kind Yes',
      'eligibleRoles ED → eligibleRoles GS',
      'eligibleRoles GS → eligibleRoles IS GS',
      'eligibleRoles GS → eligibleRoles IS GS',
    ]);
  });

  it('are not tried where they are of services alone that nobody asks for', () => {
    const csv = 'code,services\r\n0x01,1.1 2.2\r\n0x02,3.3\r\n0x03,\r\n';
    const ignored = cellMutants('uses.csv', csv, 0, new Set(['2.2'])).map(({ start, ignored }) => [start.line, ignored !== undefined]);
    assert.deepEqual(ignored, [
      [2, false],
      [3, true],
    ]);
  });

  it('go on counting, and know their line', () => {
    assert.deepEqual(
      mutants.map(({ id, start }) => [id, start.line]),
      [
        ['7', 2],
        ['8', 2],
        ['9', 3],
        ['10', 3],
        ['11', 4],
        ['12', 5],
      ],
    );
  });

  it('change that one cell, and leave all others as they are', () => {
    for (const file of CATALOGUES) {
      const csv = readVector(`catalogues/${file}`);
      const before = parseCsv(csv).flatMap(({ fields }) => fields);
      for (const mutant of cellMutants(file, csv, 0).filter((_, at) => at % 97 === 0)) {
        const after = parseCsv(mutatedCsv(csv, mutant)).flatMap(({ fields }) => fields);
        const differences = after.filter((field, at) => field !== before[at]);
        assert.deepEqual([after.length, differences], [before.length, [mutant.replacement.slice(mutant.replacement.indexOf(' ') + 1)]]);
      }
    }
  });

  it('are watched by the property that the cell becomes', () => {
    const selection = readVector('catalogues/use-case-selection.csv');
    const watched = watchedCells(cellMutants('use-case-selection.csv', selection, 0));
    assert.ok('use-case-selection.csv:0:outcome' in watched);
    assert.ok(!('use-case-selection.csv:0:clause' in watched));
  });
});
