import type { Change, ComparedRequirement, ComparedScenario, Comparison } from './compare';
import { regressionsOf, type Regression } from './regressions';
import { printable } from '../printable';
import { describeEntry } from '../journal/journal';
import type { JudgedScenario, RunRecord } from '../../record/run-record';

const TITLES: readonly (readonly [Change, string])[] = [
  ['regressed', 'Regressed'],
  ['fixed', 'Fixed'],
  ['unjudged', 'No longer judged'],
  ['new', 'New'],
  ['gone', 'Gone'],
  ['not-comparable', 'Not comparable'],
];

/** A comparison in prose: what differs, by cause, and nothing else. No line is longer than `width`. */
export function comparisonText(comparison: Comparison, width = WIDTH): string {
  const { requirements, scenarios } = comparison;
  const parts = TITLES.flatMap(([change, title]) => {
    const own = requirements.filter((requirement) => requirement.change === change);
    const carriers = scenarios.filter((scenario) => scenario.change === change);
    if (own.length + carriers.length === 0) return [];
    const causes = change === 'regressed' ? regressionsOf(comparison).flatMap((own) => regressionLines(own, width)) : reasonLines(carriers);
    return [
      `${title}: ${count(own.length, 'requirement')}, ${count(carriers.length, 'scenario')}`,
      ...(change === 'not-comparable' ? reasonLines(own) : outcomeLines(own)),
      ...causes,
      '',
    ];
  });
  const lines = [...heading(comparison), '', ...parts, totals(comparison), ''];
  return lines.flatMap((line) => (line === '' ? [line] : wrapped(printable(line), width))).join('\n');
}

const WIDTH = 100;
/** Of one cause so many fields are shown; the pages have all. */
const FIELDS_SHOWN = 12;

/** One cause: the sentence, whom it touches, and what differs in the exchange that shows it best. */
function regressionLines({ cluster, fields }: Regression, width: number): string[] {
  const { cause, scenarios } = cluster;
  const [first, ...others] = scenarios.map(({ id }) => id);
  const rows = fields
    .slice(0, FIELDS_SHOWN)
    .map(({ field, baseline = 'absent', candidate = 'absent' }) => [field, baseline, candidate] as const);
  const more = fields.length > FIELDS_SHOWN ? [`      and ${fields.length - FIELDS_SHOWN} more fields of ${first}`] : [];
  return [
    `  ${cause}`,
    `    ${count(scenarios.length, 'scenario')}: ${[first, ...others].join(', ')}`,
    ...(rows.length === 0 ? [] : sideBySide([[first ?? '', 'baseline', 'candidate'], ...rows], width)),
    ...more,
  ];
}

/** Three columns that fit the width; what is longer is cut, for the page has it whole. */
function sideBySide(rows: readonly (readonly [string, string, string])[], width: number): string[] {
  const indent = 6;
  const widest = (column: 0 | 1 | 2): number => Math.max(...rows.map((row) => row[column].length));
  const room = width - indent - 6;
  const field = Math.min(widest(0), Math.floor(room * 0.4));
  const each = Math.floor((room - field) / 2);
  const widths = [field, Math.min(widest(1), each), each] as const;
  return rows.map(
    (row) => `${' '.repeat(indent)}${row.map((text, n) => cut(text, widths[n] ?? each).padEnd(n < 2 ? (widths[n] ?? 0) : 0)).join(' | ')}`,
  );
}

function cut(text: string, width: number): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= width ? flat : `${flat.slice(0, Math.max(0, width - 1))}…`;
}

/** Those that went the same way for the same reason, on one line. */
function reasonLines(items: readonly (ComparedScenario | ComparedRequirement)[]): string[] {
  const groups = new Map<string, string[]>();
  for (const item of items) groups.set(fateOf(item), [...(groups.get(fateOf(item)) ?? []), item.id]);
  return [...groups].map(
    ([fate, ids]) =>
      `  ${ids.length > IDS_SHOWN ? `${ids.slice(0, IDS_SHOWN).join(', ')} and ${ids.length - IDS_SHOWN} more` : ids.join(', ')}  ${fate}`,
  );
}

const IDS_SHOWN = 8;

function fateOf({ before, after, reason, change }: ComparedScenario | ComparedRequirement): string {
  const why = change === 'fixed' || change === 'new' || reason === '' ? '' : `: ${reason.split('\n', 1)[0]}`;
  return `${before ?? 'absent'} → ${after ?? 'absent'}${why}`;
}

/** Requirements by how they went: `requirements met → not-met: R-01, R-02`. */
function outcomeLines(requirements: readonly ComparedRequirement[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { id, before, after } of requirements) {
    const way = `${before ?? 'absent'} → ${after ?? 'absent'}`;
    groups.set(way, [...(groups.get(way) ?? []), id]);
  }
  return [...groups].map(([way, ids]) => `  requirements ${way}: ${ids.join(', ')}`);
}

/** A line that goes on further in where it is too long. */
function wrapped(line: string, width: number): string[] {
  if (line.length <= width) return [line.trimEnd()];
  const indent = ' '.repeat(line.length - line.trimStart().length + 2);
  const at = line.lastIndexOf(' ', width);
  const place = at > indent.length ? at : width;
  return [line.slice(0, place).trimEnd(), ...wrapped(indent + line.slice(place).trimStart(), width)];
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
    causes: regressionsOf(comparison).map(({ cluster: { id, cause, scenarios: own, requirements: of }, fields }) => ({
      id,
      cause,
      scenarios: own.map((scenario) => scenario.id),
      requirements: of,
      fields,
    })),
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
    `${name}  ${target.name} ${target.release}, ${run.startedAt.slice(0, 16).replace('T', ' ')} UTC, suite ${suite.version} ` +
    `at ${suite.commit.slice(0, 10)}`;
  return [line('baseline ', baseline), line('candidate', candidate)];
}

function totals({ requirements }: Comparison): string {
  const of = (change: Change): number => requirements.filter((requirement) => requirement.change === change).length;
  return (
    `requirements: ${of('regressed')} regressed, ${of('fixed')} fixed, ${of('unjudged')} no longer judged, ${of('new')} new, ` +
    `${of('gone')} gone, ${of('not-comparable')} not comparable, ${of('same')} the same`
  );
}

function exchange({ scenarios }: RunRecord, id: string): string[] {
  const scenario = scenarios.find((own: JudgedScenario) => own.id === id);
  return scenario?.journal.map((entry) => `${describeEntry(entry)}`) ?? [];
}
