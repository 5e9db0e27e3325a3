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
  inputs(): Iterable<RecordedInput>;
  /** How many there are. */
  readonly size: number;
  /** Forgets all of it, and begins anew at `now`. */
  clear(now: Date): Promise<void>;
  close(): Promise<void>;
}
