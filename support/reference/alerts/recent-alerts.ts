/** The instants of the last alerts of one code of one device, as many as the threshold at most. */
export class RecentAlerts {
  private readonly instants: number[] = [];
  private oldest = 0;

  constructor(private readonly threshold: number) {}

  /** Notes an alert; whether it makes their number in the window that ends with it exceed the threshold. */
  exceeds(now: number, windowMs: number): boolean {
    const { instants, threshold } = this;
    if (instants.length < threshold) {
      instants.push(now);
      return false;
    }
    if (threshold === 0) return true;
    const before = instants[this.oldest] ?? now;
    instants[this.oldest] = now;
    this.oldest = this.oldest + 1 === threshold ? 0 : this.oldest + 1;
    return now - before < windowMs;
  }
}
