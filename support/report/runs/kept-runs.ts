import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterIdOf } from '../clusters/cluster';
import type { RequirementOutcome } from '../requirement-verdict';
import type { RunRecord } from '../../record/run-record';
import type { Summary } from '../summary';
import type { FailureKind } from '../../record/fault';
import { INSTANT, type JsonForm, NUMBER, OBJECT, oddIn, TEXT } from '../../record/json-form';
import type { Verdict } from '../../record/verdict';

/** What is kept of a run when its folder is gone: enough for a trend, a line of history for each scenario, and nothing else. */
export interface KeptRun {
  readonly formatVersion: 1;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly target: Summary['target'];
  readonly selection: string;
  readonly verdict: Summary['verdict'];
  readonly counts: Summary['counts'];
  /** Absent in what was kept before there were nights to show. */
  readonly requirements?: Readonly<Record<string, RequirementOutcome>>;
  readonly scenarios: Readonly<Record<string, KeptScenario>>;
}

/** What is kept of a scenario. */
export interface KeptScenario {
  readonly verdict: Verdict;
  readonly kind?: FailureKind;
  /** Id of the cluster of its cause, where it did not pass. */
  readonly cause?: string;
  readonly durationMs: number;
}

/** Keeps a run among others, in a file of its own; the same run again takes the place of its earlier self. */
export function keepRun(dir: string, { scenarios }: RunRecord, summary: Summary): void {
  const { run, target, verdict, counts } = summary;
  const kept: KeptRun = {
    formatVersion: 1,
    startedAt: run.startedAt,
    durationMs: run.durationMs,
    target,
    selection: run.selection,
    verdict,
    counts,
    requirements: Object.fromEntries(summary.requirements.map((own) => [own.id, own.verdict])),
    scenarios: Object.fromEntries(
      scenarios.map(({ id, verdict: own, failure, durationMs }) => [
        id,
        { verdict: own, ...(failure && { kind: failure.kind, cause: clusterIdOf(failure) }), durationMs },
      ]),
    ),
  };
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, `${run.startedAt.replace(/[:.]/g, '-')}.json`), `${JSON.stringify(kept)}\n`);
}

/** The runs that were kept before `startedAt`, the latest first. A file that is no kept run is passed over. */
export function keptRuns(dir: string, startedAt: string): readonly KeptRun[] {
  let names: string[];
  try {
    names = readdirSync(dir).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
  const runs = names.flatMap((name) => readKept(join(dir, name)) ?? []).filter((run) => run.startedAt < startedAt);
  return runs.sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}

/** What a trend relies on. */
const KEPT: JsonForm = {
  formatVersion: NUMBER,
  startedAt: INSTANT,
  durationMs: NUMBER,
  target: { name: TEXT, release: TEXT },
  verdict: TEXT,
  counts: {
    requirements: { met: NUMBER, notMet: NUMBER },
    scenarios: { promised: NUMBER, passed: NUMBER, failed: NUMBER, inconclusive: NUMBER },
  },
  'requirements?': OBJECT,
  scenarios: OBJECT,
};

function readKept(path: string): KeptRun | undefined {
  try {
    const run = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    return oddIn(run, KEPT, 'it') === undefined && (run as KeptRun).formatVersion === 1 ? (run as KeptRun) : undefined;
  } catch {
    return undefined;
  }
}

const SHOWN = 10;

/** The run itself and those before it, as a trend shows them, the latest first. */
export function trendOf(
  { run, target, verdict, counts }: Summary,
  kept: readonly KeptRun[],
): readonly Pick<KeptRun, 'startedAt' | 'target' | 'verdict' | 'counts'>[] {
  return [{ startedAt: run.startedAt, target, verdict, counts }, ...kept.slice(0, SHOWN - 1)];
}

/** The trend in prose: a line for each run. */
export function trendText(summary: Summary, kept: readonly KeptRun[]): string {
  const lines = trendOf(summary, kept).map(({ startedAt, target, verdict, counts: { requirements, scenarios } }) => {
    const facts = [
      minuteOf(startedAt),
      `${target.name} ${target.release}`.padEnd(32),
      verdict.padEnd(16),
      `${requirements.met} met, ${requirements.notMet} not met; ${scenarios.passed} of ${scenarios.promised} passed`,
    ];
    return `  ${facts.join('  ')}`;
  });
  return ['trend', ...lines, ''].join('\n');
}

/** An instant for a reader: `2026-11-20 02:17`, in UTC. */
export function minuteOf(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}
