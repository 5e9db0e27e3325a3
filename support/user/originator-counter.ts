/**
 * The OriginatorCounter of this harness: one strictly increasing source for all its Users, so that no RequestID is used twice
 * and no request looks like a replay (DUIS 3.4; facts A.4).
 */
export class OriginatorCounter {
  #last: bigint;
  /** The least that was given, of those below the start. */
  #least: bigint;

  /** Counts up from `start`: the target's time in milliseconds, a thousand to each, so that tomorrow's run begins above today's. */
  constructor(start: Date) {
    this.#last = BigInt(start.getTime()) * 1000n;
    this.#least = this.#last;
  }

  /** The last that was given; before the first, what it counts up from. */
  get last(): bigint {
    return this.#last;
  }

  next(): bigint {
    this.#last += 1n;
    return this.#last;
  }

  /** One that was never given, and is below all that were: an old one, out of turn. */
  older(): bigint {
    this.#least -= 1n;
    return this.#least;
  }
}
