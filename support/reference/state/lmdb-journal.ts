import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { RootDatabase } from 'lmdb';
import type { Input, InputJournal, RecordedInput, Snapshot } from './input-journal';
import type { NumberedMessage, UndeterminedPolicy } from '../delivery/delivery-ledger';
import { LmdbLedger } from './lmdb-ledger';
import { Room, type FreeOctets } from './room';

/** The form of what is kept; another form is another number. */
const FORMAT = 1;

/** The form of snapshots; one of another form, or of another release, is as good as none: the inputs are there. */
const FORM = `1 ${releaseOf(join(__dirname, '../../../package.json'))}`;

interface KeptSnapshot extends Snapshot {
  readonly form: string;
}

/** The folder holds the state of another version. */
export class UnknownState extends Error {
  override readonly name = 'UnknownState';
}

/**
 * An input journal in LMDB. Inputs are synchronised with the disk, many in one transaction, before anything is acknowledged.
 */
export class LmdbJournal implements InputJournal {
  private readonly entries;
  /** What became of messages to Users. */
  readonly ledger: LmdbLedger;
  private readonly about;
  private readonly snapshots;
  private readonly room: Room;
  /** Messages that were on their way when the process before this one ended. */
  undetermined: readonly NumberedMessage[] = [];
  private next: number;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly root: RootDatabase,
    private readonly taken: RootDatabase,
    where: { readonly dir: string; readonly policy: UndeterminedPolicy; readonly free?: FreeOctets | undefined },
  ) {
    this.room = new Room(where.dir, [root, taken], where.free);
    this.entries = root.openDB<RecordedInput, number>({ name: 'inputs' });
    const keeping = { committed: () => this.committed(), hasRoom: () => this.hasRoom() };
    this.ledger = new LmdbLedger(taken, keeping, where.policy);
    this.about = root.openDB<number, string>({ name: 'about' });
    this.snapshots = root.openDB<KeptSnapshot, string>({ name: 'snapshots' });
    this.next = ([...this.entries.getKeys({ reverse: true, limit: 1 })][0] ?? 0) + 1;
  }

  /** Opens the state in `dir`, or begins one there. Throws UnknownState, or what LMDB says of a folder that it cannot use. */
  static async open(dir: string, now: Date, policy: UndeterminedPolicy = 'withhold', free?: FreeOctets): Promise<LmdbJournal> {
    const [inputs, deliveries] = [open({ path: join(dir, 'inputs') }), open({ path: join(dir, 'deliveries'), noSync: true })];
    const journal = new LmdbJournal(inputs, deliveries, { dir, policy, free });
    const format = journal.about.get('format');
    if (format !== undefined && format !== FORMAT)
      throw new UnknownState(`${dir} holds state of format ${format}; this version reads ${FORMAT}`);
    if (format === undefined) await journal.begin(now);
    journal.hasRoom();
    journal.undetermined = journal.ledger.leftOver();
    for (const message of journal.undetermined) journal.ledger.undetermined(message, now);
    return journal;
  }

  get startedAt(): Date {
    return new Date(this.about.get('startedAt') ?? 0);
  }

  get size(): number {
    return (this.entries.getStats() as { readonly entryCount: number }).entryCount;
  }

  hasRoom(): boolean {
    return this.room.isThere();
  }

  append(at: Date, input: Input): Promise<void> {
    const kept = this.entries.put(this.next++, { at: at.getTime(), input });
    this.last = kept;
    return kept.then(() => undefined);
  }

  committed(): Promise<void> {
    return this.last.then(() => undefined);
  }

  *inputs(after = 0): Iterable<RecordedInput> {
    for (const { value } of this.entries.getRange({ start: after + 1 })) yield value;
  }

  get snapshot(): Snapshot | undefined {
    const kept = this.snapshots.get('last');
    return kept?.form === FORM ? kept : undefined;
  }

  /** In the order of all that is written here: a snapshot is never on the disk before the inputs that it holds. */
  keepSnapshot(at: Date, image: Uint8Array): Promise<number | undefined> {
    if (!this.room.isThere(2 * image.length)) return Promise.resolve(undefined);
    const upTo = this.next - 1;
    this.last = this.snapshots.put('last', { form: FORM, upTo, at: at.getTime(), image });
    return this.last.then(() => upTo);
  }

  dropSnapshot(): void {
    this.snapshots.removeSync('last');
  }

  async clear(now: Date): Promise<void> {
    await Promise.all([this.entries.clearAsync(), this.snapshots.clearAsync(), this.ledger.clear(), this.begin(now)]);
  }

  async close(): Promise<void> {
    await Promise.all([this.root.close(), this.taken.close()]);
  }

  private async begin(now: Date): Promise<void> {
    await Promise.all([this.about.put('format', FORMAT), this.about.put('startedAt', now.getTime())]);
  }
}

function releaseOf(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
