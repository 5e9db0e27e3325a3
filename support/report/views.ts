import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { junitXml } from './junit';
import { requirementsPage } from './requirements-page';
import { readRunRecord, type RunRecord } from './run-record';
import { summarise, type Summary } from './summary';

/** The views of a recorded run that were built, and what could not be. */
export interface Views {
  readonly record: RunRecord;
  readonly summary: Summary;
  /** Which tool made the Allure report; absent where none was asked for or none could be made. */
  readonly allure?: string;
  /** Why there is no Allure report, where one was asked for. */
  readonly allureProblem?: string;
}

/** Rebuilds every view of a recorded run in its folder. Throws NotARun where the folder holds none. */
export async function buildViews(dir: string, options: { readonly allure: boolean }): Promise<Views> {
  const record = readRunRecord(dir);
  const summary = summarise(record);
  writeFileSync(join(dir, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  writeFileSync(join(dir, 'junit.xml'), junitXml(record));
  writeFileSync(join(dir, 'requirements.html'), requirementsPage(record, summary));
  if (!options.allure) return { record, summary };
  return { record, summary, ...(await buildAllure(record, summary)) };
}

const lazily = createRequire(__filename);

/** Allure is loaded only here: a run without it starts sooner. */
async function buildAllure(record: RunRecord, { verdict, target }: Summary): Promise<Pick<Views, 'allure' | 'allureProblem'>> {
  const { writeAllureResults } = lazily('./allure-results') as typeof import('./allure-results');
  const { generateAllureReport } = lazily('./allure-report') as typeof import('./allure-report');
  const { dir } = record;
  const results = join(dir, 'allure-results');
  writeAllureResults(record, results);
  try {
    return { allure: await generateAllureReport(results, join(dir, 'allure-report'), `DUIS 4.0: ${target.name} ${target.release}, ${verdict}`) };
  } catch (error) {
    return { allureProblem: (error as Error).message };
  }
}
