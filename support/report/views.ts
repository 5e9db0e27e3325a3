import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { clustersOf, type Cluster } from './clusters/cluster';
import { EXCHANGES } from './exchange/exchange-name';
import { pagedScenarios } from './exchange/paged-scenarios';
import { junitXml } from './junit';
import { keepRun, keptRuns, type KeptRun } from './runs/kept-runs';
import { writePages } from './page/pages';
import { nightOf, type Night } from './runs/night';
import { Owners } from './owners';
import { summaryMarkdown } from './summary-markdown';
import { statementPage } from './page/statement-page';
import { readRunRecord } from './run-record';
import type { RunRecord } from '../record/run-record';
import { summarise, type Summary } from './summary';
import { writeView } from './page/write-view';

/** The views of a recorded run that were built, and what could not be. */
export interface Views {
  readonly record: RunRecord;
  readonly summary: Summary;
  /** What did not pass, by cause, and since when. */
  readonly night: Night;
  /** Earlier runs, the latest first, where a folder of them was named. */
  readonly kept?: readonly KeptRun[];
  /** Which tool made the Allure report; absent where none was asked for or none could be made. */
  readonly allure?: string;
  /** Why there is no Allure report, where one was asked for. */
  readonly allureProblem?: string;
}

export interface ViewOptions {
  readonly allure: boolean;
  /** The folder of the runs that were kept; this one is kept there too. */
  readonly history?: string;
}

/** Rebuilds every view of a recorded run in its folder. Throws NotARun where the folder holds none. */
export async function buildViews(dir: string, options: ViewOptions): Promise<Views> {
  return drawViews(readRunRecord(dir, options), options);
}

/** The same of a record that was read. */
export async function drawViews(record: RunRecord, options: ViewOptions): Promise<Views> {
  const { dir } = record;
  const summary = summarise(record);
  writeView(dir, 'summary.json', `${JSON.stringify(summary, null, 2)}\n`);
  const kept = options.history === undefined ? [] : keptRuns(options.history, summary.run.startedAt);
  writeStatement(record);
  if (options.history !== undefined) keepRun(options.history, record, summary);
  const clusters = clustersOf(record.scenarios);
  const night = nightOf(record, summary, clusters, kept);
  const owners = new Owners(record.envelope.policy, record.envelope.requirements);
  writeView(dir, 'junit.xml', junitXml(record, owners));
  writeView(dir, 'summary.md', summaryMarkdown(summary, night, owners));
  const paged = writeExchanges(record, clusters);
  writePages({ record, summary, night, kept, owners, paged, hasAllure: options.allure });
  const views = { record, summary, night, ...(options.history !== undefined && { kept }) };
  return options.allure ? { ...views, ...(await buildAllure(record, summary, kept, owners)) } : views;
}

/** A page for each scenario that somebody will look at; what decodes is loaded only where there is one. */
function writeExchanges(record: RunRecord, clusters: readonly Cluster[]): ReadonlySet<string> {
  const scenarios = pagedScenarios(clusters);
  rmSync(join(record.dir, EXCHANGES), { recursive: true, force: true });
  if (scenarios.length > 0) {
    const { writeExchangePages } = lazily('./exchange/exchange-pages') as typeof import('./exchange/exchange-pages');
    writeExchangePages(record, scenarios);
  }
  return new Set(scenarios.map(({ id }) => id));
}

/** The conformance statement, which is drawn from what the target said when the run began. */
function writeStatement(record: RunRecord): void {
  const { conformanceStatement } = lazily('./page/conformance-statement') as typeof import('./page/conformance-statement');
  const statement = conformanceStatement(record);
  if (!statement) return;
  writeView(record.dir, 'pics.json', `${JSON.stringify(statement, null, 1)}\n`);
  writeView(record.dir, 'pics.html', statementPage(statement));
}

const lazily = createRequire(__filename);

/** Allure is loaded only here: a run without it starts sooner. */
async function buildAllure(
  record: RunRecord,
  { verdict, target }: Summary,
  kept: readonly KeptRun[],
  owners: Owners,
): Promise<Pick<Views, 'allure' | 'allureProblem'>> {
  const { writeAllureResults } = lazily('./allure/results') as typeof import('./allure/results');
  const { generateAllureReport } = lazily('./allure/report') as typeof import('./allure/report');
  const { dir } = record;
  const results = join(dir, 'allure-results');
  writeAllureResults(record, results, owners);
  try {
    return {
      allure: await generateAllureReport(
        results,
        join(dir, 'allure-report'),
        `DUIS 4.0: ${target.name} ${target.release}, ${verdict}`,
        kept,
      ),
    };
  } catch (error) {
    return { allureProblem: (error as Error).message };
  }
}
