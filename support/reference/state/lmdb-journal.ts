import { join } from 'node:path';
import { open } from 'lmdb';
import type { RootDatabase } from 'lmdb';
import type { Eui64 } from '../../duis/eui64';
import type { Input, InputJournal, RecordedInput } from './input-journal';

/** The form of what is kept; another form is another number. */
const FORMAT = 1;

/** The folder holds the state of another version. */
export class UnknownState extends Error {
  override readonly name = 'UnknownState';
}

/**
 * An input journal in LMDB. Inputs are synchronised with the disk, many in one transaction, before anything is acknowledged. That a User
 * has taken a message is written at once and left to the system to bring to the disk: a killed process forgets nothing of it.
 */
export class LmdbJournal implements InputJournal {
  private readonly entries;
  private readonly deliveries;
  private readonly about;
  private next: number;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly root: RootDatabase,
    private readonly taken: RootDatabase,
  ) {
    this.entries = root.openDB<RecordedInput, number>({ name: 'inputs' });
    this.deliveries = taken.openDB<number, string>({ name: 'deliveries' });
    this.about = root.openDB<number, string>({ name: 'about' });
    this.next = ([...this.entries.getKeys({ reverse: true, limit: 1 })][0] ?? 0) + 1;
  }

  /** Opens the state in `dir`, or begins one there. Throws UnknownState, or what LMDB says of a folder that it cannot use. */
  static async open(dir: string, now: Date): Promise<LmdbJournal> {
    const journal = new LmdbJournal(open({ path: join(dir, 'inputs') }), open({ path: join(dir, 'deliveries'), noSync: true }));
    const format = journal.about.get('format');
    if (format !== undefined && format !== FORMAT) throw new UnknownState(`${dir} holds state of format ${format}; this version reads ${FORMAT}`);
    if (format === undefined) await journal.begin(now);
    return journal;
  }

  get startedAt(): Date {
    return new Date(this.about.get('startedAt') ?? 0);
  }

  append(at: Date, input: Input): Promise<void> {
    const kept = this.entries.put(this.next++, { at: at.getTime(), input });
    this.last = kept;
    return kept.then(() => undefined);
  }

  committed(): Promise<void> {
    return this.last.then(() => undefined);
  }

  *inputs(): Iterable<RecordedInput> {
    for (const { value } of this.entries.getRange()) yield value;
  }

  delivered(to: Eui64, count: number): Promise<void> {
    this.deliveries.putSync(to, count);
    return Promise.resolve();
  }

  deliveredTo(to: Eui64): number {
    return this.deliveries.get(to) ?? 0;
  }

  async clear(now: Date): Promise<void> {
    await Promise.all([this.entries.clearAsync(), this.deliveries.clearAsync(), this.begin(now)]);
  }

  async close(): Promise<void> {
    await Promise.all([this.root.close(), this.taken.close()]);
  }

  private async begin(now: Date): Promise<void> {
    await Promise.all([this.about.put('format', FORMAT), this.about.put('startedAt', now.getTime())]);
  }
}
