import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedScenario, RunRecord } from '../../record/run-record';
import { exchangePage } from '../page/exchange-page';
import { EXCHANGES, exchangeFile } from './exchange-name';
import { StepBook } from './steps';

/** Writes the pages of these scenarios. */
export function writeExchangePages(record: RunRecord, scenarios: readonly JudgedScenario[]): void {
  const dir = join(record.dir, EXCHANGES);
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
