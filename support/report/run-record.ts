import type { Envelope } from '@cucumber/messages';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceOf, type Finding } from '../record/finding';
import type { JournalEntry } from '../record/journal-entry';
import type { RunEnvelope } from '../record/run-envelope';
import type { RecordedMessages, RunRecord } from '../record/run-record';
import type { Judgement } from '../record/verdict';
import { entriesByScenario } from './journal/journal';
import { readSegment, segmentsIn, type JournalSegment } from './journal/journal-segment';
import { DamagedRecord, readMessageFile, readMessages } from './journal/recorded-messages';
import { readRunEnvelope } from './run-envelope';

/**
 * Reads a recorded run, also one that was killed. Throws NotARun where the folder holds none, DamagedRecord where it cannot be believed.
 * @param allure whether Allure will be told of it, step by step; absent: it may be
 */
export function readRunRecord(dir: string, { allure = true }: { readonly allure?: boolean } = {}): RunRecord {
  const envelope = readRunEnvelope(dir);
  const file = join(dir, 'messages.ndjson');
  const envelopes = existsSync(file) ? readMessageFile(file, allure) : [];
  const segments = segmentsIn(dir).map((name) => readSegment(dir, name));
  try {
    expectMessagesOf(envelope, envelopes);
    return joinRecord(dir, envelope, readMessages(envelopes), journalOf(envelope, segments));
  } catch (error) {
    // JSON that is not what a run writes breaks whoever reads it, in ways that nobody can list.
    throw new DamagedRecord(`the record in ${dir} is damaged: ${(error as Error).message}`);
  }
}

/** The journal of this run, and of no other. */
function journalOf({ run }: RunEnvelope, segments: readonly JournalSegment[]): ReadonlyMap<string, readonly JournalEntry[]> {
  for (const { name, runs } of segments) {
    const other = [...runs].find((id) => !isOwn(run, id));
    if (other !== undefined) throw new DamagedRecord(`${name} has entries of another run (${other})`);
  }
  return entriesByScenario(segments.flatMap(({ entries }) => entries));
}

function expectMessagesOf({ run }: RunEnvelope, envelopes: readonly Envelope[]): void {
  const first = envelopes.filter(({ meta }) => meta) as readonly (Envelope & { readonly run?: string })[];
  const other = first.find((message) => !isOwn(run, message.run ?? ''));
  if (other !== undefined)
    throw new DamagedRecord(`messages.ndjson has messages of another run (${other.run ?? 'which it does not name'})`);
}

/** Of a merged run, what its shards wrote names them. */
function isOwn({ id, parts }: RunEnvelope['run'], named: string): boolean {
  return id === undefined || named === id || (parts?.includes(named) ?? false);
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
      ...withLate(recorded?.judgement ?? messages.startFailure ?? NOT_RUN, journal.get(promised.id) ?? []),
      durationMs: recorded?.durationMs ?? 0,
      envelopes: recorded?.envelopes ?? [],
      journal: journal.get(promised.id) ?? [],
    };
  });
  return { dir, envelope, messages, scenarios, incomplete: gaps(envelope, messages) };
}

/** A pass holds only where nothing came too late that was owed to the scenario. */
function withLate(judgement: Judgement, journal: readonly JournalEntry[]): Judgement {
  const entry = judgement.verdict === 'passed' ? journal.find(({ late }) => late !== undefined) : undefined;
  if (!entry?.late) return judgement;
  const finding: Finding = { ...entry.late, where: { entry: String(entry.n).padStart(4, '0') } };
  return { verdict: 'failed', failure: { kind: 'target', step: 'after the scenario', message: sentenceOf(finding), finding } };
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
    ...(endless(envelope, messages) ? ['the messages of a process that played do not come to their end'] : []),
    ...unpromised(envelope, promised),
    ...(missing > 0 ? [`${missing} of ${promised.size} promised scenarios were not run`] : []),
    ...(strangers.length > 0 ? [`scenarios were run that nobody promised: ${strangers.join(', ')}`] : []),
    ...(messages.startFailure?.failure ? [`nothing could start: ${messages.startFailure.failure.message}`] : []),
    ...(messages.endFailure?.failure ? [`an AfterAll hook failed: ${messages.endFailure.failure.message}`] : []),
  ];
}

/** A run of the whole promises every scenario that its requirements name. */
function unpromised({ run, requirements }: RunEnvelope, promised: ReadonlySet<string>): string[] {
  if (run.selection !== '' || run.shard !== null) return [];
  const left = new Set(requirements.flatMap(({ scenarios }) => scenarios).filter((id) => !promised.has(id)));
  const [first] = left;
  return first === undefined ? [] : [`it says that it is of the whole, and ${left.size} scenarios were not promised, ${first} the first`];
}

/** Where the run itself says that it came to its end. */
function endless({ run, promised }: RunEnvelope, { finished }: RecordedMessages): boolean {
  return promised.length > 0 && run.finishedAt !== undefined && run.crash === undefined && !finished;
}
