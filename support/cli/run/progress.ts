import type { Envelope } from '@cucumber/messages';
import { FINDING_MEDIA_TYPE, sentenceOf, type Finding } from '../../record/finding';
import type { ScenarioRef } from '../../record/scenario';
import { printable } from '../../report/printable';

/** Where a command speaks to its user. */
export interface Terminal {
  readonly isTTY?: boolean;
  /** Characters in a line, where that is known. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** A scenario has come to its end. */
export interface ScenarioEnded {
  /** Where it did not pass: where it stands, and what was found, in one sentence. */
  readonly trouble?: Trouble;
}

interface Trouble {
  readonly uri: string;
  readonly line: number;
  readonly why: string;
}

/** Tells, from Cucumber's messages, of each scenario that ends, and why one did not pass. */
export class EndedScenarios {
  private readonly places = new Map<string, { readonly uri: string; readonly line: number }>();
  private readonly pickleOf = new Map<string, string>();
  private readonly caseOf = new Map<string, string>();
  private readonly troubles = new Map<string, string>();
  private readonly findings = new Map<string, string>();

  constructor(private readonly onEnded: (ended: ScenarioEnded) => void) {}

  readonly onMessage = ({ pickle, testCase, testCaseStarted, attachment, testStepFinished, testCaseFinished }: Envelope): void => {
    if (pickle) this.places.set(pickle.id, { uri: pickle.uri, line: pickle.location?.line ?? 0 });
    if (testCase) this.pickleOf.set(testCase.id, testCase.pickleId);
    if (testCaseStarted) this.caseOf.set(testCaseStarted.id, testCaseStarted.testCaseId);
    if (attachment?.mediaType === FINDING_MEDIA_TYPE)
      this.findings.set(attachment.testCaseStartedId ?? '', sentenceOf(JSON.parse(attachment.body) as Finding));
    if (testStepFinished && !QUIET.has(testStepFinished.testStepResult.status)) {
      const { testCaseStartedId: id, testStepResult } = testStepFinished;
      if (!this.troubles.has(id)) this.troubles.set(id, testStepResult.message?.split('\n', 1)[0] ?? testStepResult.status.toLowerCase());
    }
    if (testCaseFinished) this.end(testCaseFinished.testCaseStartedId);
  };

  private end(id: string): void {
    const said = this.troubles.get(id);
    const place = this.places.get(this.pickleOf.get(this.caseOf.get(id) ?? '') ?? '') ?? { uri: '', line: 0 };
    const why = this.findings.get(id) ?? said ?? '';
    for (const one of [this.troubles, this.findings, this.caseOf]) one.delete(id);
    this.onEnded(said === undefined ? {} : { trouble: { ...place, why } });
  }
}

/**
 * Shows how far a run is: on a terminal what did not pass, one line each, above a line that is rewritten; a line for every tenth part
 * elsewhere.
 */
export class Progress {
  private done = 0;
  private failed = 0;
  private told = 0;
  private readonly ids: ReadonlyMap<string, string>;

  constructor(
    private readonly promised: readonly ScenarioRef[],
    private readonly terminal: Terminal,
  ) {
    this.ids = new Map(promised.map(({ id, uri, line }) => [`${uri}:${line}`, id]));
  }

  readonly onEnded = ({ trouble }: ScenarioEnded): void => {
    this.done++;
    if (trouble) {
      this.failed++;
      this.show(trouble);
    }
    this.tell();
  };

  /** Ends the line. */
  finish(): void {
    if (this.terminal.isTTY === true) this.terminal.write('\n');
  }

  /** What a run at a target that is wrong everywhere would fill the screen with is left to the summary. */
  private show({ uri, line, why }: Trouble): void {
    if (this.terminal.isTTY !== true || this.failed > MOST) return;
    const id = this.ids.get(`${uri}:${line}`) ?? `${uri}:${line}`;
    const text = printable(this.failed < MOST ? `${id.padEnd(ID_WIDTH)} ${why}` : 'and more; the summary has them all');
    this.terminal.write(`\r\x1b[K${clip(text, widthOf(this.terminal))}\n`);
  }

  private tell(): void {
    const all = this.promised.length;
    const line = `${this.done} of ${all} scenarios${this.failed > 0 ? `, ${this.failed} not passed` : ''}`;
    if (this.terminal.isTTY === true) this.terminal.write(`\r${bar(this.done / all)} ${line}`);
    else if (this.done === all || this.done >= this.told + all / 10) {
      this.told = this.done;
      this.terminal.write(`${line}\n`);
    }
  }
}

const QUIET: ReadonlySet<string> = new Set(['PASSED', 'SKIPPED']);
const WIDTH = 30;
const MOST = 20;
const ID_WIDTH = 14;
const USUAL_COLUMNS = 100;

/** A terminal that nobody sized says that it has no columns. */
function widthOf({ columns = 0 }: Terminal): number {
  return columns > ID_WIDTH ? columns : USUAL_COLUMNS;
}

function clip(text: string, columns: number): string {
  return text.length < columns ? text : `${text.slice(0, Math.max(1, columns - 2))}…`;
}

function bar(share: number): string {
  const full = Math.min(WIDTH, Math.round(share * WIDTH));
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}]`;
}
