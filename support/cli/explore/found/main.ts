import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSupportCode } from '../../run/cucumber-run';
import { duisSuite } from '../../run/duis-suite';
import { drawn } from '../../prove/drawn';
import { loadDefects } from '../../commands/defects';
import { Attempts, type Attempt } from './attempt';

/**
 * `npm run bench:explore -- [COUNT [SEED [SECONDS]]] [I/N] [ID…]`: gives each of so many own defects, drawn by the seed (or named), so
 * many seconds of processor time of `explore --first`, one after the other, and plays the scenario that it writes as `run` does: at the
 * reference, where it has to pass, and at the defect, where it has to fail. Each has a seed of its own; `1/2` takes every other.
 */
async function main(args: readonly string[]): Promise<void> {
  const [count = 20, seed = 1, seconds = 60] = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
  const [, place = 1, of = 1] = args.map((arg) => /^(\d+)\/(\d+)$/.exec(arg)?.map(Number)).find((one) => one) ?? [];
  const named = args.filter((arg) => arg.startsWith('D-'));
  const all = loadDefects();
  const defects = named.length > 0 ? all.filter(({ id }) => named.includes(id)) : drawn(all, count, seed);
  const suite = duisSuite();
  const scratch = mkdtempSync(join(tmpdir(), 'duis-exploring-'));
  try {
    const attempts = new Attempts(suite, await loadSupportCode(suite), scratch, seconds);
    const attempted: Attempt[] = [];
    for (const [n, { id }] of defects.entries()) {
      if (n % of !== place - 1) continue;
      const attempt = await attempts.at(id, seed * 1000 + n);
      attempted.push(attempt);
      process.stdout.write(`${lineOf(attempt)}\n`);
    }
    process.stdout.write(`${summaryOf(attempted)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function lineOf({ id, cases, seconds, found }: Attempt): string {
  const after = `${seconds.toFixed(1).padStart(5)} s ${String(cases).padStart(5)} cases`;
  return found ? `found   ${after}  ${id}: ${found.cause} (${found.scenario})` : `missed  ${after}  ${id}`;
}

function summaryOf(all: readonly Attempt[]): string {
  const found = all.filter((one) => one.found);
  const written = found.filter((one) => one.found?.scenario !== 'none is written');
  const usable = written.filter((one) => one.found?.scenario === 'usable');
  const median = (found.map(({ seconds }) => seconds).sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? NaN).toFixed(1);
  return (
    `${found.length} of ${all.length} found, after ${median} s of processor time in the median; ` +
    `a scenario written for ${written.length}, ${usable.length} of them usable as they are`
  );
}

void main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
