import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { JOURNAL } from '../../record/journal-entry';
import type { RecordedRequirement } from '../../record/run-envelope';
import type { JudgedScenario, RunRecord } from '../../record/run-record';

/**
 * A record as if the suite had so many scenarios: those that there are, each as often as it takes, `S-0012`, `S-0012~2`, `S-0012~3` …
 * They share their messages and their entries of the journal, which is laid into `dir`; nothing else of the record is there.
 */
export function grownRecord(record: RunRecord, count: number, dir: string): RunRecord {
  mkdirSync(dir, { recursive: true });
  cpSync(join(record.dir, JOURNAL), join(dir, JOURNAL), { recursive: true });
  const own = record.scenarios.length;
  const times = Math.ceil(count / own);
  const scenarios = Array.from({ length: count }, (_, n) => copied(record.scenarios[n % own], Math.floor(n / own)));
  const known = new Set(scenarios.map(({ id }) => id));
  const grown = (requirement: RecordedRequirement): RecordedRequirement => ({
    ...requirement,
    scenarios: Array.from({ length: times }, (_, round) =>
      requirement.scenarios.map((id) => idIn(round, id)).filter((id) => known.has(id)),
    ).flat(),
  });
  const envelope = { ...record.envelope, promised: scenarios, requirements: record.envelope.requirements.map(grown) };
  return { ...record, dir, envelope, scenarios };
}

function copied(scenario: JudgedScenario | undefined, round: number): JudgedScenario {
  if (scenario === undefined) throw new Error('the record has no scenario to grow from');
  return { ...scenario, id: idIn(round, scenario.id) };
}

function idIn(round: number, id: string): string {
  return round === 0 ? id : `${id}~${round + 1}`;
}
