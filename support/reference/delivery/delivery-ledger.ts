import type { Eui64 } from '../../duis/eui64';

/** What becomes of a message that was sent and of which nothing came back: whether it arrived cannot be known. */
export type UndeterminedPolicy = 'repeat' | 'withhold';

/** A message to a User: the `number`-th that there ever was for it. */
export interface NumberedMessage {
  readonly to: Eui64;
  readonly number: number;
  readonly document: string;
}

/** A message of which it is not known whether it arrived. */
export interface UndeterminedMessage extends NumberedMessage {
  /** When it was found to be so: ISO 8601. */
  readonly since: string;
}

/** What Users have taken and what was on its way to them, kept so that a killed process forgets none of it. */
export interface DeliveryLedger {
  /** How many messages the User has taken, or refused, or is not to be sent any more. */
  takenBy(to: Eui64): number;
  /** The message after those, if it was ever sent: its octets, as they went. */
  attempted(to: Eui64): NumberedMessage | undefined;
  /**
   * It is about to go. Resolves when that is kept, and all that it follows from; with false where there is no room to keep it, and it is
   * not to go now.
   */
  attempting(message: NumberedMessage): Promise<boolean>;
  /** It came to nothing, and its User knows nothing of it. */
  failed(message: NumberedMessage): void;
  /** Nothing came back. Gives what is kept of it where it is not to go again by itself. */
  undetermined(message: NumberedMessage, now: Date): UndeterminedMessage | undefined;
  taken(to: Eui64, number: number): void;
  /** Messages that are not sent again by themselves: every one that there ever was, oldest first for each User. */
  withheld(): Iterable<UndeterminedMessage>;
}
