import { readTable } from '../../duis/catalogue/table';
import type { MessageMutant } from '../../record/message-mutant';
import { readVector } from '../../vectors/files';

/** A mutant, or a family of them, that a person has judged: it may survive, and why. `*` stands for any part. */
export interface LedgerEntry {
  readonly kind: string;
  readonly path: string;
  readonly change: string;
  readonly reason: string;
}

const FILE = 'mutants/messages.csv';

/** The judged mutants of messages. Throws CatalogueError for a row that is not as it should be. */
export function loadMessageLedger(): readonly LedgerEntry[] {
  return readTable(FILE, readVector(FILE), ['kind', 'path', 'change', 'reason']).map((row) => ({
    kind: row.text('kind'),
    path: row.optional('path') ?? '',
    change: row.text('change'),
    reason: row.text('reason'),
  }));
}

/** Why a mutant may survive; undefined where nobody has said so. */
export function reasonFor({ kind, path, change }: MessageMutant, ledger: readonly LedgerEntry[]): string | undefined {
  return ledger.find((entry) => fits(entry.kind, kind) && fits(entry.path, path) && fits(entry.change, change))?.reason;
}

/** Whether a text is of a pattern, in which `*` stands for any part. */
export function fits(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return text === pattern;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const found = index === rest.length - 1 && part !== '' ? text.length - part.length : text.indexOf(part, at);
    if (found < at || text.slice(found, found + part.length) !== part) return false;
    at = found + part.length;
  }
  return true;
}
