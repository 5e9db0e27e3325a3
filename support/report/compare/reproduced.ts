import type { JournalEntry } from '../../record/journal-entry';
import { entryNumber } from '../../record/journal-entry';
import type { JudgedScenario, RunRecord } from '../../record/run-record';
import { readMessage } from '../journal/journal-segment';

/** How a run that was played again compares with the first: entry by entry. */
export interface Reproduction {
  readonly scenarios: number;
  readonly entries: number;
  /** How many of the messages are the same octets. */
  readonly sameOctets: number;
  /** What differs beyond what may, a sentence each, with scenario and entry. */
  readonly differences: readonly string[];
}

/** What of an entry follows from what was played, and not from when and where. */
const FACTS = [
  'direction',
  'what',
  'user',
  'httpStatus',
  'responseCode',
  'schema',
  'signature',
  'messageCode',
  'foreign',
  'turnedAway',
] as const;

/**
 * Compares what a run recorded with the same run played again. Of messages, what differs each time counts for nothing: values of
 * signatures, addresses and, where the target's time is its own (`ownTime`), instants, counters, and what is protected by them.
 */
export function compareReproduced(first: RunRecord, again: RunRecord, ownTime: boolean): Reproduction {
  const others = new Map(again.scenarios.map((scenario) => [scenario.id, scenario]));
  const parts = first.scenarios.map((scenario) => compareScenario(first, again, [scenario, others.get(scenario.id)], ownTime));
  return {
    scenarios: parts.length,
    entries: parts.reduce((sum, { entries }) => sum + entries, 0),
    sameOctets: parts.reduce((sum, { sameOctets }) => sum + sameOctets, 0),
    differences: parts.flatMap(({ differences }) => differences),
  };
}

type Compared = Omit<Reproduction, 'scenarios'>;

function compareScenario(
  { dir }: RunRecord,
  { dir: otherDir }: RunRecord,
  [own, other]: readonly [JudgedScenario, JudgedScenario | undefined],
  ownTime: boolean,
): Compared {
  if (other === undefined) return { entries: 0, sameOctets: 0, differences: [`${own.id}: it was not played again`] };
  const differences = own.verdict === other.verdict ? [] : [`${own.id}: ${own.verdict}, and ${other.verdict} when it was played again`];
  let sameOctets = 0;
  for (let place = 0; place < Math.max(own.journal.length, other.journal.length); place++) {
    const [one, two] = [own.journal[place], other.journal[place]];
    const where = `${own.id}, entry ${entryNumber(place + 1)}`;
    if (one === undefined || two === undefined) {
      differences.push(`${where}: ${one === undefined ? 'there was none before' : 'it did not come again'}`);
      continue;
    }
    const [before, now] = [messageOf(dir, one), messageOf(otherDir, two)];
    if (before === now) sameOctets += 1;
    const odd = factDifference(one, two) ?? textDifference(before, now, ownTime);
    if (odd !== undefined) differences.push(`${where}: ${odd}`);
  }
  return { entries: own.journal.length, sameOctets, differences };
}

function messageOf(dir: string, { place }: JournalEntry): string {
  return place === undefined ? '' : (readMessage(dir, place)?.toString('latin1') ?? '');
}

function factDifference(one: JournalEntry, two: JournalEntry): string | undefined {
  const odd = FACTS.find((name) => one[name] !== two[name]);
  return odd === undefined ? undefined : `${odd} was ${String(one[odd] ?? 'nothing')}, and is ${String(two[odd] ?? 'nothing')}`;
}

/** Where two messages part, in the words of the first. */
function textDifference(before: string, now: string, ownTime: boolean): string | undefined {
  const [one, two] = [normalised(before, ownTime), normalised(now, ownTime)];
  if (one === two) return undefined;
  let place = 0;
  while (place < one.length && one[place] === two[place]) place++;
  const near = (text: string): string => JSON.stringify(text.slice(Math.max(0, place - 40), place + 20));
  return `the message has ${near(two)} where it had ${near(one)}`;
}

/** What signs or measures time, and so is another each time; tags stay, so that what is missing is still seen. */
const EACH_TIME = /(<(?:\w+:)?(SignatureValue)>)[^<]*/g;
const OWN_TIME = /(<(?:\w+:)?(DigestValue|GBCSPayload|RequestID|ResponseID)>)[^<]*/g;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?/g;
const ADDRESS = /\b(?:127\.0\.0\.1|localhost|\[::1\]):\d+/g;

function normalised(text: string, ownTime: boolean): string {
  const same = text.replace(EACH_TIME, '$1').replace(ADDRESS, 'ADDRESS');
  return ownTime ? same.replace(OWN_TIME, '$1').replace(INSTANT, 'INSTANT') : same;
}
