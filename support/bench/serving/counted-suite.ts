import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { countPrimitives, gbcsCosts, type OfEach } from './primitives';

/**
 * Plays a part of the suite in a process of its own, counts its primitives, and then measures what each costs by itself: one line of JSON.
 * Of its own, for it counts them where modules call them, and does so from before they are loaded.
 */
export interface CountedSuite {
  readonly scenarios: number;
  /** Milliseconds of one scenario. */
  readonly took: number;
  /** How many of each there are in one scenario. */
  readonly counts: OfEach;
  /** Milliseconds of each by itself. */
  readonly costs: OfEach;
}

/** Of all scenarios so many are played; and before that, so that what runs is compiled, fewer. */
const EVERY = 5;
const EVERY_BEFORE = 25;

async function playCounted(): Promise<CountedSuite> {
  const counter = countPrimitives();
  const load = createRequire(__filename);
  const { loadSupportCode, runScenarios } = load('../../cli/run/cucumber-run') as typeof import('../../cli/run/cucumber-run');
  const { duisSuite } = load('../../cli/run/duis-suite') as typeof import('../../cli/run/duis-suite');
  const { FeatureShelf } = load('../../cli/run/feature-shelf') as typeof import('../../cli/run/feature-shelf');
  const { scenarioPaths } = load('../../cli/run/plan') as typeof import('../../cli/run/plan');
  const { documentCosts } = load('../exchange') as typeof import('../exchange');
  const suite = duisSuite();
  const all = new FeatureShelf(suite, {}).scenarios();
  const support = await loadSupportCode(suite);
  const out = mkdtempSync(join(tmpdir(), 'duis-bench-'));
  const play = async (every: number): Promise<readonly [number, number]> => {
    const scenarios = all.filter((_, place) => place % every === 0);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const started = performance.now();
    await runScenarios(suite, { paths: scenarioPaths(scenarios), parameters: { out, seed: 1 }, support }, nowhere);
    return [scenarios.length, performance.now() - started];
  };
  try {
    await play(EVERY_BEFORE);
    counter.start();
    const [scenarios, took] = await play(EVERY);
    const counts = counter.stop();
    const costs = { ...(await documentCosts()), ...gbcsCosts() };
    const perScenario = Object.fromEntries(Object.entries(counts).map(([primitive, count]) => [primitive, count / scenarios]));
    return { scenarios, took: took / scenarios, counts: perScenario as OfEach, costs };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

void playCounted().then((found) => process.stdout.write(JSON.stringify(found), () => process.exit(0)));
