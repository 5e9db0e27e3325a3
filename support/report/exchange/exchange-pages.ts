import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedScenario, RunRecord } from '../../record/run-record';
import type { Cluster } from '../clusters/cluster';
import { exchangePage } from '../page/exchange-page';
import { EXCHANGES, exchangeFile } from './exchange-name';
import { StepBook } from './steps';

/** Of one cause so many scenarios have a page; `explain RUN ID` writes that of any other. */
const PAGES_OF_A_CLUSTER = 25;

/** Of what could not be judged: one is as another. */
const PAGES_OF_THE_UNJUDGED = 5;

/** And of a whole run so many. */
const PAGES = 300;

/** The scenarios that have a page of their own when a run has ended: those that did not pass, the first of each cause. */
export function pagedScenarios(clusters: readonly Cluster[]): readonly JudgedScenario[] {
  const mostOf = ({ kind }: Cluster): number => (kind === 'target' || kind === 'harness' ? PAGES_OF_A_CLUSTER : PAGES_OF_THE_UNJUDGED);
  return clusters.flatMap((cluster) => cluster.scenarios.slice(0, mostOf(cluster))).slice(0, PAGES);
}

/** Writes the pages of these scenarios anew. */
export function writeExchangePages(record: RunRecord, scenarios: readonly JudgedScenario[]): void {
  const dir = join(record.dir, EXCHANGES);
  rmSync(dir, { recursive: true, force: true });
  if (scenarios.length === 0) return;
  mkdirSync(dir, { recursive: true });
  const book = new StepBook(record);
  scenarios.forEach((scenario, n) => {
    const [previous, next] = [scenarios[n - 1], scenarios[n + 1]];
    const context = {
      record,
      steps: book.stepsOf(scenario),
      ...(previous && { previous: exchangeFile(previous.id) }),
      ...(next && { next: exchangeFile(next.id) }),
    };
    writeFileSync(join(dir, exchangeFile(scenario.id)), exchangePage(scenario, context));
  });
}

/** Writes the page of one scenario beside those that there are; returns its path. */
export function writeExchangePage(record: RunRecord, scenario: JudgedScenario): string {
  const dir = join(record.dir, EXCHANGES);
  mkdirSync(dir, { recursive: true });
  const file = join(dir, exchangeFile(scenario.id));
  writeFileSync(file, exchangePage(scenario, { record, steps: new StepBook(record).stepsOf(scenario) }));
  return file;
}
