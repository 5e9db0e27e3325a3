import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FormVerdict } from '../user/message-reader';

/** One message of a scenario, as the index of the journal describes it. */
export interface JournalEntry {
  /** Number within its scenario, from 1. */
  readonly n: number;
  readonly scenario: string;
  readonly direction: 'sent' | 'received';
  /** `document`: no message, but a golden vector that the schema judged. */
  readonly what: 'request' | 'acknowledgement' | 'push' | 'http-status' | 'document';
  readonly user: string;
  readonly at: string;
  readonly httpStatus?: number;
  readonly requestId?: string;
  readonly responseCode?: string;
  readonly schema: FormVerdict['schema'];
  readonly signature: FormVerdict['signature'];
  readonly messageCode?: string;
  /** Path of the message, below the run's folder. */
  readonly file: string;
}

/** The record of every message of one scenario, written as it happens: `journal/index.ndjson` and a file for each message. */
export class ScenarioJournal {
  #last = 0;

  constructor(
    /** The run's folder. */
    private readonly run: string,
    private readonly scenario: string,
    private readonly now: () => Date,
  ) {}

  record(facts: Omit<JournalEntry, 'n' | 'scenario' | 'at' | 'file'>, content: string): JournalEntry {
    this.#last += 1;
    const kind = facts.what === 'http-status' ? 'txt' : 'xml';
    const file = join('journal', ...this.scenario.split('/').map(asFileName), `${number(this.#last)}-${facts.what}.${kind}`);
    const entry: JournalEntry = { n: this.#last, scenario: this.scenario, ...facts, at: this.now().toISOString(), file };
    const path = join(this.run, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    appendFileSync(join(this.run, 'journal', 'index.ndjson'), `${JSON.stringify(entry)}\n`);
    return entry;
  }
}

/** `0017`, as files and messages write the number of an entry. */
export function number(n: number): string {
  return String(n).padStart(4, '0');
}

function asFileName(part: string): string {
  return part.replace(/[^\w.+-]/g, '_');
}
