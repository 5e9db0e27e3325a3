import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseFeature, readFeatureFiles } from '../../cli/run/features';

/** The outlines of the decision table, and by which of them a version becomes known. */
const SOURCES: Readonly<Record<string, string>> = { '@S-0400': 'read', '@S-0401': 'activated', '@S-0402': 'told by the alert' };
const VERSIONS = ['01000000', '02000000'];
const LISTINGS = ['Current', 'Removed', 'not listed'];
const STATUSES = ['commissioned', 'suspended'];
/** A suspended device is sent no 11.2 (facts M1), so that nothing is read of it. */
const STATUSES_OF: Readonly<Record<string, readonly string[]>> = { read: ['commissioned'] };

type Row = Readonly<Record<string, string>>;
const rows = rowsBySource();

function rowsBySource(): ReadonlyMap<string, readonly Row[]> {
  const [file] = readFeatureFiles(join(__dirname, '../../..'), 'features/cr1045-firmware').filter(({ uri }) =>
    uri.endsWith('/firmware-decision-table.feature'),
  );
  const scenarios = file
    ? (parseFeature(file).document.feature?.children ?? []).flatMap(
        ({ rule }) => rule?.children.flatMap(({ scenario }) => scenario ?? []) ?? [],
      )
    : [];
  return new Map(
    scenarios.flatMap(({ tags, examples }): [string, Row[]][] => {
      const source = tags.map(({ name }) => SOURCES[name]).find((one) => one !== undefined);
      const table = examples.flatMap(({ tableHeader, tableBody }) =>
        tableBody.map((row) => Object.fromEntries((tableHeader?.cells ?? []).map((head, i) => [head.value, row.cells[i]?.value ?? '']))),
      );
      return source === undefined ? [] : [[source, table]];
    }),
  );
}

/** The cells of one device of one source, as far as the table has them. */
function cellsOf(source: string, family: string, device: string): readonly string[] {
  const own = (rows.get(source) ?? []).filter((row) => row['family'] === family && row['device'] === device);
  return own.map((row) => [row['version'], row['listing'], row['before']].join(', ')).sort();
}

function product(...sets: readonly (readonly string[])[]): readonly string[] {
  return sets
    .reduce<readonly string[]>((done, set) => done.flatMap((one) => set.map((value) => (one === '' ? value : `${one}, ${value}`))), [''])
    .slice()
    .sort();
}

describe('The firmware decision table of the features', () => {
  const wholeOf = (source: string): readonly string[] => product(VERSIONS, LISTINGS, STATUSES_OF[source] ?? STATUSES);
  for (const [source, family, device] of [
    ['read', 'SMETS1', 'PPMID'],
    ['read', 'SMETS2', 'ESME'],
    ['activated', 'SMETS1', 'PPMID'],
    ['activated', 'SMETS2', 'ESME'],
    ['told by the alert', 'SMETS2', 'ESME'],
  ] as const) {
    it(`of ${family} ${device}, has every case of a version that is ${source} once: same, on the list, suspended, or not`, () => {
      assert.deepEqual(cellsOf(source, family, device), wholeOf(source));
    });
  }

  const differing = product(['02000000'], LISTINGS, ['commissioned']);
  const others: readonly (readonly [source: string, devices: readonly string[]])[] = [
    ['read', ['SMETS2 GSME', 'SMETS2 Communications Hub', 'SMETS1 ESME', 'SMETS1 GSME', 'SMETS1 Communications Hub']],
    ['activated', ['SMETS2 GSME', 'SMETS1 ESME', 'SMETS1 GSME', 'SMETS1 Communications Hub']],
    ['told by the alert', ['SMETS2 GSME']],
  ];
  for (const [source, devices] of others) {
    it(`has every place on the list once for each other device whose version is ${source}`, () => {
      for (const device of devices) assert.deepEqual(cellsOf(source, device.slice(0, 6), device.slice(7)), differing, device);
    });
    it(`has no row beside (${source})`, () => {
      const principal = source === 'told by the alert' ? 1 : 2;
      assert.equal(rows.get(source)?.length, principal * wholeOf(source).length + devices.length * differing.length);
    });
  }

  it('never has an alert about the version that the inventory has', () => {
    for (const row of [...rows.values()].flat().filter(({ version }) => version === '01000000'))
      assert.match(row['alerts'] ?? '', /^(none|N57 to the Gas Supplier)$/, row['case']);
  });
});
