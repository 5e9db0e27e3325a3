import type { Derivation, Family, Levels } from './family';
import { admits, fits } from './family';

/** What a run holds of one family (t-way combination coverage, NIST SP 800-142, 2.3 and 6). */
export interface FamilyCoverage {
  readonly family: Family;
  /** Combinations of `strength` factors that some admissible row has. */
  readonly possible: number;
  readonly held: number;
  /** Those that nobody tried, in the order of the factors. */
  readonly missing: readonly Levels[];
}

/**
 * Counts the combinations of a family that the observed exchanges hold. An exchange with a level that the family does not name counts for
 * nothing.
 */
export function countFamily(family: Family, observed: readonly Levels[], derive: Derivation): FamilyCoverage {
  const subsets = choose(Object.keys(family.factors), family.strength);
  const possible = new Map<string, Levels>();
  for (const row of rowsOf(family, derive)) for (const one of combinationsIn(row, subsets)) possible.set(keyOf(one), one);
  const held = new Set<string>();
  for (const row of observed.flatMap((levels) => rowIn(family, levels, derive)))
    for (const one of combinationsIn(row, subsets)) if (possible.has(keyOf(one))) held.add(keyOf(one));
  const missing = [...possible].filter(([key]) => !held.has(key)).map(([, one]) => one);
  return { family, possible: possible.size, held: held.size, missing };
}

/** Every row of the family: the full product of its levels, as far as its constraints admit it. */
export function* rowsOf(family: Family, derive: Derivation): Generator<Levels> {
  for (const row of product(Object.entries(family.factors))) {
    const all = { ...row, ...derive(row) };
    if (fits(all, family.factors) && admits(family, all)) yield factorsOf(family, all);
  }
}

/** The combinations of the family's strength that a row has. */
export function combinationsOf(family: Family, row: Levels): readonly Levels[] {
  return combinationsIn(row, choose(Object.keys(family.factors), family.strength));
}

/** What tells a combination from the others of its family. */
export function keyOf(levels: Levels): string {
  return Object.entries(levels)
    .map(([factor, level]) => `${factor}=${level}`)
    .join(' ');
}

/** The row that an exchange is; none where the family does not look at it. */
function rowIn(family: Family, levels: Levels, derive: Derivation): readonly Levels[] {
  const all = { ...levels, ...derive(levels) };
  return fits(all, family.factors) && fits(all, family.where) && admits(family, all) ? [factorsOf(family, all)] : [];
}

function factorsOf({ factors }: Family, all: Levels): Levels {
  return Object.fromEntries(Object.keys(factors).map((factor) => [factor, all[factor] ?? '']));
}

function combinationsIn(row: Levels, subsets: readonly (readonly string[])[]): Levels[] {
  return subsets.map((factors) => Object.fromEntries(factors.map((factor) => [factor, row[factor] ?? ''])));
}

function* product(factors: readonly (readonly [string, readonly string[]])[]): Generator<Levels> {
  const [first, ...rest] = factors;
  if (!first) {
    yield {};
    return;
  }
  const [factor, levels] = first;
  for (const level of levels) for (const others of product(rest)) yield { [factor]: level, ...others };
}

/** The subsets of so many elements, in their order. */
function choose(all: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return all.flatMap((first, place) => choose(all.slice(place + 1), size - 1).map((rest) => [first, ...rest]));
}
