import type { JournalEntry } from '../../record/journal-entry';
import { entryNumber } from '../../record/journal-entry';
import { readMessage, readSegment, segmentsIn } from './journal-segment';

/**
 * The journal by scenario, in the order written; empty where the run wrote none. What was cut off at the end of a segment is left out.
 * @throws DamagedRecord where a line is no entry, or does not follow on the one before
 */
export function readJournal(dir: string): ReadonlyMap<string, readonly JournalEntry[]> {
  return entriesByScenario(segmentsIn(dir).flatMap((name) => readSegment(dir, name).entries));
}

/** Entries by the id of their scenario. */
export function entriesByScenario(entries: readonly JournalEntry[]): ReadonlyMap<string, readonly JournalEntry[]> {
  const byScenario = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const own = byScenario.get(entry.scenario);
    if (own) own.push(entry);
    else byScenario.set(entry.scenario, [entry]);
  }
  return byScenario;
}

/** The message of an entry as it went over the wire; undefined where it has none, or where it cannot be read any more. */
export function messageOf(dir: string, { place }: JournalEntry): Buffer | undefined {
  if (place === undefined) return undefined;
  try {
    return readMessage(dir, place);
  } catch {
    return undefined;
  }
}

/** One line for a reader: `0017 → request by the Import Supplier, I99, HTTP 200, schema valid, signature verified`. */
export function describeEntry(entry: JournalEntry): string {
  const place = entryNumber(entry.n);
  if (entry.direction === 'shown') return `${place} · the control interface on ${entry.user}`;
  const arrow = entry.direction === 'sent' ? '→' : '←';
  const facts = [
    `${entry.what} ${entry.direction === 'sent' ? 'by' : 'to'} ${entry.user}`,
    entry.responseCode,
    entry.messageCode === undefined ? undefined : `message code ${entry.messageCode}`,
    entry.httpStatus === undefined ? undefined : `HTTP ${entry.httpStatus}`,
    entry.schema === 'none' ? undefined : `schema ${entry.schema}`,
    entry.signature === 'none' ? undefined : `signature ${entry.signature}`,
    entry.foreign === undefined ? undefined : `not of this scenario: it ${entry.foreign}`,
  ];
  return `${place} ${arrow} ${facts.filter((fact) => fact !== undefined).join(', ')}`;
}
