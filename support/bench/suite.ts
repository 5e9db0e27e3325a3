import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import { loadSupportCode, runScenarios } from '../cli/run/cucumber-run';
import { duisSuite } from '../cli/run/duis-suite';
import { FeatureShelf } from '../cli/run/feature-shelf';
import { scenarioPaths } from '../cli/run/plan';
import type { Measurement } from './measurement';
import type { CountedSuite } from './serving/counted-suite';
import { PRIMITIVES, type Primitive } from './serving/primitives';
import { wholeRuns } from './serving/whole-runs';

const SCENARIO = 'S-0051/ESME';

/** Scenarios per second of the whole suite, the target's start and stop included, support code loaded before. */
async function wholeSuite(): Promise<number> {
  const suite = duisSuite();
  const scenarios = new FeatureShelf(suite, {}).scenarios();
  library ??= loadSupportCode(suite);
  return inScratch(async (out) => {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const started = performance.now();
    await runScenarios(suite, { paths: scenarioPaths(scenarios), parameters: { out, seed: 1 }, support: await library }, nowhere);
    return (scenarios.length * 1000) / (performance.now() - started);
  });
}

let library: Promise<ISupportCodeLibrary> | undefined;

let counted: CountedSuite | undefined;

/** Milliseconds of one scenario, of every fifth of the suite in one process, one after the other, and beside it what it is made of. */
function perScenario(): number {
  const child = join(__dirname, 'serving/counted-suite.ts');
  const { stdout, status } = spawnSync(process.execPath, ['-r', join(__dirname, '../cli/register.cjs'), child], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the suite that was to be counted ended with ${status}`);
  counted = JSON.parse(stdout) as CountedSuite;
  return counted.took;
}

/** What the primitives of a scenario take together, counted in the suite, each at what it costs by itself. */
function primitives(): number {
  return PRIMITIVES.reduce((sum, primitive) => sum + countOf(primitive) * costOf(primitive), 0);
}

function countOf(primitive: Primitive): number {
  return counted?.counts[primitive] ?? NaN;
}

function costOf(primitive: Primitive): number {
  return counted?.costs[primitive] ?? NaN;
}

/** One scenario by its id in a process of its own, from the command to its exit code, reports included but for Allure. */
async function coldStart(): Promise<number> {
  return inScratch((out) => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [
      join(__dirname, '../cli/duis-conformance.cjs'),
      'run',
      '--scenario',
      SCENARIO,
      '--no-allure',
      '--out',
      out,
    ]);
    if (status !== 0) throw new Error(`${SCENARIO} did not pass: exit code ${status}`);
    return performance.now() - started;
  });
}

async function inScratch(use: (dir: string) => Promise<number> | number): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'duis-bench-'));
  try {
    return await use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const OF_ONE = 'a scenario, of every fifth in one process';
const SUM = 'its primitives, as many as there are in it';

export const measurements: readonly Measurement[] = [
  { name: OF_ONE, unit: 'ms', run: perScenario, relativeTo: SUM, aim: '≤ 2 ×', rounds: 3 },
  { name: SUM, unit: 'ms', run: primitives, rounds: 3 },
  ...PRIMITIVES.flatMap((primitive) => [
    { name: `  ${primitive}`, unit: 'of a scenario', run: () => countOf(primitive), rounds: 3 },
    { name: '    each by itself', unit: 'ms', run: () => costOf(primitive), rounds: 3 },
  ]),
  { name: 'the whole suite', unit: 'scenarios/s', run: wholeSuite, rounds: 3 },
  { name: 'one scenario by id, cold', unit: 'ms', aim: '≤ 1,000 ms', run: coldStart },
  ...wholeRuns,
];
