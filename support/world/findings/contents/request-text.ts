import type { Element } from '../../../duis/element';
import { at, child, childrenNamed, textAt } from '../../../duis/element';

/** A whole number of a request as one. Throws RangeError where it is none: a request of ours that is not valid is judged by nobody. */
export function numberOf(text: string | undefined): number {
  const value = Number(text?.trim());
  if (text === undefined || text.trim() === '' || Number.isNaN(value)) throw new RangeError(`"${text ?? ''}" is no number`);
  return value;
}

/** An instant in UTC, whole seconds: `2030-01-15T09:00:00Z`. */
export function instantOf(text: string | undefined): string {
  const at = new Date(text?.trim() ?? '');
  if (Number.isNaN(at.getTime())) throw new RangeError(`"${text ?? ''}" is no instant`);
  return instantText(at);
}

export function instantText(at: Date): string {
  return at.toISOString().replace(/\.\d+/, '');
}

const CANCELS = 3000;

/** When a request is to take effect: `now` without an ExecutionDateTime, `never` in the year 3000, which cancels (facts A.2). */
export function executionOf(body: Element): string {
  const text = textAt(body, 'ExecutionDateTime')?.trim();
  if (!text) return 'now';
  const instant = instantOf(text);
  return Number(instant.slice(0, 4)) >= CANCELS ? 'never' : instant;
}

/** A time of day, whole seconds: `06:00:00`. */
export function timeOf(text: string | undefined): string {
  const found = /^(\d\d:\d\d:\d\d)(\.\d+)?(Z|\+00:00)?$/.exec(text?.trim() ?? '');
  if (!found?.[1]) throw new RangeError(`"${text ?? ''}" is no time of day`);
  return found[1];
}

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const ANY = '*';

/** Parts of a date of which any may be left open. */
export interface OpenDate {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  /** Of the month; or one of `last`, `second last`. */
  readonly day?: number | 'last' | 'second last' | undefined;
  /** Monday is 1. */
  readonly weekday?: number | undefined;
}

/** `2020-12-25`, `*-12-25`, `*-*-last Friday`. */
export function dateText({ year, month, day, weekday }: OpenDate): string {
  const part = (value: number | string | undefined): string => (value === undefined ? ANY : String(value).padStart(2, '0'));
  const name = weekday === undefined ? '' : ` ${WEEKDAYS[weekday - 1] ?? weekday}`;
  return `${part(year)}-${part(month)}-${typeof day === 'string' ? day : part(day)}${name}`;
}

/** A date of a request, electricity's or gas's, whichever parts are specified. */
export function openDateOf(date: Element | undefined): string {
  if (!date) return dateText({});
  const part = (name: string, specified: string): string | undefined =>
    textAt(date, name, specified) ?? textAt(date, `Gas${name}WithWildcards`, specified);
  const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : numberOf(text));
  return dateText({
    year: number(part('Year', 'SpecifiedYear')),
    month: number(part('Month', 'SpecifiedMonth')),
    day: dayOf(date) ?? number(part('DayOfMonth', 'SpecifiedDayOfMonth')),
    weekday: weekdayOf(part('DayOfWeek', 'SpecifiedDayOfWeek')),
  });
}

function dayOf(date: Element): 'last' | 'second last' | undefined {
  const day = child(date, 'DayOfMonth') ?? child(date, 'GasDayOfMonthWithWildcards');
  if (day && child(day, 'LastDayOfMonth')) return 'last';
  return day && child(day, 'SecondLastDayOfMonth') ? 'second last' : undefined;
}

function weekdayOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const named = WEEKDAYS.findIndex((name) => name === text.trim());
  return named >= 0 ? named + 1 : numberOf(text);
}

/** The year that says any year, in an xs:date and in DLMS. */
const ANY_YEAR = 65535;

/** A plain xs:date, `2014-10-27Z`; in the year 65535, of any year. */
export function dateOf(text: string | undefined): string {
  const found = /^(\d{4,5})-(\d\d)-(\d\d)/.exec(text?.trim() ?? '');
  if (!found) throw new RangeError(`"${text ?? ''}" is no date`);
  const year = Number(found[1]);
  return dateText({ year: year === ANY_YEAR ? undefined : year, month: Number(found[2]), day: Number(found[3]) });
}

/** The days of the week that a schedule applies to, in their order: `Monday, Friday`. */
export function weekdaysOf(applicability: Element | undefined): string {
  const named = new Set(
    applicability ? childrenNamed(applicability, 'DayOfWeekApplicability').map((day) => textAt(day, 'DayOfWeekID')?.trim()) : [],
  );
  return WEEKDAYS.filter((name) => named.has(name)).join(', ');
}

/** The attribute by which items are numbered, as number. */
export function indexOf({ attributes }: Element): number {
  return numberOf(attributes['index'] ?? attributes['auxiliaryControllerN'] ?? attributes['identifier']);
}

/** The same element in upper-case hex and with `-`, as EUI-64s are written. */
export function euiOf(text: string | undefined): string {
  return (text ?? '').trim().toUpperCase();
}

/** Octets written as hex, in upper-case hex. */
export function hexOf(text: string | undefined): string {
  return (text ?? '').trim().toUpperCase();
}

/** Elements of a list, wherever it stands below; none where there is no such list. */
export function listIn(of: Element, path: readonly string[], name: string): readonly Element[] {
  const list = at(of, ...path);
  return list ? childrenNamed(list, name) : [];
}

/** A decimal number in its shortest form, from a whole number and the place of its point: (2150, -5) is `0.0215`. */
export function scaled(value: number | bigint, scale: number): string {
  const digits = BigInt(value);
  if (scale >= 0) return String(digits * 10n ** BigInt(scale));
  const [sign, whole] = digits < 0n ? ['-', -digits] : ['', digits];
  const unit = 10n ** BigInt(-scale);
  const fraction = String(whole % unit)
    .padStart(-scale, '0')
    .replace(/0+$/, '');
  return `${sign}${whole / unit}${fraction === '' ? '' : `.${fraction}`}`;
}
