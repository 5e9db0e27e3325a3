import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Summary } from '../../report/summary';

/**
 * `npm run -s bench:lengths -- RUN… > support/cli/run/lengths.csv`: how long a scenario of each feature took in these runs of the whole
 * suite, by which the scenarios of a run are dealt out to its workers. Only how they compare matters; of several runs, the medians.
 */
const WHOLE_MS = 60_000;

function main(runs: readonly string[]): void {
  const measured = runs.map(lengthsIn);
  const uris = [...new Set(measured.flatMap((lengths) => [...lengths.keys()]))].sort();
  const rows = uris.map((uri) => `${uri},${median(measured.flatMap((lengths) => lengths.get(uri) ?? [])).toFixed(1)}`);
  process.stdout.write(`${['feature,milliseconds of a scenario', ...rows].join('\n')}\n`);
}

/** Milliseconds of a scenario, by feature, were the whole suite to take as long as it takes in every other run. */
function lengthsIn(run: string): ReadonlyMap<string, number> {
  const { scenarios } = JSON.parse(readFileSync(join(run, 'summary.json'), 'utf8')) as Pick<Summary, 'scenarios'>;
  const whole = scenarios.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const uris = [...new Set(scenarios.map(({ uri }) => uri))];
  return new Map(
    uris.map((uri) => {
      const own = scenarios.filter((scenario) => scenario.uri === uri);
      const took = own.reduce((sum, { durationMs }) => sum + durationMs, 0);
      return [uri, ((took / own.length) * WHOLE_MS) / whole];
    }),
  );
}

function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;
}

main(process.argv.slice(2));
