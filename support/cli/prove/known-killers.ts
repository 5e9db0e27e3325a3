import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proof } from './proof';

const FILE = join(__dirname, 'killers.csv');
const HEAD = 'defect,scenario';

/** By which scenario a defect was noticed the last time, by the id of the defect. */
export type KnownKillers = ReadonlyMap<string, string>;

/**
 * What `prove --remember` has written. It decides nothing: the scenario is played before all others of the requirement, and where it no
 * longer notices, or is no longer there, the others are played as if nothing had been known.
 */
export function loadKillers(): KnownKillers {
  return killersIn(readFileSync(FILE, 'utf8'));
}

/** Writes down who noticed what; what is known of defects that were not tried stays. */
export function rememberKillers(proofs: readonly Proof[]): void {
  writeFileSync(FILE, killersText(loadKillers(), proofs));
}

/** A line for each defect: its id, which has no comma, and the scenario's, which may have one. */
export function killersIn(text: string): KnownKillers {
  const lines = text.split('\n').slice(1);
  return new Map(lines.filter((line) => line !== '').map((line) => [line.slice(0, line.indexOf(',')), line.slice(line.indexOf(',') + 1)]));
}

/** The file with what these proofs add to it and take from it. */
export function killersText(known: KnownKillers, proofs: readonly Proof[]): string {
  const killers = new Map(known);
  for (const { defect, killers: found } of proofs) {
    const [first] = found;
    if (first === undefined) killers.delete(defect.id);
    else killers.set(defect.id, first);
  }
  const lines = [...killers].sort(([a], [b]) => (a < b ? -1 : 1)).map((pair) => pair.join(','));
  return `${[HEAD, ...lines].join('\n')}\n`;
}
