import type { Element } from '../../duis/element';
import { at, childrenNamed, textAt } from '../../duis/element';
import type { OpenDate } from '../../gbcs/bodies/auxiliary-schedule';

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
