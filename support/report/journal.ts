import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalEntry } from '../record/journal-entry';
import { DamagedRecord } from './recorded-messages';

/** The journal by scenario, in the order written; empty where the run wrote none. A last line that was cut off is left out. */
export function readJournal(dir: string): ReadonlyMap<string, readonly JournalEntry[]> {
  const index = join(dir, 'journal', 'index.ndjson');
  const byScenario = new Map<string, JournalEntry[]>();
  if (!existsSync(index)) return byScenario;
  const lines = readFileSync(index, 'utf8').split('\n');
  for (const [place, line] of lines.entries()) {
    const entry = line === '' ? undefined : readEntry(dir, line);
    if (entry === undefined && line !== '' && place < lines.length - 1)
      throw new DamagedRecord(`journal/index.ndjson, line ${place + 1}, is not JSON of an entry`);
    if (entry === undefined) continue;
    const own = byScenario.get(entry.scenario) ?? [];
    byScenario.set(entry.scenario, own);
    own.push(entry);
  }
  return byScenario;
}

function readEntry(dir: string, line: string): JournalEntry | undefined {
  try {
    const entry = JSON.parse(line) as JournalEntry | null;
    if (typeof entry?.scenario !== 'string') return undefined;
    return entry.file === undefined ? entry : { ...entry, file: within(dir, entry.file) };
  } catch {
    return undefined;
  }
}

/** The index may name its files from the run's folder or from its own. */
function within(dir: string, file: string): string {
  return existsSync(join(dir, file)) ? file : join('journal', file);
}

/** The message of an entry as it went over the wire; undefined where it has none, or where it cannot be read any more. */
export function messageOf(dir: string, { file }: JournalEntry): Buffer | undefined {
  if (file === undefined) return undefined;
  try {
    return readFileSync(join(dir, file));
  } catch {
    return undefined;
  }
}

/** One line for a reader: `0017 → request by the Import Supplier, I99, HTTP 200, schema valid, signature verified`. */
export function describeEntry(entry: JournalEntry): string {
  const place = String(entry.n).padStart(4, '0');
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
