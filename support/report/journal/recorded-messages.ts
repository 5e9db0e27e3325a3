import {
  TestStepResultStatus,
  type Envelope,
  type Pickle,
  type PickleStep,
  type TestCase,
  type TestStep,
  type Timestamp,
} from '@cucumber/messages';
import { FAULT_MEDIA_TYPE } from '../../record/fault';
import { FINDING_MEDIA_TYPE } from '../../record/finding';
import type { RecordedMessages, RecordedScenario } from '../../record/run-record';
import { judgeException, judgeSteps, unproven, type Judgement, type StepOutcome } from '../../record/verdict';
import { scenariosByPickle } from '../../requirements/scenario';
import { linesOf } from './lines';

/** The record of a run is not as a run writes it. */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord';
}

/**
 * Reads a file of Cucumber messages, but for those that no view reads: they are most of it. A last line that was cut off in the middle is
 * left out. Throws DamagedRecord for any other that is none.
 * @param replayed whether what is read will be played again, as Cucumber told it step by step
 */
export function readMessageFile(path: string, replayed: boolean): Envelope[] {
  const envelopes: Envelope[] = [];
  let line = 0;
  for (const { octets, cut } of linesOf(path)) {
    line += 1;
    const text = octets.toString('utf8');
    if (text.trim() === '') continue;
    try {
      const message: unknown = JSON.parse(text);
      if (typeof message !== 'object' || message === null) throw new Error('it is no message');
      if (isRead(message, replayed)) envelopes.push(withoutArguments(message));
    } catch (error) {
      if (cut) break;
      throw new DamagedRecord(`messages.ndjson, line ${line}, is not JSON of a message: ${(error as Error).message}`);
    }
  }
  return envelopes;
}

/** The text of a feature stands in its document too, and that a step begins tells nobody anything but who plays the run again. */
function isRead({ source, testStepStarted }: Envelope, replayed: boolean): boolean {
  return source === undefined && (replayed || testStepStarted === undefined);
}

/** Which words of a step are its arguments is told for each step of each scenario. */
function withoutArguments(message: Envelope): Envelope {
  if (message.testCase === undefined) return message;
  const testSteps = message.testCase.testSteps.map(({ stepMatchArgumentsLists: _arguments, ...step }) => step);
  return { ...message, testCase: { ...message.testCase, testSteps } };
}

/** Judges every scenario in a stream of messages, finished or not. */
export function readMessages(envelopes: readonly Envelope[]): RecordedMessages {
  const attempts = new Map<string, RecordedScenario[]>();
  const context = new MessageIndex(envelopes);
  for (const own of attemptsOf(envelopes)) {
    const recorded = context.record(own);
    if (recorded !== undefined) attempts.set(recorded.id, [...(attempts.get(recorded.id) ?? []), recorded]);
  }
  const [startFailure, endFailure] = hookFailures(envelopes, attempts.size > 0);
  return {
    envelopes,
    scenarios: new Map([...attempts].flatMap(([id, own]) => atOnce(own).map((one) => [id, one] as const))),
    ...(startFailure && { startFailure }),
    ...(endFailure && { endFailure }),
    finished: allEnded(envelopes),
  };
}

/** A scenario is run once. Where it was run more often, a failure stands, and no pass does: nobody can tell which it was. */
function atOnce(attempts: readonly RecordedScenario[]): RecordedScenario[] {
  const [first] = attempts;
  if (first === undefined || attempts.length === 1) return [...attempts];
  const failed = attempts.find(({ judgement }) => judgement.verdict === 'failed');
  const judgement = failed?.judgement ?? unproven('', `it was run ${attempts.length} times, and is to be run once`);
  return [{ ...(failed ?? first), judgement }];
}

/** Each process that played has said that it came to its end. */
function allEnded(envelopes: readonly Envelope[]): boolean {
  const begun = envelopes.flatMap(({ testRunStarted }) => (testRunStarted === undefined ? [] : [testRunStarted.id]));
  const ended = envelopes.flatMap(({ testRunFinished }) => (testRunFinished === undefined ? [] : [testRunFinished.testRunStartedId]));
  return begun.length > 0 && begun.length === ended.length && begun.every((id) => ended.includes(id));
}

/** The messages of each attempt at a scenario, in order of their start; workers interleave them in the stream. */
function attemptsOf(envelopes: readonly Envelope[]): Envelope[][] {
  const attempts = new Map<string, Envelope[]>();
  for (const envelope of envelopes) {
    if (envelope.testCaseStarted) attempts.set(envelope.testCaseStarted.id, [envelope]);
    else attempts.get(attemptOf(envelope) ?? '')?.push(envelope);
  }
  return [...attempts.values()];
}

function attemptOf({ testStepStarted, testStepFinished, attachment, testCaseFinished }: Envelope): string | undefined {
  return (testStepStarted ?? testStepFinished ?? attachment ?? testCaseFinished)?.testCaseStartedId;
}

function hookFailures(envelopes: readonly Envelope[], ran: boolean): [Judgement | undefined, Judgement | undefined] {
  const failed = envelopes.flatMap(({ testRunHookFinished: hook }) =>
    hook?.result.status === TestStepResultStatus.FAILED ? [hook.result] : [],
  );
  const [first] = failed.map(({ message, exception }) => judgeException(message ?? '', exception));
  return ran ? [undefined, first] : [first, undefined];
}

