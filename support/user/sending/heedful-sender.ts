import type { Pace } from './pace';
import { readRetryAfter } from './retry-after';
import type { DuisUser, Order, SentRequest } from '../user';

/** Time as the target has it: what it tells to wait is to be waited by its clock. */
export interface SenderClock {
  now(): Promise<Date>;
  /** Lets time pass until `instant`. */
  waitUntil(instant: Date): Promise<void>;
}

/** One time that a request was sent. */
export interface Attempt {
  readonly at: Date;
  readonly sent: SentRequest;
}

export const TOO_MANY_REQUESTS = 429;
/** Who is rejected this often in a row gives up. */
const MOST_ATTEMPTS = 8;

/** Sends requests as the note asks of a User: what Traffic Management rejects is sent again as it was, later and more slowly (2.2.2). */
export class HeedfulSender {
  constructor(
    private readonly user: DuisUser,
    private readonly clock: SenderClock,
    private readonly pace: Pace,
  ) {}

  /** Sends a request until it is served; gives every attempt, so that the last shows what became of it. */
  async *send(order: Order): AsyncGenerator<Attempt> {
    let rejected: SentRequest | undefined;
    for (let n = 0; n < MOST_ATTEMPTS; n++) {
      const at = await this.turn();
      const legs: readonly SentRequest[] = rejected ? [await this.user.sendAgain(rejected)] : await this.user.send(order);
      for (const sent of legs) yield { at, sent };
      rejected = legs.find(({ http }) => http.status === TOO_MANY_REQUESTS);
      if (!rejected) return this.pace.served(at);
      this.pace.rejected(at, readRetryAfter(rejected.http.retryAfter ?? '', at) ?? 0);
    }
  }

  /** Waits until the next request may go out. */
  private async turn(): Promise<Date> {
    const now = await this.clock.now();
    if (now.getTime() >= this.pace.next) return now;
    await this.clock.waitUntil(new Date(this.pace.next));
    return this.clock.now();
  }
}
