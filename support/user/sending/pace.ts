/**
 * How fast a User sends. With every request that Traffic Management rejects it sends half as fast, and nothing at all before the
 * delay that it was told is over (SECMP0067; 2.2.2).
 */
export class Pace {
  #interval: number;
  #next = -Infinity;

  /** @param perSecond requests a second to begin with */
  constructor(perSecond: number) {
    this.#interval = 1000 / perSecond;
  }

  /** The instant before which nothing may be sent, in milliseconds. */
  get next(): number {
    return this.#next;
  }

  /** Milliseconds between two requests. */
  get interval(): number {
    return this.#interval;
  }

  served(at: Date): void {
    this.#next = at.getTime() + this.#interval;
  }

  /** @param delay what the reply told to wait, in milliseconds */
  rejected(at: Date, delay: number): void {
    this.#interval *= 2;
    this.#next = at.getTime() + Math.max(delay, this.#interval);
  }
}
