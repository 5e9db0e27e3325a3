import { TestStepResultStatus } from '@cucumber/messages';
import type { JournalEntry } from '../../record/journal-entry';
import type { JudgedScenario, RunRecord } from '../../record/run-record';
import { placeText } from '../../report/journal/journal-segment';
import { faultsOf } from '../../report/journal/recorded-messages';

const { PASSED, SKIPPED } = TestStepResultStatus;

/** What a record has too much or too little of, and where it contradicts itself. */
export function completenessFaults(record: RunRecord): readonly string[] {
  return [...record.scenarios.flatMap((scenario) => [...entryFaults(scenario), ...stepFaults(scenario)]), ...endFaults(record)];
}

/** The entries of a scenario are numbered without a gap, and those that something cites are there. */
function entryFaults({ id, journal, failure }: JudgedScenario): string[] {
  const odd = journal.find(({ n }, index) => n !== index + 1);
  const cited = failure?.finding?.where?.entry;
  const missing = cited !== undefined && !journal.some(({ n }) => n === Number(cited));
  const repeat = journal.find(({ n, repeats }) => repeats !== undefined && !(repeats < n));
  return [
    ...(odd ? [`${id}: the entries do not follow on each other at ${shown(odd)}`] : []),
    ...(missing ? [`${id}: entry ${cited}, which its finding cites, is not in the journal`] : []),
    ...(repeat ? [`${id}: ${shown(repeat)} repeats an entry that is not before it`] : []),
  ];
}

/** A step that passed found nothing, and none that failed has nothing to say. */
function stepFaults({ id, envelopes }: JudgedScenario): string[] {
  const attached = faultsOf(envelopes);
  const results = envelopes.flatMap(({ testStepFinished }) => testStepFinished ?? []);
  const passed = results.find(({ testStepId, testStepResult }) => testStepResult.status === PASSED && attached.has(testStepId));
  const worded = results.find(({ testStepResult: { status, message } }) => status === PASSED && message !== undefined);
  const skipped = results.findIndex(({ testStepResult }) => testStepResult.status === SKIPPED);
  const unprovoked = skipped >= 0 && results.slice(0, skipped).every(({ testStepResult }) => testStepResult.status === PASSED);
  return [
    ...(passed ? [`messages.ndjson: a step of ${id} passed, and has a finding`] : []),
    ...(worded ? [`messages.ndjson: a step of ${id} passed, and has the message of a failure`] : []),
    ...(unprovoked ? [`messages.ndjson: a step of ${id} was skipped, and none before it failed`] : []),
  ];
}

/** Each process that played said at its end whether all that it played had passed. */
function endFaults({ messages: { envelopes } }: RunRecord): string[] {
  const ends = envelopes.flatMap(({ testRunFinished }) => testRunFinished ?? []);
  const bad = envelopes.some(({ testStepFinished, testRunHookFinished }) => {
    const status = (testStepFinished?.testStepResult ?? testRunHookFinished?.result)?.status;
    return status !== undefined && status !== PASSED;
  });
  if (ends.length === 0 || ends.every(({ success }) => success) === !bad) return [];
  return [`messages.ndjson: its end says that ${bad ? 'everything' : 'not everything'} passed, and its steps say otherwise`];
}

function shown({ n, place }: JournalEntry): string {
  const number = String(n).padStart(4, '0');
  return place === undefined ? number : `${number} (${placeText(place)})`;
}
