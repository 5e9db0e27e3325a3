import type { FamilyCoverage } from './count';
import { keyOf } from './count';

const SHOWN = 12;

/** The report of `coverage --combinations`: a line for each family, what is missing, the total. */
export function combinationsText(families: readonly FamilyCoverage[]): string {
  return [...families.map(line), ...families.flatMap(missingLines), '', combinationsTotal(families)].join('\n');
}

/** `9 families: combinations possible 2104 · held 2100 · missing 4` */
export function combinationsTotal(families: readonly FamilyCoverage[]): string {
  const sum = (of: (one: FamilyCoverage) => number): number => families.reduce((total, one) => total + of(one), 0);
  const [possible, held, missing] = [sum((one) => one.possible), sum((one) => one.held), sum(({ missing }) => missing.length)];
  return `${families.length} families: combinations possible ${possible} · held ${held} · missing ${missing}`;
}

/** The report as data, for `--json`. */
export function combinationsData(families: readonly FamilyCoverage[]): object {
  return {
    total: combinationsTotal(families),
    complete: isComplete(families),
    families: families.map(({ family, possible, held, missing }) => ({
      name: family.name,
      strength: family.strength,
      factors: Object.keys(family.factors),
      possible,
      held,
      missing,
    })),
  };
}

export function isComplete(families: readonly FamilyCoverage[]): boolean {
  return families.every(({ missing }) => missing.length === 0);
}

function line({ family, possible, held, missing }: FamilyCoverage): string {
  const factors = Object.keys(family.factors);
  const strength = family.strength === factors.length ? 'full product' : `every ${family.strength}`;
  const counts = [possible, held, missing.length].map((count) => String(count).padStart(5));
  return (
    `${family.name.padEnd(22)} possible ${counts[0]} · held ${counts[1]} · missing ${counts[2]}   ${strength} of ` +
    `${factors.join(' × ')}`
  );
}

function missingLines({ family, missing }: FamilyCoverage): string[] {
  if (missing.length === 0) return [];
  const more = missing.length > SHOWN ? [`  and ${missing.length - SHOWN} more; --json has them all`] : [];
  return ['', `${family.name}: nobody tried`, ...missing.slice(0, SHOWN).map((one) => `  ${keyOf(one)}`), ...more];
}
