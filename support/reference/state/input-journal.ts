import type { DeliveryLedger, NumberedMessage } from '../delivery/delivery-ledger';
import type { Arrival } from '../inquiry/arrival';

/** Something that came in from outside, and when: all that the state of the Data Systems follows from. */
export type Input =
  | ({ readonly kind: 'request' } & Pick<Arrival, 'service' | 'octets' | 'peer'>)
  | { readonly kind: 'control'; readonly route: string; readonly parameters: Readonly<Record<string, string>>; readonly body: unknown };

export interface RecordedInput {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly input: Input;
}

/** All that followed from the inputs up to one of them, as an image of the Data Systems. */
export interface Snapshot {
  /** Number of the last input that it holds. */
  readonly upTo: number;
  /** When it was taken, in milliseconds since the epoch. */
  readonly at: number;
  readonly image: Uint8Array;
}

/** Where inputs are kept, and what became of messages to Users: enough to go on after a kill as if there had been none. */
export interface InputJournal {
  /** When the Data Systems first started. */
  readonly startedAt: Date;
  readonly ledger: DeliveryLedger;
  /** Messages that were on their way when the process before this one ended: whether they arrived cannot be known. */
  readonly undetermined: readonly NumberedMessage[];
  /** Whether there is room to keep another input, and what follows from it. */
  hasRoom(): boolean;
  /** Keeps an input; resolves when it is kept for good. What was appended first is kept first. */
  append(at: Date, input: Input): Promise<void>;
  /** Resolves when all that was appended is kept for good. */
  committed(): Promise<void>;
  /** The inputs after the number `after`. */
  inputs(after?: number): Iterable<RecordedInput>;
  /** The last snapshot, where there is one that this version can read. */
  readonly snapshot: Snapshot | undefined;
  /**
   * Keeps a snapshot of all that was appended, in the place of the one before, and resolves when it is kept for good with the
   * number of inputs that it holds: with none where there was no room for it.
   */
  keepSnapshot(at: Date, image: Uint8Array): Promise<number | undefined>;
  /** Forgets the snapshot, and no input. */
  dropSnapshot(): void;
  /** How many there are. */
  readonly size: number;
  /** Forgets all of it, and begins anew at `now`. */
  clear(now: Date): Promise<void>;
  close(): Promise<void>;
}
