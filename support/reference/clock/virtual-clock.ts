import { Clock } from './clock';

/** Time that stands still until it is advanced: waiting thirty days takes no time, and the same run gives the same instants. */
export class VirtualClock extends Clock {
  readonly kind = 'virtual';
  private time: number;

  constructor(startAt: Date, onFailure: (failure: unknown) => void) {
    super(onFailure);
    this.time = startAt.getTime();
  }

  now(): Date {
    return new Date(this.time);
  }

  /** Throws RangeError when `to` lies in the past: time does not go back. */
  async advance(to: Date): Promise<void> {
    const goal = to.getTime();
    if (!(goal >= this.time)) throw new RangeError(`time is ${this.now().toISOString()} and does not go back to ${to.toISOString()}`);
    await this.settle();
    for (let due = this.agenda.next(); due !== undefined && due <= goal; due = this.agenda.next()) {
      this.time = Math.max(this.time, due);
      await this.settle();
    }
    this.time = Math.max(this.time, goal);
  }

  /** Sets the time outright, as a reset does; appointments are forgotten. */
  restart(at: Date): void {
    this.clear();
    this.time = at.getTime();
  }
}
