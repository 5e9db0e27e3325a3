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
import { loadLibxml } from '../duis/xml-engine';
import type { Measurement } from './measurement';
import { PRIMITIVES, type Spent, timed } from './serving/primitives';

const SCENARIO = 'S-0051/ESME';

/** Scenarios per second of the whole suite, the target's start and stop included, support code loaded before. */
async function wholeSuite(): Promise<number> {
  const suite = duisSuite();
  const scenarios = new FeatureShelf(suite).scenarios();
  library ??= loadSupportCode(suite);
  return inScratch(async (out) => {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const started = performance.now();
    await runScenarios(suite, { paths: scenarioPaths(scenarios), parameters: { out, seed: 1 }, support: await library }, nowhere);
    return (scenarios.length * 1000) / (performance.now() - started);
  });
}

let library: Promise<ISupportCodeLibrary> | undefined;

/** Of all scenarios so many are played to see what they are made of. */
const EVERY = 5;

let spent: Partial<Spent> = {};

/** Milliseconds of one scenario, of every fifth of the suite in one process, one after the other. */
async function perScenario(): Promise<number> {
  const suite = duisSuite();
  const scenarios = new FeatureShelf(suite).scenarios().filter((_, place) => place % EVERY === 0);
  const support = await (library ??= loadSupportCode(suite));
  return inScratch(async (out) => {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    let took = 0;
    const all = await timed(await loadLibxml(), async () => {
      const started = performance.now();
      await runScenarios(suite, { paths: scenarioPaths(scenarios), parameters: { out, seed: 1 }, support }, nowhere);
      took = performance.now() - started;
    });
    spent = Object.fromEntries(PRIMITIVES.map((primitive) => [primitive, all[primitive] / scenarios.length]));
    return took / scenarios.length;
  });
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
const SUM = 'the primitives of a scenario, as timed in it';

export const measurements: readonly Measurement[] = [
  { name: OF_ONE, unit: 'ms', run: perScenario, relativeTo: SUM, aim: '≤ 2 ×' },
  { name: SUM, unit: 'ms', run: () => PRIMITIVES.reduce((sum, primitive) => sum + (spent[primitive] ?? NaN), 0) },
  ...PRIMITIVES.map((primitive) => ({ name: `  ${primitive}`, unit: 'ms', run: () => spent[primitive] ?? NaN, relativeTo: OF_ONE })),
  { name: 'the whole suite', unit: 'scenarios/s', run: wholeSuite },
  { name: 'one scenario by id, cold', unit: 'ms', aim: '≤ 1,000 ms', run: coldStart },
];
