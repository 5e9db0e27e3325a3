import type { RootDatabase } from 'lmdb';
import type { Eui64 } from '../../duis/eui64';
import type { DeliveryLedger, NumberedMessage, UndeterminedMessage, UndeterminedPolicy } from '../delivery/delivery-ledger';

/** The message of a User that was sent last, and whether what became of it is unknown as yet. */
interface Attempt {
  readonly number: number;
  readonly document: string;
  readonly open: boolean;
}

/**
 * A delivery ledger in LMDB. Each note is written at once and left to the system to bring to the disk: a killed process forgets nothing of
 * it.
 */
export class LmdbLedger implements DeliveryLedger {
  private readonly counts;
  private readonly attempts;
  private readonly kept;

  /** @param keeping tells when all that messages follow from is kept, and whether there is room to note another */
  constructor(
    root: RootDatabase,
    private readonly keeping: { readonly committed: () => Promise<void>; readonly hasRoom: () => boolean },
    private readonly policy: UndeterminedPolicy,
  ) {
    this.counts = root.openDB<number, string>({ name: 'deliveries' });
    this.attempts = root.openDB<Attempt, string>({ name: 'attempts' });
    this.kept = root.openDB<UndeterminedMessage, [string, number]>({ name: 'undetermined' });
  }

  /** The messages that were on their way when the last process ended. */
  leftOver(): readonly NumberedMessage[] {
    const open = [...this.attempts.getRange()].filter(({ key, value }) => value.open && value.number === this.takenBy(key) + 1);
    return open.map(({ key, value: { number, document } }) => ({ to: key, number, document }));
  }

  takenBy(to: Eui64): number {
    return this.counts.get(to) ?? 0;
  }

  attempted(to: Eui64): NumberedMessage | undefined {
    const last = this.attempts.get(to);
    return last?.number === this.takenBy(to) + 1 ? { to, number: last.number, document: last.document } : undefined;
  }

  async attempting(message: NumberedMessage): Promise<boolean> {
    await this.keeping.committed();
    if (!this.keeping.hasRoom()) return false;
    this.note(message, true);
    return true;
  }

  failed(message: NumberedMessage): void {
    this.note(message, false);
  }

  /** First it is kept, then it counts as taken: a kill in between does it once more. */
  undetermined(message: NumberedMessage, now: Date): UndeterminedMessage | undefined {
    if (this.policy === 'repeat') return undefined;
    const kept = { ...message, since: now.toISOString() };
    this.kept.putSync([message.to, message.number], kept);
    this.taken(message.to, message.number);
    return kept;
  }

  taken(to: Eui64, number: number): void {
    this.counts.putSync(to, number);
  }

  *withheld(): Iterable<UndeterminedMessage> {
    for (const { value } of this.kept.getRange()) yield value;
  }

  async clear(): Promise<void> {
    await Promise.all([this.counts.clearAsync(), this.attempts.clearAsync(), this.kept.clearAsync()]);
  }

  private note({ to, number, document }: NumberedMessage, open: boolean): void {
    this.attempts.putSync(to, { number, document, open });
  }
}
