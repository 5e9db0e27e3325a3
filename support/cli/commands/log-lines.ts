/** How long lines are gathered before they are written, in milliseconds. */
const GATHER = 50;

/** A log of one line of JSON for each entry. Lines are written many at a time: a pipe blocks who writes to it. */
export class LogLines {
  private gathered = '';
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly write: (lines: string) => void) {}

  add(entry: Readonly<Record<string, unknown>>): void {
    this.gathered += `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`;
    this.timer ??= setTimeout(() => this.flush(), GATHER).unref();
  }

  /** Writes what has been gathered, now. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const lines = this.gathered;
    this.gathered = '';
    if (lines !== '') this.write(lines);
  }
}
