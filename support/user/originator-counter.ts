import type { Eui64 } from '../duis/eui64';
import type { RequestId } from '../duis/request-id';

/**
 * The OriginatorCounter of this harness: one strictly increasing source for all its Users, so that no RequestID is used twice
 * and no request looks like a replay (DUIS 3.4; facts A.4).
 */
export class OriginatorCounter {
  /** What went out under its counters, the last of each User, the latest at the end. */
  private readonly sent = new Map<Eui64, RequestId>();
  private given: bigint;
  /** The least that was given, of those below the start. */
  private least: bigint;

  /** Counts up from `start`: the target's time in milliseconds, a thousand to each, so that tomorrow's run begins above today's. */
  constructor(start: Date) {
    this.given = BigInt(start.getTime()) * 1000n;
    this.least = this.given;
  }

  /** The last that was given; before the first, what it counts up from. */
  get last(): bigint {
    return this.given;
  }

  next(): bigint {
    this.given += 1n;
    return this.given;
  }

  /** From now on counts up from `other` where that is further: so two that do the same go on doing it under the same counters. */
  catchUpWith(other: bigint): void {
    if (other > this.given) this.given = other;
  }

  /** A request of this User goes out. */
  sends(requestId: RequestId): void {
    this.sent.delete(requestId.originator);
    this.sent.set(requestId.originator, requestId);
  }

  /** From now on nobody has sent anything before; no counter comes again all the same. */
  forgetSent(): void {
    this.sent.clear();
  }

  /** The request that this User sent last; undefined before its first. */
  lastOf(user: Eui64): RequestId | undefined {
    return this.sent.get(user);
  }

  /** The request that any other User sent last. */
  lastOfAnother(user: Eui64): RequestId | undefined {
    return [...this.sent.values()].filter(({ originator }) => originator !== user).at(-1);
  }

  /** One that was never given, and is below all that were: an old one, out of turn. */
  older(): bigint {
    this.least -= 1n;
    return this.least;
  }
}
