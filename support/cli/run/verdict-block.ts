import { trendText } from '../../report/runs/kept-runs';
import type { JudgedDeviation } from '../../report/judge-policy';
import type { RecordedInterpretation } from '../../record/run-envelope';
import type { JudgedScenario } from '../../record/run-record';
import type { Cluster } from '../../report/clusters/cluster';
import { quoted } from '../../report/exchange/reproduce';
import { missingText } from '../../report/clusters/missing-capabilities';
import { printable } from '../../report/printable';
import type { Summary } from '../../report/summary';
import { PLAIN, type Paint } from './paint';
import type { Views } from '../../report/views';

const SHOWN = 10;
const ANY_ERROR = 'any error';

const COLOURS = { conformant: 'green', 'selection passed': 'green', 'non-conformant': 'red', incomplete: 'yellow' } as const;

/**
 * What a person reads at the end of a run: the verdict, the counts, what went wrong by cause, where the evidence is, and last what to do
 * next. Nothing that a target said reaches a terminal as it came.
 */
export function verdictBlock(views: Views, out: string, paint: Paint = PLAIN): string {
  const { record, summary, night, kept, allure, allureProblem } = views;
  const { scenarios, requirements } = summary.counts;
  const lines = [
    '',
    `${paint(verdictOf(summary), COLOURS[summary.verdict])}${summary.run.selection === '' ? '' : ` (selection: ${summary.run.selection})`}`,
    `  target        ${summary.target.name} ${summary.target.release} (${summary.target.kind})`,
    `  scenarios     ${scenarios.promised} promised: ${scenarios.passed} passed, ${scenarios.failed} failed, ` +
      `${scenarios.inconclusive} ` +
      `inconclusive${scenarios.onDocuments > 0 ? ` (${scenarios.onDocuments} of them on documents alone)` : ''}`,
    `  requirements  ${requirements.met} met, ` +
      (requirements.shownOnDocuments > 0 ? `${requirements.shownOnDocuments} shown on documents alone, ` : '') +
      `${requirements.notMet} not met, ${requirements.provisionalNotMet} provisional not met, ${requirements.inconclusive} ` +
      `inconclusive, ${requirements.notTestable} not testable`,
    ...summary.incomplete.map((reason) => `  incomplete    ${reason}`),
    ...troubles([...night.fresh, ...night.still, ...night.unjudged], paint),
    ...summary.missing.slice(0, SHOWN).map((own, place) => `  lacks         ${own.name}: ${missingText(own, place)}`),
    ...summary.deviations.map((deviation) => deviationLine(deviation, summary)),
    ...leftOpen(record.envelope.interpretations),
    ...slowest(record.scenarios, summary),
    `  reports       ${out}/index.html, ` +
      `${out}/requirements.html${allure === undefined ? '' : `, ${out}/allure-report/index.html (${allure})`}`,
    ...(allureProblem === undefined ? [] : [`  no Allure     ${allureProblem}`]),
    ...(kept === undefined ? [] : [trendText(summary, kept).trimEnd()]),
    nextStep(views, out),
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
  const excusedOnes = scenarios.length - others.length;
  return `excuses ${excusedOnes} of ${scenarios.length} failures; the others are of ${[...missing].join(', ')} as well`;
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

/** What did not pass, a line for each cause: a dead target is one thing to say. */
function troubles(clusters: readonly Cluster[], paint: Paint): string[] {
  const lines = clusters.slice(0, SHOWN).map(({ scenarios, cause }) => {
    const verdict = scenarios[0]?.verdict ?? 'failed';
    return `  ${paint(verdict.padEnd(13), verdict === 'failed' ? 'red' : 'yellow')} ${whom(scenarios)}: ${printable(cause)}`;
  });
  return clusters.length > SHOWN ? [...lines, `                and ${clusters.length - SHOWN} more causes in summary.md`] : lines;
}

/** The last line: what somebody does now. */
function nextStep({ night }: Views, out: string): string {
  const [first] = [...night.fresh, ...night.still, ...night.unjudged];
  const scenario = first?.scenarios[0];
  const look = `open ${out}/index.html`;
  return (
    '  next          ' + (scenario === undefined ? look : `${look}, or npx duis-conformance explain ${quoted(out)} ${quoted(scenario.id)}`)
  );
}

function whom([first, ...others]: readonly JudgedScenario[]): string {
  return others.length === 0 ? `${first?.id} ${printable(first?.name ?? '')}` : `${others.length + 1} scenarios, ${first?.id} the first`;
}

/** Codes that a candidate's owner has not said: whatever error came in their place was taken, which shows little. */
function leftOpen(interpretations: readonly RecordedInterpretation[]): string[] {
  const open = interpretations.filter(({ accepted }) => accepted === ANY_ERROR).map(({ name }) => name);
  return open.length === 0
    ? []
    : [`  left open     any error was taken for ${open.join(', ')}: say the codes under "interpretations" in the target file`];
}

/** Where the time goes, for a run long enough to ask. */
function slowest(scenarios: readonly JudgedScenario[], { run }: Summary): string[] {
  if (run.durationMs < 5000) return [];
  const slow = [...scenarios].sort((a, b) => b.durationMs - a.durationMs).slice(0, SHOWN);
  return [`  slowest       ${slow.map(({ id, durationMs }) => `${id} ${durationMs} ms`).join(', ')}`];
}
