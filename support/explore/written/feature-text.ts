import type { Requirement } from '../../requirements/requirement';
import type { Discovery } from '../exploration';
import type { Step } from './compose-scenario';

/** How the two that were compared are called, and by what the case can be made again. */
export interface Setting {
  readonly model: string;
  readonly candidate: string;
  readonly seed: number;
}

/** A feature of one scenario that shows what was found; its id is of those that no feature has. */
export function featureText(discovery: Discovery, id: string, requirement: Requirement | undefined, setting: Setting): string {
  const [difference] = discovery.differences;
  const { rule } = discovery.attribution;
  const said = (value: string | undefined): string => (value === undefined ? 'nothing' : `"${shortened(value)}"`);
  const lines = [
    ...(requirement ? [`@${requirement.change}`] : []),
    `Feature: Found by exploring: ${titleOf(discovery)}`,
    `  ${setting.candidate} and ${setting.model}, the model, were given the same (seed ${setting.seed}, case ${discovery.first}).`,
    ...(difference
      ? [
          `  Of ${difference.about}, ${difference.item}:`,
          `  the model says ${said(difference.model)}, the candidate ${said(difference.candidate)}.`,
        ]
      : []),
    rule ? `  Decided by ${rule.name} of ${rule.of} (DUIS ${rule.clause}).` : '  No rule decided it.',
    '',
    ...(requirement ? [`  @${requirement.id}`] : []),
    `  Rule: ${requirement ? requirement.statement : 'No requirement was found that says so'}`,
    '',
    `    @${id}`,
    `    Scenario: ${titleOf(discovery)}`,
    ...stepLines(discovery.scenario),
    '',
  ];
  return lines.join('\n');
}

/** What came of it, and of what, in a line. */
export function titleOf({ scenario, differences }: Discovery): string {
  const when = scenario.findLast(({ keyword }) => keyword === 'When')?.text ?? scenario.at(-1)?.text ?? '';
  const [difference] = differences;
  return shortened(`${difference?.model ?? 'Nothing'} when ${when}`.replace(/[<>|\n]/g, ' '));
}

const LONGEST = 100;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** The steps as a scenario has them, `And` where a keyword comes again. */
export function stepLines(steps: readonly Step[]): string[] {
  return steps.flatMap(({ keyword, text, table }, n) => [
    `      ${n > 0 && steps[n - 1]?.keyword === keyword ? 'And' : keyword} ${text}`,
    ...(table ?? []).map((cells) => `        | ${cells.map((cell) => cell.replace(/[\\|]/g, '\\$&')).join(' | ')} |`),
  ]);
}
