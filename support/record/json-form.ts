/** What a value read from JSON is to be, and how that is called. */
interface Test {
  readonly called: string;
  readonly holds: (value: unknown) => boolean;
}

/**
 * What JSON is to be, as far as whoever reads it relies on it: a value, a list of which each item is to be so, or an object with these
 * members. A member whose name ends with `?` may be absent.
 */
export type JsonForm = Test | readonly [JsonForm] | { readonly [member: string]: JsonForm };

const test = (called: string, holds: Test['holds']): Test => ({ called, holds });
const isText = (value: unknown): value is string => typeof value === 'string';

export const TEXT = test('text', isText);
export const NUMBER = test('a number', (value) => typeof value === 'number');
export const TRUTH = test('true or false', (value) => typeof value === 'boolean');
/** One that is in the calendar, and the same on every machine. */
export const INSTANT = test('an instant in UTC', (value) => isText(value) && isInstant(value));
export const OBJECT: JsonForm = {};

export function oneOf(...values: readonly string[]): Test {
  return test(`one of ${values.join(', ')}`, (value) => isText(value) && values.includes(value));
}

/** Text that fits a pattern; `called`: what such a text is. */
export function fitting(pattern: RegExp, called: string): Test {
  return test(called, (value) => isText(value) && pattern.test(value));
}

export function orNull({ called, holds }: Test): Test {
  return test(`${called}, or null`, (value) => value === null || holds(value));
}

/** What of a value read from JSON is not as it is to be, the first thing, in words; undefined where all is. `where`: how it is called. */
export function oddIn(value: unknown, form: JsonForm, where: string): string | undefined {
  if (isTest(form)) return form.holds(value) ? undefined : `${where}: expected ${form.called}`;
  if (isList(form)) return oddInList(value, form[0], where);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${where}: expected an object`;
  for (const [name, own] of Object.entries(form)) {
    const member = name.replace(/\?$/, '');
    const found = Object.hasOwn(value, member) ? (value as Readonly<Record<string, unknown>>)[member] : undefined;
    const odd = found === undefined && name.endsWith('?') ? undefined : oddIn(found, own, `${where}.${member}`);
    if (odd !== undefined) return odd;
  }
  return undefined;
}

function oddInList(value: unknown, form: JsonForm, where: string): string | undefined {
  if (!Array.isArray(value)) return `${where}: expected a list`;
  for (const [place, item] of value.entries()) {
    const odd = oddIn(item, form, `${where}[${place}]`);
    if (odd !== undefined) return odd;
  }
  return undefined;
}

function isTest(form: JsonForm): form is Test {
  return typeof (form as { readonly holds?: unknown }).holds === 'function';
}

function isList(form: JsonForm): form is readonly [JsonForm] {
  return Array.isArray(form);
}

function isInstant(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) ? new Date(text) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 19) === text.slice(0, 19);
}
