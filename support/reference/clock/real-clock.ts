import { Clock } from './clock';

const LONGEST_ALARM = 2 ** 31 - 1;

/** The time of the machine; or, while what happened earlier is gone through again, the time at which it happened. */
export class RealClock extends Clock {
  readonly kind = 'real';
  private alarm: NodeJS.Timeout | undefined;
  private past: number | undefined;

  protected time(): number {
    return this.past ?? Date.now();
  }

  /** Goes back to `instant`, where time stands until it is set on or resumed. */
  revisit(instant: Date): void {
    this.past = instant.getTime();
  }

  /** The present again. */
  resume(): void {
    this.past = undefined;
    this.wake();
  }

  /** Real time passes by itself: this only refuses. */
  advance(): Promise<void> {
    return Promise.reject(new RangeError('real time cannot be advanced; start with --clock virtual'));
  }

  override stop(): void {
    clearTimeout(this.alarm);
    super.stop();
  }

  protected override sleepUntil(instant: number): void {
    clearTimeout(this.alarm);
    if (this.past !== undefined) return;
    const wait = Math.min(Math.max(instant - this.time(), 0), LONGEST_ALARM);
    this.alarm = setTimeout(() => this.wake(), wait);
    this.alarm.unref();
  }
}
