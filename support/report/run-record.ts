import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '@cucumber/messages';
import { readJournal, type JournalEntry } from './journal';
import { parseMessages, readMessages, type RecordedMessages } from './recorded-messages';
import { readRunEnvelope, type PromisedScenario, type RunEnvelope } from './run-envelope';
import type { Judgement } from './verdict';

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

/** Reads a recorded run, also one that was killed. Throws NotARun where the folder holds none. */
export function readRunRecord(dir: string): RunRecord {
  const envelope = readRunEnvelope(dir);
  const file = join(dir, 'messages.ndjson');
  const messages = readMessages(existsSync(file) ? parseMessages(readFileSync(file, 'utf8')) : []);
  return joinRecord(dir, envelope, messages, readJournal(dir));
}

/** Totals come from the promised set: what was promised and has no result is inconclusive, never left out. */
export function joinRecord(
  dir: string,
  envelope: RunEnvelope,
  messages: RecordedMessages,
  journal: ReadonlyMap<string, readonly JournalEntry[]>,
): RunRecord {
  const scenarios = envelope.promised.map((promised) => {
    const recorded = messages.scenarios.get(promised.id);
    return {
      ...promised,
      ...(recorded?.judgement ?? messages.startFailure ?? NOT_RUN),
      durationMs: recorded?.durationMs ?? 0,
      envelopes: recorded?.envelopes ?? [],
      journal: journal.get(promised.id) ?? [],
    };
  });
  return { dir, envelope, messages, scenarios, incomplete: gaps(envelope, messages) };
}

const NOT_RUN: Judgement = {
  verdict: 'inconclusive',
  failure: { kind: 'not-run', step: '', message: 'promised, but not run' },
};

function gaps(envelope: RunEnvelope, messages: RecordedMessages): string[] {
  const promised = new Set(envelope.promised.map(({ id }) => id));
  const strangers = [...messages.scenarios.keys()].filter((id) => !promised.has(id));
  const missing = envelope.promised.filter(({ id }) => !messages.scenarios.has(id)).length;
  return [
    ...(promised.size === 0 ? ['no scenario was selected'] : []),
    ...(envelope.run.finishedAt === undefined ? ['the run did not come to its end (killed, or still running)'] : []),
    ...(envelope.run.crash !== undefined && messages.startFailure === undefined ? [`the suite broke off: ${envelope.run.crash}`] : []),
    ...(missing > 0 ? [`${missing} of ${promised.size} promised scenarios were not run`] : []),
    ...(strangers.length > 0 ? [`scenarios were run that nobody promised: ${strangers.join(', ')}`] : []),
    ...(messages.startFailure?.failure ? [`nothing could start: ${messages.startFailure.failure.message}`] : []),
    ...(messages.endFailure?.failure ? [`an AfterAll hook failed: ${messages.endFailure.failure.message}`] : []),
  ];
}
