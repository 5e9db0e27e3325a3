import type { Eui64 } from '../../duis/eui64';
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

/** Where inputs are kept, and how many messages each User has taken: enough to go on after a kill as if there had been none. */
export interface InputJournal {
  /** When the Data Systems first started. */
  readonly startedAt: Date;
  /** Keeps an input; resolves when it is kept for good. What was appended first is kept first. */
  append(at: Date, input: Input): Promise<void>;
  /** Resolves when all that was appended is kept for good. */
  committed(): Promise<void>;
  inputs(): Iterable<RecordedInput>;
  /** The `count`-th message to a User has been taken, or refused, by it. */
  delivered(to: Eui64, count: number): Promise<void>;
  deliveredTo(to: Eui64): number;
  /** Forgets all of it, and begins anew at `now`. */
  clear(now: Date): Promise<void>;
  close(): Promise<void>;
}
