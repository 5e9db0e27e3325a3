import type { Deviation, Policy } from '../record/policy';
import type { RecordedRequirement } from '../record/run-envelope';
import type { JudgedScenario } from '../record/run-record';

/** A deviation as the run found it: it excused, it is past its day, or what it excuses did not occur. */
export interface JudgedDeviation extends Deviation {
  readonly state: 'in-force' | 'expired' | 'stale';
  /** The failed scenarios that it is about. */
  readonly scenarios: readonly string[];
}

/** Judges deviations on the day of the run. One on scenarios that were not run is in force: nothing is known of it. */
export function judgeDeviations({ deviations }: Policy, scenarios: readonly JudgedScenario[], day: string): JudgedDeviation[] {
  return deviations.map((deviation) => {
    const own = scenarios.filter((scenario) => isAbout(deviation, scenario));
    const failed = own.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
    const gone = own.length > 0 && own.every(({ verdict }) => verdict === 'passed');
    const state = gone ? 'stale' : deviation.expires < day ? 'expired' : 'in-force';
    return { ...deviation, state, scenarios: failed };
  });
}

/**
 * Whether a failed scenario makes the run non-conformant. A fault of the suite always does. Otherwise a scenario is let pass when
 * a deviation in force is about it, or about each of its requirements that block; and when none of them blocks.
 */
export function blocks(
  scenario: JudgedScenario,
  requirements: ReadonlyMap<string, RecordedRequirement>,
  policy: Policy,
  deviations: readonly JudgedDeviation[],
): boolean {
  if (scenario.verdict !== 'failed') return false;
  if (scenario.failure?.kind === 'harness') return true;
  if (policy.interpretations === 'report' && scenario.interpretations.length > 0) return false;
  const excused = new Set(deviations.filter(({ state }) => state === 'in-force').map(({ id }) => id));
  if (excused.has(scenario.id) || excused.has(outlineOf(scenario.id))) return false;
  const provisional = (id: string): boolean => requirements.get(id)?.status === 'provisional' && policy.provisional === 'report';
  return scenario.requirements.length === 0 || scenario.requirements.some((id) => !provisional(id) && !excused.has(id));
}

function isAbout({ id }: Deviation, scenario: JudgedScenario): boolean {
  return id === scenario.id || id === outlineOf(scenario.id) || scenario.requirements.includes(id);
}

function outlineOf(id: string): string {
  return id.split('/', 1)[0] ?? id;
}
