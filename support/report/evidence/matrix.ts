import { unparse } from 'papaparse';
import { sentenceOf } from '../../record/finding';
import type { JudgedScenario, RunRecord } from '../../record/run-record';
import { metTarget } from '../../record/live';
import { judgeRequirements } from '../summary';
import type { JudgedRequirement } from '../requirement-verdict';

/** One line of the matrix: a requirement, a Rule that shows it, and a scenario beneath that Rule. */
export interface MatrixRow {
  readonly requirement: string;
  readonly clause: string;
  readonly status: string;
  readonly requirementVerdict: string;
  readonly rule: string;
  readonly scenario: string;
  readonly verdict: string;
  /** Where in the record it can be seen, and what was found there. */
  readonly evidence: string;
}

const HEADS: Readonly<Record<keyof MatrixRow, string>> = {
  requirement: 'Requirement',
  clause: 'Clause',
  status: 'Status',
  requirementVerdict: 'Requirement verdict',
  rule: 'Rule',
  scenario: 'Scenario',
  verdict: 'Verdict',
  evidence: 'Evidence',
};

/** Every requirement by its Rules and scenarios; one without scenarios has one row, which says why. */
export function matrixRows(record: RunRecord): readonly MatrixRow[] {
  const byId = new Map(record.scenarios.map((scenario) => [scenario.id, scenario]));
  return judgeRequirements(record).flatMap((requirement) => {
    const rows = requirement.rules.flatMap(({ rule, scenarios }) =>
      scenarios.flatMap((id) => rowOf(requirement, rule, byId.get(id)) ?? []),
    );
    return rows.length > 0 ? rows : [{ ...factsOf(requirement), rule: '', scenario: '', verdict: '', evidence: requirement.reason }];
  });
}

/** `matrix.csv` (RFC 4180); what a spreadsheet would take for a formula is quoted as text. */
export function matrixCsv(rows: readonly MatrixRow[]): string {
  const keys = Object.keys(HEADS) as (keyof MatrixRow)[];
  const data = rows.map((row) => keys.map((key) => row[key]));
  return `${unparse({ fields: keys.map((key) => HEADS[key]), data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

/** Where a scenario is in the journal, and what was found where it did not pass. */
export function evidenceOf(scenario: JudgedScenario): string {
  const lines = new Map<string, [number, number]>();
  for (const { place } of scenario.journal) {
    if (place === undefined) continue;
    const [from, to] = lines.get(place.segment) ?? [place.line, place.line];
    lines.set(place.segment, [Math.min(from, place.line), Math.max(to, place.line)]);
  }
  const places = [...lines].map(([segment, [from, to]]) => `${segment}:${from}-${to}`);
  const { failure } = scenario;
  const found = failure?.finding === undefined ? failure?.message : sentenceOf(failure.finding);
  const documents = metTarget(scenario) ? [] : ['documents alone'];
  return [...places, ...documents, ...(found === undefined ? [] : [found])].join('; ');
}

function rowOf(requirement: JudgedRequirement, rule: string, scenario: JudgedScenario | undefined): MatrixRow | undefined {
  if (scenario === undefined) return undefined;
  return { ...factsOf(requirement), rule, scenario: scenario.id, verdict: scenario.verdict, evidence: evidenceOf(scenario) };
}

function factsOf({ id, clause, status, verdict }: JudgedRequirement): Omit<MatrixRow, 'rule' | 'scenario' | 'verdict' | 'evidence'> {
  return { requirement: id, clause, status, requirementVerdict: verdict };
}
