import { make } from 'covertable';
import { combinationsOf, keyOf, rowsOf } from './count';
import type { Derivation, Family, Levels } from './family';
import { admits } from './family';

/**
 * Rows that hold every combination of a family which `missing` names; all of them where it is absent. Rows that there are stay as they
 * are: only further ones are made, so that no id moves. The same family gives the same rows.
 */
export function rowsFor(family: Family, derive: Derivation, missing?: readonly Levels[]): readonly Levels[] {
  const wanted = new Set((missing ?? [...rowsOf(family, derive)].flatMap((row) => combinationsOf(family, row))).map(keyOf));
  return [...pick(family, candidates(family, derive), wanted), ...pick(family, rowsOf(family, derive), wanted)];
}

/** Those rows that hold a combination which is still wanted; they hold it from then on. */
function pick(family: Family, rows: Iterable<Levels>, wanted: Set<string>): Levels[] {
  const picked: Levels[] = [];
  for (const row of rows) {
    if (wanted.size === 0) break;
    const held = combinationsOf(family, row)
      .map(keyOf)
      .filter((key) => wanted.delete(key));
    if (held.length > 0) picked.push(row);
  }
  return picked;
}

/** A covering array; the full product is made of all rows, and needs none. */
function candidates(family: Family, derive: Derivation): readonly Levels[] {
  const factors = Object.fromEntries(Object.entries(family.factors).map(([factor, levels]) => [factor, [...levels]]));
  const names = Object.keys(factors);
  if (family.strength === names.length) return [];
  const rows = make(factors, { length: family.strength, preFilter: (row: Levels) => !isBroken(family, { ...row, ...derive(row) }) });
  const whole = rows.map((row): Levels => Object.fromEntries(names.map((name) => [name, String(row[name] ?? '')])));
  return whole.filter((row) => admits(family, { ...row, ...derive(row) }));
}

/** Whether a row of which not all factors are known yet breaks a constraint of which all are. */
function isBroken({ constraints }: Family, known: Levels): boolean {
  const decided = constraints.filter(({ when, only }) => [...Object.keys(when), ...Object.keys(only)].every((factor) => known[factor]));
  return !admits({ constraints: decided }, known);
}
