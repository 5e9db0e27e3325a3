import type { Envelope } from '@cucumber/messages';

/** Where a command speaks to its user. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Whether a message is one that progress is told from: the end of a scenario, or of a step that did not pass. */
export function tellsProgress({ testStepFinished, testCaseFinished }: Envelope): boolean {
  return testCaseFinished !== undefined || (testStepFinished !== undefined && !QUIET.has(testStepFinished.testStepResult.status));
}

/** Shows how far a run is: one line that is rewritten on a terminal, a line for every tenth part elsewhere. */
export class Progress {
  private done = 0;
  private failed = 0;
  private readonly troubled = new Set<string>();
  private told = 0;

  constructor(
    private readonly promised: number,
    private readonly terminal: Terminal,
  ) {}

  readonly onMessage = ({ testStepFinished, testCaseFinished }: Envelope): void => {
    if (testStepFinished && !QUIET.has(testStepFinished.testStepResult.status)) this.troubled.add(testStepFinished.testCaseStartedId);
    if (testCaseFinished === undefined) return;
    this.done++;
    if (this.troubled.delete(testCaseFinished.testCaseStartedId)) this.failed++;
    this.tell();
  };

  /** Ends the line. */
  finish(): void {
    if (this.terminal.isTTY === true) this.terminal.write('\n');
  }

  private tell(): void {
    const line = `${this.done} of ${this.promised} scenarios${this.failed > 0 ? `, ${this.failed} not passed` : ''}`;
    if (this.terminal.isTTY === true) this.terminal.write(`\r${bar(this.done / this.promised)} ${line}`);
    else if (this.done === this.promised || this.done >= this.told + this.promised / 10) {
      this.told = this.done;
      this.terminal.write(`${line}\n`);
    }
  }
}

const QUIET: ReadonlySet<string> = new Set(['PASSED', 'SKIPPED']);
const WIDTH = 30;

function bar(share: number): string {
  const full = Math.min(WIDTH, Math.round(share * WIDTH));
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}]`;
}
