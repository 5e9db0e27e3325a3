import type { Envelope } from '@cucumber/messages';
import type { JournalEntry } from './journal-entry';
import type { PromisedScenario, RunEnvelope } from './run-envelope';
import type { Judgement } from './verdict';

/** One scenario as Cucumber recorded it. */
export interface RecordedScenario {
  readonly id: string;
  readonly judgement: Judgement;
  readonly durationMs: number;
  /** The messages of this scenario alone, started to finished, in order. */
  readonly envelopes: readonly Envelope[];
}

/** What messages.ndjson says, put together by scenario. */
export interface RecordedMessages {
  readonly envelopes: readonly Envelope[];
  readonly scenarios: ReadonlyMap<string, RecordedScenario>;
  /** The exception of a BeforeAll hook, which kept every scenario from running. */
  readonly startFailure?: Judgement;
  /** The exception of an AfterAll hook. */
  readonly endFailure?: Judgement;
  /** False where Cucumber did not come to its end. */
  readonly finished: boolean;
}

/** A promised scenario with what became of it. */
export interface JudgedScenario extends PromisedScenario, Judgement {
  readonly durationMs: number;
  /** Cucumber's messages on it; empty where it was not run. */
  readonly envelopes: readonly Envelope[];
  readonly journal: readonly JournalEntry[];
}

/** A recorded run, joined and judged: what every view is drawn from. */
export interface RunRecord {
  readonly dir: string;
  readonly envelope: RunEnvelope;
  readonly messages: RecordedMessages;
  readonly scenarios: readonly JudgedScenario[];
  /** Why the record is not that of a whole run; empty where it is. */
  readonly incomplete: readonly string[];
}
