import type { Appointment, Job } from './agenda';
import { Agenda } from './agenda';

/** How many jobs run before other work of the process has its turn. */
const JOBS_IN_A_ROW = 64;

/**
 * Time for the Data Systems: an instant, and an agenda of work. What is due runs soon after it became due, in order; for a job, and
 * for whatever comes in from outside, time is the instant that it belongs to, however late the machine got to it, so that the same
 * events at the same instants always have the same effects. Work under way is known, so that one can wait for quiet.
 */
export abstract class Clock {
  readonly agenda = new Agenda();
  private readonly underWay = new Set<Promise<void>>();
  private standing: number | undefined;
  private awake = false;
  private stopped = false;

  constructor(private readonly onFailure: (failure: unknown) => void) {}

  abstract readonly kind: 'virtual' | 'real';
  /** The time of the machine, or that which was set. */
  protected abstract time(): number;

  now(): Date {
    return new Date(this.standing ?? this.time());
  }

  /** Runs `job` at `when`; at once (but never within this call) where that is not in the future. */
  at(when: Date, job: Job): Appointment {
    const appointment = this.agenda.add(Math.max(when.getTime(), this.now().getTime()), job);
    this.wake();
    return appointment;
  }

  soon(job: Job): Appointment {
    return this.at(this.now(), job);
  }

  after(seconds: number, job: Job): Appointment {
    return this.at(new Date(this.now().getTime() + seconds * 1000), job);
  }

  /** Does what comes in at `instant`: after all that was due by then, and as if time stood still. */
  during<T>(instant: Date, run: () => T): T {
    this.runDue(Infinity, instant.getTime());
    return this.standStill(instant.getTime(), run);
  }

  /** Everything that is due has been done, and what it set going has come to its end. */
  async settle(): Promise<void> {
    for (;;) {
      this.runDue(Infinity);
      if (this.underWay.size === 0) return;
      await Promise.race(this.underWay);
    }
  }

  /** Moves time to `to`, stopping at every appointment on the way. */
  abstract advance(to: Date): Promise<void>;

  /** Forgets every appointment: nothing happens any more of what was planned. */
  clear(): void {
    this.agenda.clear();
  }

  /** Begins nothing more. */
  stop(): void {
    this.stopped = true;
    this.clear();
  }

  /** What was set going has come to its end. */
  async quiet(): Promise<void> {
    await Promise.all(this.underWay);
  }

  protected wake(): void {
    if (this.awake || this.stopped) return;
    const due = this.agenda.next();
    if (due === undefined) return;
    if (due > this.time()) return this.sleepUntil(due);
    this.awake = true;
    setImmediate(() => {
      this.awake = false;
      this.runDue(JOBS_IN_A_ROW);
      this.wake();
    });
  }

  /** Nothing is due before `instant`: a real clock sets its alarm. */
  protected sleepUntil(_instant: number): void {}

  private runDue(most: number, until = this.time()): void {
    for (let done = 0; done < most && !this.stopped; done++) {
      const next = this.agenda.takeDue(until);
      if (!next) return;
      this.standStill(next.due, () => this.run(next.run));
    }
  }

  private standStill<T>(instant: number, run: () => T): T {
    const before = this.standing;
    this.standing = instant;
    try {
      return run();
    } finally {
      this.standing = before;
    }
  }

  private run(job: () => void | Promise<void>): void {
    try {
      const more = job();
      if (!more) return;
      const work: Promise<void> = more.catch(this.onFailure).finally(() => this.underWay.delete(work));
      this.underWay.add(work);
    } catch (failure) {
      this.onFailure(failure);
    }
  }
}
