import type { Element } from '../../duis/element';
import { at, childrenNamed, textAt, walk } from '../../duis/element';
import type { OpenDate } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** How a DLMS date writes the last day of a month, and the one before. */
const LAST_DAY = 0xfe;
const SECOND_LAST_DAY = 0xfd;

/** A date of DUIS of which parts may be left open (facts E.6). */
export function openDate(date: Element | undefined): OpenDate {
  if (!date) return {};
  const year = textAt(date, 'Year', 'SpecifiedYear');
  const month = textAt(date, 'Month', 'SpecifiedMonth');
  const day = dayOfMonth(date);
  const weekday = textAt(date, 'DayOfWeek', 'SpecifiedDayOfWeek');
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day }),
    ...(weekday !== undefined && { weekday: weekdayNumber(weekday.trim()) }),
  };
}

function dayOfMonth(date: Element): number | undefined {
  if (at(date, 'DayOfMonth', 'LastDayOfMonth')) return LAST_DAY;
  if (at(date, 'DayOfMonth', 'SecondLastDayOfMonth')) return SECOND_LAST_DAY;
  const day = textAt(date, 'DayOfMonth', 'SpecifiedDayOfMonth');
  return day === undefined ? undefined : Number(day);
}

/** By name or number; Monday is 1. */
function weekdayNumber(text: string): number {
  const named = WEEKDAYS.findIndex((name) => name === text);
  return named >= 0 ? named + 1 : Number(text);
}

/** Monday to Sunday; none where nothing is said. */
export function weekdays(applicability: Element | undefined): readonly boolean[] {
  const named = new Set(
    applicability ? childrenNamed(applicability, 'DayOfWeekApplicability').map((day) => textAt(day, 'DayOfWeekID')?.trim()) : [],
  );
  return WEEKDAYS.map((name) => named.has(name));
}

/** `06:00:00.00Z`. */
export function timeOfDay(text: string): { readonly hour: number; readonly minute: number; readonly second: number } {
  const [hour = 0, minute = 0, second = 0] = text
    .trim()
    .split(':')
    .map((part) => Math.floor(Number.parseFloat(part)));
  return { hour, minute, second };
}

/** The octets of a DLMS date. */
export function dateOctets({ year = 0xffff, month = 0xff, day = 0xff, weekday = 0xff }: OpenDate): Buffer {
  return Buffer.of(year >> 8, year & 0xff, month, day, weekday);
}

/** A date that is fixed, `2014-10-27Z`; the year 65535 is any (RTDS). */
export function fixedDate(text: string): OpenDate {
  const [year = 0, month = 0, day = 0] = text
    .trim()
    .split('-')
    .map((part) => Number.parseInt(part, 10));
  return { year, month, day };
}

/** The octets of a DLMS time: hundredths are not said. */
export function timeOctets(text: string): Buffer {
  const { hour, minute, second } = timeOfDay(text);
  return Buffer.of(hour, minute, second, 0);
}

/** The days of a week, Monday to Sunday, of a gas calendar. */
export function weekOf(week: Element): Record<'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday', number> {
  const days = childrenNamed(week, 'ReferencedDayName').map(({ text }) => Number(text));
  const day = (n: number): number => days[n] ?? 0;
  return { monday: day(0), tuesday: day(1), wednesday: day(2), thursday: day(3), friday: day(4), saturday: day(5), sunday: day(6) };
}

const ANY = 0xff;

/** Year − 1900, month, day, weekday; FF for any. As a number, little-endian. */
export function zigbeeDate(date: Element | undefined): number {
  const inside = date ? [...walk(date)] : [];
  const part = (name: string): number => Number(inside.find((element) => element.name === name)?.text ?? ANY);
  const year = part('SpecifiedYear');
  return Buffer.of(
    year === ANY ? ANY : year - 1900,
    part('SpecifiedMonth'),
    part('SpecifiedDayOfMonth'),
    part('SpecifiedDayOfWeek'),
  ).readUInt32LE();
}
