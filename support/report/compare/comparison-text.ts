import type { Change, ComparedScenario, Comparison } from './compare';
import { describeEntry, whereKept } from '../journal';
import type { JudgedScenario, RunRecord } from '../../record/run-record';

const TITLES: readonly (readonly [Change, string])[] = [
  ['regressed', 'Regressed'],
  ['fixed', 'Fixed'],
  ['unjudged', 'No longer judged'],
  ['new', 'New'],
  ['gone', 'Gone'],
  ['not-comparable', 'Not comparable'],
];

/** A comparison in prose, with the two exchanges side by side where a scenario regressed. */
export function comparisonText(comparison: Comparison): string {
  const { requirements, scenarios } = comparison;
  const parts = TITLES.flatMap(([change, title]) => {
    const own = requirements.filter((requirement) => requirement.change === change);
    const carriers = scenarios.filter((scenario) => scenario.change === change);
    if (own.length + carriers.length === 0) return [];
    return [
      `${title}: ${count(own.length, 'requirement')}, ${count(carriers.length, 'scenario')}`,
      ...own.map(({ id, before, after, reason }) => `  ${id}  ${before ?? 'absent'} → ${after ?? 'absent'}: ${reason}`),
      ...byReason(carriers).flatMap((alike) =>
        alike.length > ALIKE_SHOWN ? [summaryLine(alike)] : alike.flatMap((scenario) => scenarioLines(scenario, comparison)),
      ),
      '',
    ];
  });
  return [...heading(comparison), '', ...parts, totals(comparison), ''].join('\n');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** The same as data, with both exchanges of each scenario that regressed. What did not change is left out, but for its count. */
export function comparisonData(comparison: Comparison): object {
  const { baseline, candidate, requirements, scenarios } = comparison;
  const told = <Item extends { readonly change: Change }>(items: readonly Item[]): readonly Item[] =>
    items.filter(({ change }) => change !== 'same');
  return {
    formatVersion: 1,
    baseline: facts(baseline),
    candidate: facts(candidate),
    unchanged: { requirements: requirements.length - told(requirements).length, scenarios: scenarios.length - told(scenarios).length },
    requirements: told(requirements),
    scenarios: told(scenarios).map((scenario) =>
      scenario.change === 'regressed'
        ? { ...scenario, exchanges: { baseline: exchange(baseline, scenario.id), candidate: exchange(candidate, scenario.id) } }
        : scenario,
    ),
  };
}

function facts({ envelope: { target, suite, run } }: RunRecord): object {
  return { target, suite, startedAt: run.startedAt, selection: run.selection };
}

function heading({ baseline, candidate }: Comparison): string[] {
  const line = (name: string, { envelope: { target, suite, run } }: RunRecord): string =>
    `${name}  ${target.name} ${target.release}, ${run.startedAt.slice(0, 16).replace('T', ' ')} UTC, suite ${suite.version} at ${suite.commit.slice(0, 10)}`;
  return [line('baseline ', baseline), line('candidate', candidate)];
}

function totals({ requirements }: Comparison): string {
  const of = (change: Change): number => requirements.filter((requirement) => requirement.change === change).length;
  return `requirements: ${of('regressed')} regressed, ${of('fixed')} fixed, ${of('unjudged')} no longer judged, ${of('new')} new, ${of('gone')} gone, ${of('not-comparable')} not comparable, ${of('same')} the same`;
}

function scenarioLines(scenario: ComparedScenario, comparison: Comparison): string[] {
  const line = `    ${scenario.id}  ${fateOf(scenario)}`;
  return scenario.change === 'regressed' ? [line, ...sideBySide(scenario.id, comparison)] : [line];
}

/** So many scenarios of one fate are shown one by one; of more, a dead target for one, the number and the first. */
const ALIKE_SHOWN = 5;

/** Scenarios that went the same way for the same reason, together; one that regressed always stands alone, with its exchanges. */
function byReason(scenarios: readonly ComparedScenario[]): ComparedScenario[][] {
  const groups = new Map<string, ComparedScenario[]>();
  for (const scenario of scenarios) {
    const key = scenario.change === 'regressed' ? scenario.id : fateOf(scenario);
    groups.set(key, [...(groups.get(key) ?? []), scenario]);
  }
  return [...groups.values()];
}

function summaryLine(alike: readonly ComparedScenario[]): string {
  const [first] = alike;
  return first ? `    ${alike.length} scenarios, ${first.id} the first  ${fateOf(first)}` : '';
}

function fateOf({ before, after, reason }: ComparedScenario): string {
  return `${before ?? 'absent'} → ${after ?? 'absent'}${reason === '' ? '' : `: ${reason.split('\n', 1)[0]}`}`;
}

function sideBySide(id: string, { baseline, candidate }: Comparison): string[] {
  const [before, after] = [exchange(baseline, id), exchange(candidate, id)];
  const width = Math.max('baseline'.length, ...before.map(({ length }) => length));
  const rows = Array.from({ length: Math.max(before.length, after.length) }, (_, row) => [before[row] ?? '', after[row] ?? ''] as const);
  return [['baseline', 'candidate'] as const, ...rows].map(([left, right]) => `      ${left.padEnd(width)} | ${right}`);
}

function exchange({ scenarios }: RunRecord, id: string): string[] {
  const scenario = scenarios.find((own: JudgedScenario) => own.id === id);
  return scenario?.journal.map((entry) => `${describeEntry(entry)} (${whereKept(entry)})`) ?? [];
}
