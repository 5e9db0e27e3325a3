import type { Eui64 } from '../../duis/eui64';

const WINDOW_MS = 1000;

/** Requests of the last second: how many there were, and how many each User sent. */
export class TrafficMeter {
  private readonly arrivals: { readonly at: number; readonly user: Eui64 }[] = [];
  private first = 0;
  private readonly perUser = new Map<Eui64, number>();

  count(user: Eui64, at: Date): void {
    const now = at.getTime();
    this.forget(now - WINDOW_MS);
    this.arrivals.push({ at: now, user });
    this.perUser.set(user, (this.perUser.get(user) ?? 0) + 1);
  }

  /** How many requests there were in the second that ends at an instant, and how many of them the User sent. */
  upTo(at: Date, user: Eui64): { readonly total: number; readonly ofUser: number } {
    this.forget(at.getTime() - WINDOW_MS);
    return { total: this.arrivals.length - this.first, ofUser: this.perUser.get(user) ?? 0 };
  }

  clear(): void {
    this.arrivals.length = 0;
    this.first = 0;
    this.perUser.clear();
  }

  private forget(before: number): void {
    for (let oldest = this.arrivals[this.first]; oldest && oldest.at <= before; oldest = this.arrivals[this.first]) {
      const left = (this.perUser.get(oldest.user) ?? 1) - 1;
      if (left === 0) this.perUser.delete(oldest.user);
      else this.perUser.set(oldest.user, left);
      this.first++;
    }
    if (this.first <= 1024) return;
    this.arrivals.splice(0, this.first);
    this.first = 0;
  }
}
