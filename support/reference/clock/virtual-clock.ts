import { Clock } from './clock';

/** Time that stands still until it is advanced: waiting thirty days takes no time, and the same run gives the same instants. */
export class VirtualClock extends Clock {
  readonly kind = 'virtual';
  private instant: number;

  constructor(startAt: Date, onFailure: (failure: unknown) => void) {
    super(onFailure);
    this.instant = startAt.getTime();
  }

  protected time(): number {
    return this.instant;
  }

  /** Throws RangeError when `to` lies in the past: time does not go back. */
  async advance(to: Date): Promise<void> {
    const goal = to.getTime();
    if (!(goal >= this.instant)) throw new RangeError(`time is ${this.now().toISOString()} and does not go back to ${to.toISOString()}`);
    await this.settle();
    for (let due = this.agenda.next(); due !== undefined && due <= goal; due = this.agenda.next()) {
      this.instant = Math.max(this.instant, due);
      await this.settle();
    }
    this.instant = Math.max(this.instant, goal);
  }

  /** Sets the time outright, as a reset does; appointments are forgotten. */
  restart(at: Date): void {
    this.clear();
    this.instant = at.getTime();
  }
}
