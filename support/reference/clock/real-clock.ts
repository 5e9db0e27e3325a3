import { Clock } from './clock';

const LONGEST_ALARM = 2 ** 31 - 1;

/** The time of the machine. */
export class RealClock extends Clock {
  readonly kind = 'real';
  private alarm: NodeJS.Timeout | undefined;

  now(): Date {
    return new Date();
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
    const wait = Math.min(Math.max(instant - this.now().getTime(), 0), LONGEST_ALARM);
    this.alarm = setTimeout(() => this.wake(), wait);
    this.alarm.unref();
  }
}
