import type { OutcomeCount } from '../../control/types';
import { readTable } from '../../duis/catalogue/table';

/** A refusal that the reference knows: who decides it, what it says, and why no scenario provokes it, where none does. */
export interface KnownRefusal {
  readonly by: string;
  readonly outcome: string;
  readonly reason?: string;
}

/** What a run shows of the refusals that are known. */
export interface RefusalCoverage {
  readonly provoked: readonly KnownRefusal[];
  /** Explained, and indeed not provoked. */
  readonly explained: readonly KnownRefusal[];
  /** Never provoked, and nothing says why. */
  readonly missing: readonly KnownRefusal[];
  /** Provoked, although a reason says that nothing provokes it. */
  readonly outdated: readonly KnownRefusal[];
  /** Provoked, and in no row of the table. */
  readonly unknown: readonly OutcomeCount[];
}

const COLUMNS = ['by', 'outcome', 'reason'] as const;
const ACCEPTED = /^(?:I\d+|HTTP 200)$/;

/** Reads vectors/refusals.csv. @throws CatalogueError */
export function parseRefusals(csv: string, file = 'refusals.csv'): readonly KnownRefusal[] {
  return readTable(file, csv, COLUMNS).map((row) => {
    const reason = row.optional('reason');
    const outcome = row.matching('outcome', /^(?:[EW]\d{1,6}|HTTP \d{3})$/, 'E5, W081401 or HTTP 400');
    return { by: row.text('by'), outcome, ...(reason !== undefined && { reason }) };
  });
}

/** Holds what the targets of a run counted against the refusals that are known. */
export function coverRefusals(known: readonly KnownRefusal[], counted: readonly OutcomeCount[]): RefusalCoverage {
  const keyOf = ({ by, outcome }: { readonly by: string; readonly outcome: string }): string => `${by} ${outcome}`;
  const refused = counted.filter(({ outcome, count }) => count > 0 && !ACCEPTED.test(outcome));
  const shown = new Set(refused.map(keyOf));
  const rows = new Set(known.map(keyOf));
  const isShown = (row: KnownRefusal): boolean => shown.has(keyOf(row));
  return {
    provoked: known.filter((row) => isShown(row) && row.reason === undefined),
    explained: known.filter((row) => !isShown(row) && row.reason !== undefined),
    missing: known.filter((row) => !isShown(row) && row.reason === undefined),
    outdated: known.filter((row) => isShown(row) && row.reason !== undefined),
    unknown: refused.filter((one) => !rows.has(keyOf(one))),
  };
}

/** Whether every refusal is provoked or explained, and the table is what the run shows. */
export function isWhole({ missing, outdated, unknown }: RefusalCoverage): boolean {
  return missing.length === 0 && outdated.length === 0 && unknown.length === 0;
}

/** For people: what is missing, what the table has wrong, and the total. */
export function refusalsText(report: RefusalCoverage): string {
  const lines = (title: string, rows: readonly KnownRefusal[]): readonly string[] =>
    rows.map(({ by, outcome }) => `${title}  ${outcome}  ${by}`);
  return [
    ...report.explained.map(({ by, outcome, reason = '' }) => `explained  ${outcome}  ${by}: ${reason}`),
    ...lines('never provoked', report.missing),
    ...lines('provoked after all; take its reason out of vectors/refusals.csv', report.outdated),
    ...report.unknown.map(({ by, outcome, count }) => `not in vectors/refusals.csv  ${outcome}  ${by}, ${count} times`),
    refusalsTotal(report),
  ].join('\n');
}

export function refusalsTotal({ provoked, explained, missing, outdated, unknown }: RefusalCoverage): string {
  const known = provoked.length + explained.length + missing.length + outdated.length;
  return (
    `${known} refusals known: ${provoked.length + outdated.length} provoked, ${explained.length} not and explained, ` +
    `${missing.length} not and not explained; ${unknown.length} provoked that are not known`
  );
}
