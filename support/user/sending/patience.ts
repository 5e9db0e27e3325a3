/** So many requests in a row without an answer in time are enough … */
const MOST = 5;
/** … to ask only every so many times from then on, until there is an answer. */
const NOW_AND_THEN = 20;

/** A target that hangs would cost a run the whole waiting time for each request; this says when it is not worth asking. */
export class Patience {
  private unanswered = 0;
  private spared = 0;

  isOver(): boolean {
    if (this.unanswered < MOST) return false;
    this.spared++;
    return this.spared % NOW_AND_THEN !== 0;
  }

  answered(): void {
    this.unanswered = 0;
    this.spared = 0;
  }

  /** Only waiting counts; what fails at once costs nothing. */
  failed(cause: unknown): void {
    if (/TIMEOUT/i.test((cause as NodeJS.ErrnoException).code ?? '')) this.unanswered++;
  }
}
