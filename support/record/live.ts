import type { JournalEntry } from './journal-entry';

/**
 * Whether a scenario met the target, by what its journal holds: not where all that was looked at were documents, which the schema judged.
 * A scenario without a journal is taken to have met it: nothing says otherwise.
 */
export function metTarget({ journal }: { readonly journal: readonly JournalEntry[] }): boolean {
  return journal.length === 0 || journal.some(({ what }) => what !== 'document');
}
