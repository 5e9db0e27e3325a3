import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Measurement } from './measurement';

/**
 * `npm run bench [-- PART…]`: measures what the files of this folder offer whose names hold one of the parts, and prints medians.
 * The rounds of all measurements take turns in one process, so that what else the machine does falls on all alike.
 */
const ROUNDS = 5;

interface Outcome {
  readonly measurement: Measurement;
  readonly figures: number[];
}

async function main(parts: readonly string[]): Promise<void> {
  const outcomes = offered(parts).map((measurement): Outcome => ({ measurement, figures: [] }));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { measurement, figures } of outcomes) {
      const { rounds } = measurement;
      // Nothing is warmed up that takes long.
      if (rounds !== undefined && (round === 0 || round > rounds)) continue;
      const figure = await measurement.run();
      if (round > 0) figures.push(figure); // the first round warms up
    }
  }
  for (const outcome of outcomes) process.stdout.write(`${line(outcome, outcomes)}\n`);
  process.stdout.write(
    `medians of ${ROUNDS} rounds, of fewer where one takes long, in brackets the least and the greatest; Node ${process.version}\n`,
  );
}

function offered(parts: readonly string[]): Measurement[] {
  const files = readdirSync(__dirname).filter((name) => /^[\w-]+\.ts$/.test(name) && !['main.ts', 'measurement.ts'].includes(name));
  const wanted = files.filter((name) => parts.length === 0 || parts.some((part) => name.includes(part))).sort();
  const load = createRequire(__filename);
  return wanted.flatMap((name) => (load(join(__dirname, name)) as { measurements?: readonly Measurement[] }).measurements ?? []);
}

function line({ measurement: { name, unit, aim, relativeTo }, figures }: Outcome, all: readonly Outcome[]): string {
  const spread = `(${round(Math.min(...figures))}–${round(Math.max(...figures))})`;
  const other = all.find(({ measurement }) => measurement.name === relativeTo);
  const ratio = other === undefined ? '' : `  ${(median(figures) / median(other.figures)).toFixed(2)} × ${relativeTo}`;
  return (
    `${name.padEnd(58)} ${`${round(median(figures))} ${unit}`.padStart(14)} ` +
    `${spread.padEnd(18)}${ratio}${aim === undefined ? '' : `  [aim ${aim}]`}`
  );
}

function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;
}

function round(figure: number): string {
  return figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toPrecision(3);
}

void main(process.argv.slice(2)).then(() => process.exit(0));
