import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JournalEntry } from '../../record/journal-entry';
import { EnvironmentFault } from '../faults';

/** The record of every message of a run, in its folder: `journal/index.ndjson` and a file for each message, written as it happens. */
export class RunJournal {
  #index: number | undefined;
  #folder: string | undefined;
  /** Why a message could not be kept, the first that could not. */
  #fault: Error | undefined;

  constructor(
    /** The run's folder. */
    private readonly run: string,
  ) {}

  /** Keeps a message; the index names it once its file is there. What has no file is in the index itself. */
  keep(entry: JournalEntry, content = ''): void {
    try {
      if (entry.file !== undefined) this.#write(entry.file, content);
      this.#index ??= this.#open();
      // One line in one write: other workers add theirs to the same file.
      writeSync(this.#index, `${JSON.stringify(entry)}\n`);
    } catch (error) {
      this.#fault ??= new EnvironmentFault(`the journal cannot be written: ${(error as Error).message}`);
      throw this.#fault;
    }
  }

  /**
   * Throws EnvironmentFault where a message was not kept: whoever waited for it, or took it from the target, may have made something else
   * of that, and nothing that was seen since is evidence.
   */
  expectWhole(): void {
    if (this.#fault !== undefined) throw this.#fault;
  }

  #write(file: string, content: string): void {
    const path = join(this.run, file);
    const folder = dirname(path);
    if (folder !== this.#folder) mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    // Two rows may look alike in the names of files: never the one's evidence in place of the other's.
    writeFileSync(path, content, { flag: 'wx' });
  }

  #open(): number {
    mkdirSync(join(this.run, 'journal'), { recursive: true });
    return openSync(join(this.run, 'journal', 'index.ndjson'), 'a');
  }

  close(): void {
    if (this.#index !== undefined) closeSync(this.#index);
    this.#index = undefined;
  }
}

/** The messages of one scenario. */
export class ScenarioJournal {
  #last = 0;
  readonly #folder: string;
  /** What the names of an Examples row's files begin with: a folder for each would cost as much as its messages. */
  readonly #row: string;

  constructor(
    private readonly journal: RunJournal,
    private readonly scenario: string,
    private readonly now: () => Date,
  ) {
    const [outline = '', ...row] = scenario.split('/').map(asFileName);
    this.#folder = join('journal', outline);
    this.#row = row.map((part) => `${part}-`).join('');
  }

  /** Keeps what the control interface shows: `what` in words, and what it said, as data. */
  show(what: string, said: unknown): JournalEntry {
    this.#last += 1;
    const entry: JournalEntry = {
      n: this.#last,
      scenario: this.scenario,
      direction: 'shown',
      what: 'control',
      user: what,
      schema: 'none',
      signature: 'none',
      at: this.now().toISOString(),
      shown: said,
    };
    this.journal.keep(entry);
    return entry;
  }

  record(facts: Omit<JournalEntry, 'n' | 'scenario' | 'at' | 'file'>, content: string): JournalEntry {
    this.#last += 1;
    const kind = facts.what === 'http-status' ? 'txt' : 'xml';
    const file = join(this.#folder, `${this.#row}${number(this.#last)}-${facts.what}.${kind}`);
    const entry: JournalEntry = { n: this.#last, scenario: this.scenario, ...facts, at: this.now().toISOString(), file };
    this.journal.keep(entry, content);
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
