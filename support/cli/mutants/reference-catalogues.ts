import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type { Catalogues } from '../../duis/catalogue/catalogues';
import { parseCatalogues } from '../../duis/catalogue/catalogues';
import { Lookup } from '../../duis/catalogue/lookup';
import { readVector } from '../../vectors/files';
import type { CommandShapes } from '../../transform/command-shapes';
import type { SelectionTable } from '../../transform/selection-table';
import { mutatedCsv } from './catalogue-mutants';
import type { Mutant } from './mutant';

/** The modules of the transform that read catalogues, as they are now loaded: they have mutants of their own. */
const load = createRequire(__filename);
const dlms = () => load('../../transform/dlms-shapes') as typeof import('../../transform/dlms-shapes');
const gbz = () => load('../../transform/gbz-shapes') as typeof import('../../transform/gbz-shapes');
const selection = () => load('../../transform/selection-table') as typeof import('../../transform/selection-table');

/** Is told which property of which row of a catalogue was read; rows count from 0. */
export type Watch = (file: string, record: number, property: string) => void;

/**
 * The catalogues as the reference alone reads them, in the place of those of support/vectors: with a cell changed, or with rows that tell
 * who reads them. What the suite judges by is not touched.
 */
export class ReferenceCatalogues {
  private mutant?: Mutant | undefined;
  private watch?: Watch | undefined;
  private catalogues?: Catalogues | undefined;
  private selection?: SelectionTable | undefined;
  private shapes?: CommandShapes | undefined;

  /** Reads all of them anew, with this cell changed, by what the reference now has for readers. */
  use(mutant: Mutant | undefined, watch?: Watch): void {
    this.mutant = mutant?.cell === undefined ? undefined : mutant;
    this.watch = watch;
    this.catalogues = this.selection = this.shapes = undefined;
  }

  readonly loadCatalogues = (): Catalogues => (this.catalogues ??= this.watched(parseCatalogues((file) => this.read(file))));

  readonly loadSelectionTable = (): SelectionTable => {
    const file = 'use-case-selection.csv';
    return (this.selection ??= this.watchedLists(file, selection().parseSelectionTable(this.read(file), this.loadCatalogues().useCases)));
  };

  readonly loadCommandShapes = (): CommandShapes =>
    (this.shapes ??= {
      dlms: this.watchedLists('command-shapes-dlms.csv', dlms().parseDlmsShapes(this.read('command-shapes-dlms.csv'))),
      gbz: this.watchedLists('command-shapes-gbz.csv', gbz().parseGbzShapes(this.read('command-shapes-gbz.csv'))),
    });

  private read(file: string): string {
    const csv = readVector(`catalogues/${file}`);
    return this.mutant !== undefined && basename(this.mutant.file) === file ? mutatedCsv(csv, this.mutant) : csv;
  }

  private watched(catalogues: Catalogues): Catalogues {
    const { watch } = this;
    if (watch === undefined) return catalogues;
    for (const [name, lookup] of Object.entries(catalogues) as [keyof Catalogues, Lookup<object>][]) {
      const telltale = new Map(lookup.all.map((row, record) => [row, telling(row, (property) => watch(FILES[name], record, property))]));
      for (const own of [lookup, ...(Object.values(lookup) as unknown[])]) {
        if (!(own instanceof Lookup)) continue;
        // The one way into the rows of a Lookup: it was made of these, and its keys stay.
        const rows = (own.keys as string[]).map((key) => [key, telltale.get(own.get(key) as object)] as const);
        Reflect.set(own, 'rows', new Map(rows));
      }
    }
    return catalogues;
  }

  /** Rows stand by their first cell, and under it in the order of the file. */
  private watchedLists<Row extends object>(file: string, lists: ReadonlyMap<string, readonly Row[]>): ReadonlyMap<string, readonly Row[]> {
    const { watch } = this;
    if (watch === undefined) return lists;
    const records = new Map<string, number[]>();
    for (const [record, line] of readVector(`catalogues/${file}`).trimEnd().split(/\r?\n/).slice(1).entries()) {
      const key = line.split(',', 1)[0] ?? '';
      records.set(key, [...(records.get(key) ?? []), record]);
    }
    const tell = (row: Row, record: number): Row => telling(row, (property) => watch(file, record, property));
    return new Map([...lists].map(([key, rows]) => [key, rows.map((row, at) => tell(row, records.get(key)?.[at] ?? 0))]));
  }
}

const FILES: Readonly<Record<keyof Catalogues, string>> = {
  services: 'service-requests.csv',
  responseCodes: 'response-codes.csv',
  dccAlerts: 'dcc-alerts.csv',
  useCases: 'gbcs-use-cases.csv',
  esmeVariants: 'esme-variants.csv',
  deviceTypes: 'device-types.csv',
  deviceStatuses: 'device-statuses.csv',
};

function telling<Row extends object>(row: Row, tell: (property: string) => void): Row {
  return new Proxy(row, {
    get(target, property, receiver): unknown {
      if (typeof property === 'string') tell(property);
      return Reflect.get(target, property, receiver);
    },
  });
}
