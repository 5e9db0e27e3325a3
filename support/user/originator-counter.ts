/**
 * The OriginatorCounter of this harness: one strictly increasing source for all its Users, so that no RequestID is used twice
 * and no request looks like a replay (DUIS 3.4; facts A.4).
 */
export class OriginatorCounter {
  #last: bigint;

  /** Counts up from `start`: the target's time in milliseconds, a thousand to each, so that tomorrow's run begins above today's. */
  constructor(start: Date) {
    this.#last = BigInt(start.getTime()) * 1000n;
  }

  /** The last that was given; before the first, what it counts up from. */
  get last(): bigint {
    return this.#last;
  }

  next(): bigint {
    this.#last += 1n;
    return this.#last;
  }
}
