import { isInstant } from '../../control/instant';
import { parseEui64 } from '../../duis/eui64';
import type { Eui64 } from '../../duis/eui64';
import { ControlError } from './json';

/** Reads a value of one kind out of JSON; throws ControlError 400 saying where it is not of that kind. */
export type Shape<T> = (value: unknown, where: string) => T;

function wrong(where: string, expected: string, value: unknown): never {
  throw new ControlError(400, `${where}: expected ${expected}, got ${JSON.stringify(value)?.slice(0, 80) ?? 'nothing'}`);
}

export const text: Shape<string> = (value, where) => (typeof value === 'string' ? value : wrong(where, 'text', value));
/** Text of this form. */
export function matching(form: RegExp, what: string): Shape<string> {
  return (value, where) => (form.test(text(value, where)) ? text(value, where) : wrong(where, what, value));
}

export const truth: Shape<boolean> = (value, where) => (typeof value === 'boolean' ? value : wrong(where, 'true or false', value));
export const quantity: Shape<number> = (value, where) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : wrong(where, 'a number from 0', value);
export const eui64: Shape<Eui64> = (value, where) => {
  try {
    return parseEui64(text(value, where));
  } catch {
    return wrong(where, 'an EUI-64', value);
  }
};
export const instant: Shape<string> = (value, where) =>
  typeof value === 'string' && isInstant(value) ? value : wrong(where, 'an instant of the calendar with its offset, in ISO 8601', value);

export function oneOf<T extends string>(...values: readonly T[]): Shape<T> {
  return (value, where) => (values.includes(value as T) ? (value as T) : wrong(where, `one of ${values.join(', ')}`, value));
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, where) => (Array.isArray(value) ? value.map((item, i) => shape(item, `${where}[${i}]`)) : wrong(where, 'a list', value));
}

export function mapOf<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value, where) => Object.fromEntries(entries(value, where).map(([key, item]) => [key, shape(item, `${where}.${key}`)]));
}

/** Every field of `required`, any of `optional`, nothing else. */
export function object<R extends object, O extends object = object>(
  required: { [K in keyof R]: Shape<R[K]> },
  optional?: { [K in keyof O]: Shape<O[K]> },
): Shape<R & Partial<O>> {
  const shapes = { ...required, ...optional } as Record<string, Shape<unknown>>;
  return (value, where) => {
    const found = entries(value, where).filter(([, item]) => item !== undefined);
    for (const [key] of found)
      if (!Object.hasOwn(shapes, key))
        throw new ControlError(400, `${where}: there is no "${key}"; known: ${Object.keys(shapes).join(', ')}`);
    for (const key of Object.keys(required))
      if (!found.some(([name]) => name === key)) throw new ControlError(400, `${where}: "${key}" is missing`);
    return Object.fromEntries(found.map(([key, item]) => [key, (shapes[key] as Shape<unknown>)(item, `${where}.${key}`)])) as R &
      Partial<O>;
  };
}

function entries(value: unknown, where: string): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : wrong(where, 'an object', value);
}