class MessageIndex {
  private readonly pickleOf: ReadonlyMap<string, string>;
  private readonly scenarioOf;
  private readonly steps = new Map<string, TestStep>();
  private readonly cases: ReadonlyMap<string, TestCase>;
  private readonly pickles: ReadonlyMap<string, Pickle>;
  private readonly texts: ReadonlyMap<string, PickleStep>;

  constructor(envelopes: readonly Envelope[]) {
    const cases = envelopes.flatMap(({ testCase }) => testCase ?? []);
    this.pickleOf = new Map(cases.map(({ id, pickleId }) => [id, pickleId]));
    for (const step of cases.flatMap(({ testSteps }) => testSteps)) this.steps.set(step.id, step);
    this.cases = new Map(cases.map((own) => [own.id, own]));
    this.pickles = new Map(envelopes.flatMap(({ pickle }) => pickle ?? []).map((own) => [own.id, own]));
    this.texts = new Map(envelopes.flatMap(({ pickle }) => pickle?.steps ?? []).map((step) => [step.id, step]));
    this.scenarioOf = scenariosByPickle(envelopes);
  }

  record(envelopes: readonly Envelope[]): RecordedScenario | undefined {
    const started = envelopes[0]?.testCaseStarted;
    const scenario = this.scenarioOf.get(this.pickleOf.get(started?.testCaseId ?? '') ?? '');
    if (started === undefined || scenario === undefined) return undefined;
    const finished = envelopes.at(-1)?.testCaseFinished;
    const judgement = finished === undefined ? CUT_SHORT : this.judge(envelopes, started.testCaseId);
    const durationMs = finished === undefined ? 0 : milliseconds(finished.timestamp) - milliseconds(started.timestamp);
    return { id: scenario.id, judgement, durationMs, envelopes };
  }

  /** What failed by the target's fault has; all else is believed only where every step has one result. */
  private judge(envelopes: readonly Envelope[], testCaseId: string): Judgement {
    const judgement = judgeSteps(this.outcomes(envelopes));
    return judgement.failure?.kind === 'target' ? judgement : (this.gap(envelopes, testCaseId) ?? judgement);
  }

  private gap(envelopes: readonly Envelope[], testCaseId: string): Judgement | undefined {
    const { testSteps = [], pickleId = '' } = this.cases.get(testCaseId) ?? {};
    const results = envelopes.flatMap(({ testStepFinished }) => testStepFinished?.testStepId ?? []);
    const planned = new Set(testSteps.map(({ id }) => id));
    const left = this.pickles.get(pickleId)?.steps.find(({ id }) => !testSteps.some(({ pickleStepId }) => pickleStepId === id));
    if (left !== undefined) return unproven(left.text, 'a step has no result');
    const odd = testSteps.find(({ id }) => results.filter((own) => own === id).length !== 1);
    if (odd !== undefined)
      return unproven(this.textOf(odd), results.includes(odd.id) ? 'a step has more than one result' : 'a step has no result');
    return results.every((id) => planned.has(id)) ? undefined : unproven('', 'there is a result of a step that it does not have');
  }

  private textOf({ pickleStepId }: TestStep): string {
    return this.texts.get(pickleStepId ?? '')?.text ?? '';
  }

  private outcomes(envelopes: readonly Envelope[]): StepOutcome[] {
    let begun = false;
    const attached = faultsOf(envelopes);
    return envelopes.flatMap(({ testStepFinished: ended }) => {
      if (ended === undefined) return [];
      const step = this.steps.get(ended.testStepId);
      const text = this.texts.get(step?.pickleStepId ?? '')?.text;
      begun ||= text !== undefined;
      return [
        {
          text: text ?? (begun ? 'after the last step' : 'before the first step'),
          hook: text === undefined,
          result: ended.testStepResult,
          ...attached.get(ended.testStepId),
        },
      ];
    });
  }
}

type Attached = Pick<StepOutcome, 'fault' | 'finding'>;

/** What steps and hooks attached about their failures, by the id of the test step. */
export function faultsOf(envelopes: readonly Envelope[]): ReadonlyMap<string, Attached> {
  const attached = new Map<string, Attached>();
  for (const { attachment } of envelopes) {
    const item = attachment && ITEMS.get(attachment.mediaType);
    if (!item || attachment.testStepId === undefined) continue;
    attached.set(attachment.testStepId, { ...attached.get(attachment.testStepId), [item]: JSON.parse(attachment.body) as unknown });
  }
  return attached;
}

const ITEMS: ReadonlyMap<string, keyof Attached> = new Map([
  [FAULT_MEDIA_TYPE, 'fault'],
  [FINDING_MEDIA_TYPE, 'finding'],
]);

const CUT_SHORT: Judgement = {
  verdict: 'inconclusive',
  failure: { kind: 'not-run', step: '', message: 'the run ended while this scenario was under way' },
};

function milliseconds({ seconds, nanos }: Timestamp): number {
  return Math.round(seconds * 1000 + nanos / 1e6);
}
