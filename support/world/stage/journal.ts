import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalEntry, JournalLine } from '../../record/journal-entry';
import { JOURNAL, NOTHING_BEFORE } from '../../record/journal-entry';
import type { RunParameters } from '../../record/run-parameters';
import { EnvironmentFault } from '../faults';

/**
 * The record of every message of a run, written as it happens: a segment for each process that plays, `journal/worker-1.ndjson`, to which
 * lines are added and in which nothing is ever changed. Each line names the run and has the SHA-256 of the line before, so that none can
 * be taken away, put in or changed without all that follow.
 */
export class RunJournal {
  private segment: number | undefined;
  private before = NOTHING_BEFORE;
  /** Why a message could not be kept, the first that could not. */
  private fault: Error | undefined;

  constructor(private readonly parameters: Pick<RunParameters, 'out' | 'run' | 'worker' | 'forgets'>) {}

  /** Keeps an entry, with its message where it has one: text, or the octets that came. */
  keep(entry: JournalEntry, message?: string | Buffer): void {
    if (this.parameters.forgets) return;
    try {
      this.segment ??= this.open();
      const before = this.before;
      const line: JournalLine = { run: this.parameters.run ?? '', before, ...entry, ...written(message) };
      const octets = Buffer.from(`${JSON.stringify(line)}\n`);
      // A disk that is nearly full takes a part and says nothing; it says so when the rest comes.
      for (let done = 0; done < octets.length;) done += writeSync(this.segment, octets, done);
      this.before = hash('sha256', octets.subarray(0, -1));
    } catch (error) {
      this.fault ??= new EnvironmentFault(`the journal cannot be written: ${(error as Error).message}`);
      throw this.fault;
    }
  }

  /**
   * Throws EnvironmentFault where a message was not kept: whoever waited for it, or took it from the target, may have made something else
   * of that, and nothing that was seen since is evidence.
   */
  expectWhole(): void {
    if (this.fault !== undefined) throw this.fault;
  }

  /** A segment of this process alone: one that another left there, earlier, is never added to. */
  private open(): number {
    const { out, worker = 0 } = this.parameters;
    mkdirSync(join(out, JOURNAL), { recursive: true });
    for (let again = 1; ; again++) {
      const name = `worker-${worker + 1}${again === 1 ? '' : `-${again}`}.ndjson`;
      try {
        return openSync(join(out, JOURNAL, name), 'ax');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }

  close(): void {
    if (this.segment !== undefined) closeSync(this.segment);
    this.segment = undefined;
  }
}

function written(message: string | Buffer | undefined): Pick<JournalLine, 'text' | 'base64'> {
  if (message === undefined) return {};
  if (typeof message === 'string') return { text: message };
  return isUtf8(message) ? { text: message.toString('utf8') } : { base64: message.toString('base64') };
}

/** The messages of one scenario. */
export class ScenarioJournal {
  private last = 0;

  constructor(
    private readonly journal: RunJournal,
    private readonly scenario: string,
    private readonly now: () => Date,
  ) {}

  /** Keeps what the control interface shows: `what` in words, and what it said, as data. */
  show(what: string, said: unknown): JournalEntry {
    const facts = { direction: 'shown', what: 'control', user: what, schema: 'none', signature: 'none', shown: said } as const;
    return this.store(facts);
  }

  record(facts: Omit<JournalEntry, 'n' | 'scenario' | 'at' | 'place'>, message: string | Buffer): JournalEntry {
    return this.store(facts, message);
  }

  private store(facts: Omit<JournalEntry, 'n' | 'scenario' | 'at' | 'place'>, message?: string | Buffer): JournalEntry {
    this.last += 1;
    const entry: JournalEntry = { n: this.last, scenario: this.scenario, ...facts, at: this.now().toISOString() };
    this.journal.keep(entry, message);
    return entry;
  }
}
