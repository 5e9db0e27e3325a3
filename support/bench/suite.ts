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

export const measurements: readonly Measurement[] = [
  { name: 'the whole suite', unit: 'scenarios/s', run: wholeSuite },
  { name: 'one scenario by id, cold', unit: 'ms', aim: '≤ 1,000 ms', run: coldStart },
];
