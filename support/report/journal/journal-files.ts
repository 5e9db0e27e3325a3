import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JournalEntry } from '../../record/journal-entry';
import { entryNumber } from '../../record/journal-entry';
import { readMessage } from './journal-segment';

/**
 * Writes each message of these entries as a file of its own: `S-0016/ESME_at_3.2-0001-request.xml`. Nothing that is there is written over.
 * @returns how many
 */
export function writeMessages(dir: string, entries: readonly JournalEntry[], out: string): number {
  const names = new FileNames();
  let written = 0;
  for (const entry of entries) {
    const message = entry.place && readMessage(dir, entry.place);
    if (message === undefined) continue;
    const path = join(out, names.of(entry));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, message, { flag: 'wx' });
    written += 1;
  }
  return written;
}

/** Names of files, safe on any file system; two rows that look alike in them are told apart. */
class FileNames {
  private readonly rows = new Map<string, string>();

  of({ scenario, n, what }: JournalEntry): string {
    const [outline = '', ...row] = scenario.split('/').map(asFileName);
    const number = entryNumber(n);
    const kind = what === 'http-status' ? 'txt' : 'xml';
    return join(outline, `${this.unique(outline, row.join('-'), scenario)}${number}-${what}.${kind}`);
  }

  private unique(outline: string, row: string, scenario: string): string {
    for (let name = row; ; name += '_') {
      const owner = this.rows.get(`${outline}/${name}`) ?? scenario;
      if (owner !== scenario) continue;
      this.rows.set(`${outline}/${name}`, scenario);
      return name === '' ? '' : `${name}-`;
    }
  }
}

function asFileName(part: string): string {
  return part.replace(/[^\w.+-]/g, '_');
}
