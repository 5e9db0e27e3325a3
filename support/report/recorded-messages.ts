import { TestStepResultStatus, type Envelope, type PickleStep, type TestStep, type Timestamp } from '@cucumber/messages';
import type { RecordedMessages, RecordedScenario } from '../record/run-record';
import { judgeException, judgeSteps, type Judgement, type StepOutcome } from '../record/verdict';
import { scenariosByPickle } from '../requirements/scenario';

/** Reads Cucumber messages; a last line that was cut off in the middle is left out. */
export function parseMessages(ndjson: string): Envelope[] {
  const lines = ndjson.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line, index) => {
    try {
      return [JSON.parse(line) as Envelope];
    } catch (error) {
      if (index === lines.length - 1) return [];
      throw new Error(`messages.ndjson, line ${index + 1}, is not JSON: ${(error as Error).message}`, { cause: error });
    }
  });
}

/** Judges every scenario in a stream of messages, finished or not. */
export function readMessages(envelopes: readonly Envelope[]): RecordedMessages {
  const scenarios = new Map<string, RecordedScenario>();
  const context = new MessageIndex(envelopes);
  for (const own of attemptsOf(envelopes)) {
    const recorded = context.record(own);
    if (recorded !== undefined) scenarios.set(recorded.id, recorded);
  }
  const [startFailure, endFailure] = hookFailures(envelopes, scenarios.size > 0);
  return {
    envelopes,
    scenarios,
    ...(startFailure && { startFailure }),
    ...(endFailure && { endFailure }),
    finished: envelopes.some(({ testRunFinished }) => testRunFinished !== undefined),
  };
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
  private readonly texts: ReadonlyMap<string, PickleStep>;

  constructor(envelopes: readonly Envelope[]) {
    const cases = envelopes.flatMap(({ testCase }) => testCase ?? []);
    this.pickleOf = new Map(cases.map(({ id, pickleId }) => [id, pickleId]));
    for (const step of cases.flatMap(({ testSteps }) => testSteps)) this.steps.set(step.id, step);
    this.texts = new Map(envelopes.flatMap(({ pickle }) => pickle?.steps ?? []).map((step) => [step.id, step]));
    this.scenarioOf = scenariosByPickle(envelopes);
  }

  record(envelopes: readonly Envelope[]): RecordedScenario | undefined {
    const started = envelopes[0]?.testCaseStarted;
    const scenario = this.scenarioOf.get(this.pickleOf.get(started?.testCaseId ?? '') ?? '');
    if (started === undefined || scenario === undefined) return undefined;
    const finished = envelopes.at(-1)?.testCaseFinished;
    const judgement = finished === undefined ? CUT_SHORT : judgeSteps(this.outcomes(envelopes));
    const durationMs = finished === undefined ? 0 : milliseconds(finished.timestamp) - milliseconds(started.timestamp);
    return { id: scenario.id, judgement, durationMs, envelopes };
  }

  private outcomes(envelopes: readonly Envelope[]): StepOutcome[] {
    let begun = false;
    return envelopes.flatMap(({ testStepFinished: ended }) => {
      if (ended === undefined) return [];
      const step = this.steps.get(ended.testStepId);
      const text = this.texts.get(step?.pickleStepId ?? '')?.text;
      begun ||= text !== undefined;
      return [
        { text: text ?? (begun ? 'after the last step' : 'before the first step'), hook: text === undefined, result: ended.testStepResult },
      ];
    });
  }
}

const CUT_SHORT: Judgement = {
  verdict: 'inconclusive',
  failure: { kind: 'not-run', step: '', message: 'the run ended while this scenario was under way' },
};

function milliseconds({ seconds, nanos }: Timestamp): number {
  return Math.round(seconds * 1000 + nanos / 1e6);
}
