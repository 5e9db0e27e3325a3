/**
 * How fast a User sends. With every request that Traffic Management rejects it sends half as fast, and nothing at all before the
 * delay that it was told is over (SECMP0067; 2.2.2).
 */
export class Pace {
  private spacing: number;
  private due = -Infinity;

  /** @param perSecond requests a second to begin with */
  constructor(perSecond: number) {
    this.spacing = 1000 / perSecond;
  }

  /** The instant before which nothing may be sent, in milliseconds. */
  get next(): number {
    return this.due;
  }

  /** Milliseconds between two requests. */
  get interval(): number {
    return this.spacing;
  }

  served(at: Date): void {
    this.due = at.getTime() + this.spacing;
  }

  /** @param delay what the reply told to wait, in milliseconds */
  rejected(at: Date, delay: number): void {
    this.spacing *= 2;
    this.due = at.getTime() + Math.max(delay, this.spacing);
  }
}
