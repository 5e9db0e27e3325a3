import type { OpenDate, ScheduleEntry, SpecialDay } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';

/** The calendar of the auxiliary controllers. */
export interface Calendar {
  readonly schedule: readonly ScheduleEntry[];
  readonly specialDays: readonly SpecialDay[];
}

/** The last entry of a calendar that switched on the day of `now`, among those that `concerns` picks. */
export function lastSwitching(
  { schedule, specialDays }: Calendar,
  now: Date,
  concerns: (entry: ScheduleEntry) => boolean,
): ScheduleEntry | undefined {
  const seconds = now.getUTCHours() * 3600 + now.getUTCMinutes() * 60 + now.getUTCSeconds();
  return schedule
    .filter((entry) => entry.enabled && concerns(entry) && secondsOf(entry) <= seconds && appliesOn(entry, specialDays, now))
    .sort((a, b) => secondsOf(a) - secondsOf(b))
    .at(-1);
}

function secondsOf({ time }: ScheduleEntry): number {
  return time.hour * 3600 + time.minute * 60 + time.second;
}

/** On a special day entries apply that name it; on others those that name the weekday. */
function appliesOn(entry: ScheduleEntry, specialDays: readonly SpecialDay[], day: Date): boolean {
  if (!isFrom(entry.begin, day) || !isUntil(entry.end, day)) return false;
  const special = specialDays.findIndex(({ date }) => matches(date, day));
  return special >= 0 ? (entry.specialDays[special] ?? false) : (entry.weekdays[(day.getUTCDay() + 6) % 7] ?? false);
}

function matches({ year, month, day, weekday }: OpenDate, at: Date): boolean {
  const is = (part: number | undefined, actual: number): boolean => part === undefined || part === actual;
  return (
    is(year, at.getUTCFullYear()) &&
    is(month, at.getUTCMonth() + 1) &&
    is(day, at.getUTCDate()) &&
    is(weekday, ((at.getUTCDay() + 6) % 7) + 1)
  );
}

/** Dates compared part by part, parts left open taken from the day itself. */
function asNumber({ year, month, day }: OpenDate, at: Date): number {
  return (year ?? at.getUTCFullYear()) * 10_000 + (month ?? at.getUTCMonth() + 1) * 100 + (day ?? at.getUTCDate());
}

function isFrom(begin: OpenDate, day: Date): boolean {
  return asNumber(begin, day) <= asNumber({}, day);
}

function isUntil(end: OpenDate, day: Date): boolean {
  return asNumber({}, day) <= asNumber(end, day);
}
