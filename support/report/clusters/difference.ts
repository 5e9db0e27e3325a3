import { isDeepStrictEqual } from 'node:util';
import type { Finding, FindingValue } from '../../record/finding';

/** A field in which what was found is not what is required; null where it has nothing there. */
export interface FieldDifference {
  /** Names from the outside in: `BlockThreshold[1]`, `HTTP status`; of a value without items, the subject of the Finding. */
  readonly field: string;
  readonly expected: FindingValue;
  readonly got: FindingValue;
}

type Items = { readonly [item: string]: FindingValue };

/** The fields of a Finding that differ, and no others. Of two sets: what one lacks, and what it has beyond. */
export function fieldDifferences({ subject, expected, got }: Pick<Finding, 'subject' | 'expected' | 'got'>): readonly FieldDifference[] {
  return between(expected, got, '').map((own) => (own.field === '' ? { ...own, field: subject } : own));
}

function between(expected: FindingValue, got: FindingValue, field: string): readonly FieldDifference[] {
  if (isDeepStrictEqual(expected, got)) return [];
  if (isItems(expected) && isItems(got)) return betweenItems(expected, got, field);
  if (isSet(expected) && isSet(got)) return betweenSets(expected, got, field);
  return [{ field, expected, got }];
}

function betweenItems(expected: Items, got: Items, field: string): readonly FieldDifference[] {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(got)])];
  return names.flatMap((name) => between(expected[name] ?? null, got[name] ?? null, field === '' ? name : `${field} ${name}`));
}

function betweenSets(expected: readonly FindingValue[], got: readonly FindingValue[], field: string): readonly FieldDifference[] {
  const lacking = without(expected, got);
  const beyond = without(got, expected);
  const [one, other] = [lacking[0], beyond[0]];
  if (lacking.length + beyond.length === 0) return [{ field, expected, got }];
  const isPair = lacking.length === 1 && beyond.length === 1;
  if (isPair && isItems(one) && isItems(other)) return betweenItems(one, other, field);
  return [{ field, expected: alone(lacking), got: alone(beyond) }];
}

/** What is in the first and not in the second, each as often as it is there more. */
function without(of: readonly FindingValue[], taken: readonly FindingValue[]): readonly FindingValue[] {
  const left = [...taken];
  return of.filter((one) => {
    const at = left.findIndex((other) => isDeepStrictEqual(one, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function alone(values: readonly FindingValue[]): FindingValue {
  const [first = null, ...others] = values;
  return others.length === 0 ? first : values;
}

export function isSet(value: FindingValue | undefined): value is readonly FindingValue[] {
  return Array.isArray(value);
}

export function isItems(value: FindingValue | undefined): value is Items {
  return typeof value === 'object' && value !== null && !isSet(value);
}
