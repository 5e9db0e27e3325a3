import { hash } from 'node:crypto';

/** `seal.json`: what a run left, so that whoever looks at it later can tell whether it is still that. */
export interface Seal {
  readonly formatVersion: 1;
  /** The id of the run. */
  readonly run: string;
  /** SHA-256 over run, record and chains: whoever cites the run cites this. */
  readonly digest: string;
  /** SHA-256 of every file of the record, in hex, by its path below the run's folder. */
  readonly record: Readonly<Record<string, string>>;
  /** The segments of the journal: how many entries each has, and the SHA-256 of its last line. */
  readonly chains: Readonly<Record<string, { readonly entries: number; readonly head: string }>>;
  /** SHA-256 of every file that was drawn from the record. They are drawn again by `report`, and no part of what is cited. */
  readonly views: Readonly<Record<string, string>>;
}

export const SEAL = 'seal.json';

/** The digest of a record: over its run, files and chains, in the order of their names. */
export function digestOf({ run, record, chains }: Pick<Seal, 'run' | 'record' | 'chains'>): string {
  const chain = ([name, { entries, head }]: readonly [string, { readonly entries: number; readonly head: string }]): unknown => [
    name,
    entries,
    head,
  ];
  return hash('sha256', JSON.stringify([run, sorted(record), sorted(chains).map(chain)]));
}

/** As people cite a run: the beginning of its digest. */
export function citableId({ digest }: Pick<Seal, 'digest'>): string {
  return digest.slice(0, 12);
}

function sorted<T>(map: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
}
