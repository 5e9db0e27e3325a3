import { PickleStepType, TestStepResultStatus, type Envelope } from '@cucumber/messages';
import type { JudgedScenario, RunRecord } from '../../record/run-record';

/** A step of a scenario as written, and how it ended. */
export interface StepLine {
  readonly keyword: 'Given' | 'When' | 'Then' | 'And';
  readonly text: string;
  readonly outcome: 'passed' | 'failed' | 'not reached';
}

/** The steps of each scenario of a run; empty for one that was not run. */
export class StepBook {
  private readonly cases: ReadonlyMap<string, NonNullable<Envelope['testCase']>>;
  private readonly pickles: ReadonlyMap<string, NonNullable<Envelope['pickle']>>;

  constructor({ messages: { envelopes } }: RunRecord) {
    this.cases = new Map(envelopes.flatMap(({ testCase }) => (testCase ? [[testCase.id, testCase] as const] : [])));
    this.pickles = new Map(envelopes.flatMap(({ pickle }) => (pickle ? [[pickle.id, pickle] as const] : [])));
  }

  stepsOf({ envelopes }: JudgedScenario): readonly StepLine[] {
    const played = this.cases.get(envelopes[0]?.testCaseStarted?.testCaseId ?? '');
    const pickle = this.pickles.get(played?.pickleId ?? '');
    const ended = new Map(
      envelopes.flatMap(({ testStepFinished: own }) => (own ? [[own.testStepId, own.testStepResult.status] as const] : [])),
    );
    let before: string | undefined;
    return (pickle?.steps ?? []).map(({ id, text, type }) => {
      const status = ended.get(played?.testSteps.find(({ pickleStepId }) => pickleStepId === id)?.id ?? '');
      const word = KEYWORDS[type ?? PickleStepType.UNKNOWN];
      const keyword = word === before ? 'And' : word;
      before = word;
      return { keyword, text, outcome: outcomeOf(status) };
    });
  }
}

const KEYWORDS: Readonly<Record<PickleStepType, StepLine['keyword']>> = {
  Context: 'Given',
  Action: 'When',
  Outcome: 'Then',
  Unknown: 'And',
};

function outcomeOf(status: TestStepResultStatus | undefined): StepLine['outcome'] {
  if (status === TestStepResultStatus.PASSED) return 'passed';
  return status === undefined || status === TestStepResultStatus.SKIPPED ? 'not reached' : 'failed';
}
