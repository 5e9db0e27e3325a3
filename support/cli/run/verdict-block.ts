import { trendText } from '../../report/kept-runs';
import type { JudgedDeviation } from '../../report/judge-policy';
import type { JudgedScenario } from '../../record/run-record';
import type { Summary } from '../../report/summary';
import type { Views } from '../../report/views';

const SHOWN = 10;

/** What a person reads at the end of a run: the verdict, the counts, what went wrong, where the evidence is. */
export function verdictBlock({ record, summary, kept, allure, allureProblem }: Views, out: string): string {
  const { scenarios, requirements } = summary.counts;
  const lines = [
    '',
    `${verdictOf(summary)}${summary.run.selection === '' ? '' : ` (selection: ${summary.run.selection})`}`,
    `  target        ${summary.target.name} ${summary.target.release} (${summary.target.kind})`,
    `  scenarios     ${scenarios.promised} promised: ${scenarios.passed} passed, ${scenarios.failed} failed, ${scenarios.inconclusive} inconclusive`,
    `  requirements  ${requirements.met} met, ${requirements.notMet} not met, ${requirements.provisionalNotMet} provisional not met, ${requirements.inconclusive} inconclusive, ${requirements.notTestable} not testable`,
    ...summary.incomplete.map((reason) => `  incomplete    ${reason}`),
    ...troubles(record.scenarios),
    ...summary.deviations.map((deviation) => deviationLine(deviation, summary)),
    ...slowest(record.scenarios, summary),
    `  reports       ${out}/requirements.html${allure === undefined ? '' : `, ${out}/allure-report/index.html (${allure})`}`,
    ...(allureProblem === undefined ? [] : [`  no Allure     ${allureProblem}`]),
    ...(kept === undefined ? [] : [trendText(summary, kept).trimEnd()]),
    '',
  ];
  return lines.join('\n');
}

function deviationLine(deviation: JudgedDeviation, summary: Summary): string {
  const { id, state, owner, reference, expires, reason } = deviation;
  const words = state === 'in-force' ? excuse(deviation, summary) : WORDS[state];
  return `  deviation     ${id} ${words}: ${reason} (${owner}, ${reference}, until ${expires})`;
}

const WORDS = { expired: 'EXPIRED', stale: 'STALE, no longer occurs' } as const;

/** A scenario on two requirements is excused when both are: whoever excused one is told of the other. */
function excuse({ scenarios }: JudgedDeviation, { blocking, deviations, scenarios: all }: Summary): string {
  const others = all.filter(({ id }) => scenarios.includes(id) && blocking.includes(id));
  if (others.length === 0) return 'excused';
  const excused = new Set(deviations.filter(({ state }) => state === 'in-force').map(({ id }) => id));
  const missing = new Set(others.flatMap(({ requirements }) => requirements.filter((id) => !excused.has(id))));
  return `excuses ${scenarios.length - others.length} of ${scenarios.length} failures; the others are of ${[...missing].join(', ')} as well`;
}

function verdictOf({ verdict, blocking }: Summary): string {
  const onlyStale = verdict === 'non-conformant' && blocking.length === 0;
  return onlyStale ? 'NON-CONFORMANT: a deviation no longer occurs, and may not be kept for a release' : VERDICTS[verdict];
}

const VERDICTS: Readonly<Record<Summary['verdict'], string>> = {
  conformant: 'CONFORMANT: every scenario that blocks passed',
  'selection passed': 'SELECTION PASSED: every scenario of this part that blocks passed; of the whole it says nothing',
  'non-conformant': 'NON-CONFORMANT: a blocking requirement is not met',
  incomplete: 'INCOMPLETE: nothing that blocks failed, but not all that was promised was judged',
};

/** The scenarios that did not pass; those with one reason are one line, for a dead target is one thing to say. */
function troubles(scenarios: readonly JudgedScenario[]): string[] {
  const byReason = new Map<string, JudgedScenario[]>();
  for (const scenario of scenarios) {
    if (scenario.failure === undefined) continue;
    const reason = scenario.failure.message.split('\n', 1)[0] ?? '';
    byReason.set(reason, [...(byReason.get(reason) ?? []), scenario]);
  }
  const lines = [...byReason].slice(0, SHOWN).map(([reason, own]) => `  ${(own[0]?.verdict ?? '').padEnd(13)} ${whom(own)}: ${reason}`);
  return byReason.size > SHOWN ? [...lines, `                and ${byReason.size - SHOWN} more reasons in summary.json`] : lines;
}

function whom([first, ...others]: readonly JudgedScenario[]): string {
  return others.length === 0 ? `${first?.id} ${first?.name}` : `${others.length + 1} scenarios, ${first?.id} the first`;
}

/** Where the time goes, for a run long enough to ask. */
function slowest(scenarios: readonly JudgedScenario[], { run }: Summary): string[] {
  if (run.durationMs < 5000) return [];
  const slow = [...scenarios].sort((a, b) => b.durationMs - a.durationMs).slice(0, SHOWN);
  return [`  slowest       ${slow.map(({ id, durationMs }) => `${id} ${durationMs} ms`).join(', ')}`];
}
