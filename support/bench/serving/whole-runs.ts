import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measurement } from '../measurement';

/** What a process used: milliseconds of the processor and its most memory, in MiB. */
interface Used {
  readonly cpu: number;
  readonly peak: number;
}

const COMMAND = join(__dirname, '../../cli/duis-conformance.cjs');
const scratch = mkdtempSync(join(tmpdir(), 'duis-bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

function used(...args: readonly string[]): Used & { readonly said: string } {
  const file = join(scratch, 'used.json');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-r', join(__dirname, 'peak.cjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, DUIS_BENCH_USED: file },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage;
  return { cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024, said: stdout };
}

let run: string | undefined;

/** A run of the whole suite, recorded once. */
function recorded(): string {
  if (run !== undefined) return run;
  const out = join(scratch, 'run');
  const { status } = spawnSync(process.execPath, [COMMAND, 'run', '--no-allure', '--out', out]);
  if (status !== 0) throw new Error(`the suite did not pass: exit code ${status}`);
  return (run = out);
}

const peaks = new Map<string, number>();

function report(name: string, ...options: readonly string[]): readonly Measurement[] {
  const measure = (): number => {
    const { cpu, peak } = used(COMMAND, 'report', recorded(), ...options);
    peaks.set(name, peak);
    return cpu;
  };
  return [
    { name, unit: 'ms', run: measure, rounds: 3 },
    { name: `${name}: memory`, unit: 'MiB', run: () => peaks.get(name) ?? NaN, rounds: 3 },
  ];
}

function played(count: number): () => number {
  return () => {
    const { said, peak } = used('-r', join(__dirname, '../../cli/register.cjs'), join(__dirname, 'grown-suite.ts'), `${count}`);
    peaks.set(`${count}`, peak);
    return Number(said);
  };
}

const [FEW, MANY] = [1_000, 10_000];
const A_SCENARIO = `a scenario of ${FEW.toLocaleString('en')}, processor`;
const MEMORY = `${FEW.toLocaleString('en')} scenarios: memory`;

/** Reports of a whole run, and what becomes of a process that plays more and more. */
export const wholeRuns: readonly Measurement[] = [
  ...report('report of the whole suite, without Allure', '--no-allure'),
  ...report('report of the whole suite, with Allure'),
  { name: A_SCENARIO, unit: 'ms', run: played(FEW), rounds: 1 },
  { name: MEMORY, unit: 'MiB', run: () => peaks.get(`${FEW}`) ?? NaN, rounds: 1 },
  {
    name: `a scenario of ${MANY.toLocaleString('en')}, processor`,
    unit: 'ms',
    run: played(MANY),
    rounds: 1,
    relativeTo: A_SCENARIO,
    aim: '≤ 1.1 ×',
  },
  {
    name: `${MANY.toLocaleString('en')} scenarios: memory`,
    unit: 'MiB',
    run: () => peaks.get(`${MANY}`) ?? NaN,
    rounds: 1,
    relativeTo: MEMORY,
    aim: '≤ 1.5 ×',
  },
];
