import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Status } from 'allure-js-commons';
import { historyIdOf, toAllureStatus } from './scenario';
import type { KeptRun } from '../runs/kept-runs';

type Counts = Record<'failed' | 'broken' | 'skipped' | 'passed' | 'unknown' | 'total', number>;

/**
 * Writes the kept runs, latest first, as allure-commandline takes them: `history/` beside the results, and the number that this run has
 * after them.
 */
export function writeAllure2History(kept: readonly KeptRun[], results: string): void {
  if (kept.length === 0) return;
  const dir = join(results, 'history');
  mkdirSync(dir, { recursive: true });
  writeFileSync(
    join(results, 'executor.json'),
    JSON.stringify({ name: 'duis-conformance', buildOrder: kept.length + 1, buildName: `run ${kept.length + 1}` }),
  );
  const trend = (dataOf: (run: KeptRun) => object): string =>
    JSON.stringify(
      kept.map((run, place) => ({
        buildOrder: kept.length - place,
        reportName: `${run.target.name} ${run.target.release}`,
        data: dataOf(run),
      })),
    );
  writeFileSync(
    join(dir, 'history-trend.json'),
    trend((run) => count(Object.keys(run.scenarios).map((id) => statusIn(run, id)))),
  );
  writeFileSync(
    join(dir, 'duration-trend.json'),
    trend(({ durationMs }) => ({ duration: durationMs })),
  );
  const ids = [...new Set(kept.flatMap(({ scenarios }) => Object.keys(scenarios)))];
  writeFileSync(join(dir, 'history.json'), JSON.stringify(Object.fromEntries(ids.map((id) => [historyIdOf(id), historyOf(id, kept)]))));
}

function historyOf(id: string, kept: readonly KeptRun[]): object {
  const runs = kept.filter(({ scenarios }) => id in scenarios);
  const items = runs.map((run) => {
    const start = Date.parse(run.startedAt);
    const duration = run.scenarios[id]?.durationMs ?? 0;
    return {
      uid: md5(`${run.startedAt} ${id}`).slice(0, 16),
      status: statusIn(run, id),
      time: { start, stop: start + duration, duration },
    };
  });
  return { statistic: count(items.map(({ status }) => status)), items };
}

/** The same as Allure 3 takes it: a line for each run, the earliest first. */
export function allure3History(kept: readonly KeptRun[]): string {
  return kept
    .map((run) => `${JSON.stringify(pointOf(run))}\n`)
    .reverse()
    .join('');
}

function pointOf(run: KeptRun): object {
  const timestamp = Date.parse(run.startedAt);
  const results = Object.entries(run.scenarios).map(([id, { durationMs }]) => {
    const historyId = allure3Id(id);
    return [
      historyId,
      {
        id: md5(`${run.startedAt} ${id}`),
        name: id,
        fullName: id,
        environment: 'default',
        status: statusIn(run, id),
        start: timestamp,
        stop: timestamp + durationMs,
        duration: durationMs,
        labels: [],
        url: '',
        historyId,
        reportLinks: [],
      },
    ];
  });
  return {
    uuid: md5(run.startedAt),
    name: `${run.target.name} ${run.target.release}`,
    timestamp,
    knownTestCaseIds: Object.keys(run.scenarios).map((id) => md5(historyIdOf(id))),
    testResults: Object.fromEntries(results) as object,
    metrics: {},
    url: '',
  };
}

/** Allure 3 makes its own of the id of the test case and of those parameters that are not excluded; ours all are. */
function allure3Id(id: string): string {
  return `${md5(historyIdOf(id))}.${md5('')}`;
}

function statusIn({ scenarios }: KeptRun, id: string): Status {
  const { verdict = 'inconclusive', kind } = scenarios[id] ?? {};
  return toAllureStatus({ verdict, ...(kind && { failure: { kind, step: '', message: '' } }) });
}

function count(statuses: readonly Status[]): Counts {
  const of = (status: Status): number => statuses.filter((own) => own === status).length;
  return {
    failed: of(Status.FAILED),
    broken: of(Status.BROKEN),
    skipped: of(Status.SKIPPED),
    passed: of(Status.PASSED),
    unknown: 0,
    total: statuses.length,
  };
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
