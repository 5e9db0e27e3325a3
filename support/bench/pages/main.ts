import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { keepRun } from '../../report/runs/kept-runs';
import { browse, findBrowser, type Visit } from '../../report/page/browser-probe';
import { readRunRecord } from '../../report/run-record';
import { summarise } from '../../report/summary';
import { drawViews } from '../../report/views';
import type { RunRecord } from '../../record/run-record';
import { grownRecord } from './grown-record';

/**
 * `npm run bench:pages -- RUN [COUNT…] [--allure] [--keep]`: how large the pages of a recorded run are, and how long a browser takes to
 * show each, with as many scenarios as it has and as if it had so many. Thirteen nights before it are kept. Wants chromium.
 */
async function main(args: readonly string[]): Promise<void> {
  const [run, ...counts] = args.filter((own) => !own.startsWith('--'));
  const browser = findBrowser();
  if (run === undefined || browser === undefined) throw new Error('npm run bench:pages -- RUN [COUNT…], with chromium at hand');
  const record = readRunRecord(resolve(run));
  for (const count of counts.length === 0 ? [record.scenarios.length] : counts.map(Number)) {
    const dir = mkdtempSync(join(tmpdir(), 'duis-pages-'));
    try {
      await measure(browser, grownRecord(record, count, dir), args.includes('--allure'));
    } finally {
      if (args.includes('--keep')) process.stdout.write(`  ${dir}\n`);
      else rmSync(dir, { recursive: true, force: true });
    }
  }
}

const NIGHTS = 13;
const NIGHT_MS = 24 * 3600 * 1000;

async function measure(browser: string, record: RunRecord, allure: boolean): Promise<void> {
  const { dir } = record;
  const history = join(dir, '.kept');
  mkdirSync(history);
  keepNights(record, history);
  const began = performance.now();
  await drawViews(record, { allure, history });
  process.stdout.write(`${record.scenarios.length} scenarios: views drawn in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  const sizes = (folder: string): readonly number[] => filesIn(join(dir, folder)).map((file) => statSync(file).size);
  for (const folder of ['requirements', 'exchanges', 'allure-report', 'allure-results'])
    process.stdout.write(`  ${folder.padEnd(34)} ${sizes(folder).length} files, ${kilobytes(sizes(folder).reduce((a, b) => a + b, 0))}\n`);
  await browse(browser, async (visit) => {
    for (const page of pagesOf(dir, allure)) process.stdout.write(`  ${await line(visit, dir, page)}\n`);
  });
}

function keepNights(record: RunRecord, history: string): void {
  const summary = summarise(record);
  for (let night = 1; night <= NIGHTS; night++) {
    const startedAt = new Date(Date.parse(summary.run.startedAt) - night * NIGHT_MS).toISOString();
    keepRun(history, record, { ...summary, run: { ...summary.run, startedAt } });
  }
}

/** Every page once; of requirements and exchanges the largest and one in the middle. */
function pagesOf(dir: string, allure: boolean): readonly string[] {
  const some = (folder: string): readonly string[] => {
    const bySize = filesIn(join(dir, folder)).sort((a, b) => statSync(b).size - statSync(a).size);
    return [bySize[0], bySize[Math.floor(bySize.length / 2)]].flatMap((file) => file?.slice(dir.length + 1) ?? []);
  };
  const fixed = ['index.html', 'requirements.html', 'pics.html', ...(allure ? ['allure-report/index.html'] : [])];
  return [...fixed.filter((page) => existsSync(join(dir, page))), ...some('requirements'), ...some('exchanges')];
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

const ROUNDS = 5;

async function line(visit: Visit, dir: string, page: string): Promise<string> {
  const shown: number[] = [];
  const loaded: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await visit.open('about:blank');
    await visit.open(join(dir, page));
    await visit.waitForText(/\w/);
    const [paint, load] = (await visit.evaluate(TIMES)) as [number, number];
    shown.push(paint);
    loaded.push(load);
  }
  const nodes = String(await visit.evaluate("document.querySelectorAll('*').length"));
  const size = readFileSync(join(dir, page)).length;
  return `${page.padEnd(34)} ${kilobytes(size).padStart(9)}  shown ${median(shown)} ms, loaded ${median(loaded)} ms, ${nodes} elements`;
}

/** When the first of the page was painted, and when all of it was there, in milliseconds since it was asked for. */
const TIMES = `new Promise((resolve) => { const look = () => {
  const [paint] = performance.getEntriesByName('first-contentful-paint'); const [load] = performance.getEntriesByType('navigation');
  if (paint && load.loadEventEnd > 0) resolve([paint.startTime, load.loadEventEnd]); else setTimeout(look, 20); }; look(); })`;

function median(figures: readonly number[]): number {
  return Math.round([...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN);
}

function kilobytes(octets: number): string {
  return `${Math.round(octets / 1000)} kB`;
}

void main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
