import { readTable } from '../../duis/catalogue/table';
import { readVector } from '../../vectors/files';
import { fits } from '../prove/mutant-ledger';
import type { Mutant } from './mutant';

const KINDS = ['equivalent', 'performance', 'logging', 'test bed', 'beyond the note'] as const;

/**
 * A source mutant, or a family of them, that a person has judged: it may survive, and why. It is known by what stands there and what
 * takes its place, never by the number of a line. `*` stands for any part.
 */
export interface SourceLedgerEntry {
  readonly file: string;
  /** The line on which it begins, blanks run together. */
  readonly text: string;
  readonly original: string;
  readonly replacement: string;
  readonly kind: (typeof KINDS)[number];
  readonly reason: string;
}

const FILE = 'mutants/ledger.csv';
const COLUMNS = ['file', 'text', 'original', 'replacement', 'kind', 'reason'] as const;

/** The judged source mutants. Throws CatalogueError for a row that is not as it should be. */
export function loadSourceLedger(csv: string = readVector(FILE)): readonly SourceLedgerEntry[] {
  return readTable(FILE, csv, COLUMNS).map((row) => ({
    file: row.text('file'),
    text: row.text('text'),
    original: row.text('original'),
    replacement: row.text('replacement'),
    kind: row.oneOf('kind', KINDS),
    reason: row.text('reason'),
  }));
}

/** The entry that says that a mutant may survive; undefined where there is none. */
export function entryFor(mutant: Mutant, ledger: readonly SourceLedgerEntry[]): SourceLedgerEntry | undefined {
  return ledger.find((entry) => (['file', 'text', 'original', 'replacement'] as const).every((part) => fits(entry[part], mutant[part])));
}

/** Entries that no mutant fits any more: what they judged was changed, or is gone. */
export function staleEntries(mutants: readonly Mutant[], ledger: readonly SourceLedgerEntry[]): readonly SourceLedgerEntry[] {
  return ledger.filter((entry) => !mutants.some((mutant) => entryFor(mutant, [entry]) !== undefined));
}
