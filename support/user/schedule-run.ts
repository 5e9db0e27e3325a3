import type { Deviation } from './deviation';
import { remove, rename, set } from './deviation';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A DSP Schedule (5.1) that runs once, on the day of this instant. */
export function singleRun(at: Date): Deviation {
  return runsBetween(at, at, `a single run on ${dayOf(at)}`);
}

/** As `singleRun`, and at the time of day of this instant. */
export function singleRunAt(at: Date): Deviation {
  return runsBetween(at, at, `a single run at ${at.toISOString()}`, startingAt(at));
}

/** As `singleRun`, of dates that say that they are in UTC: `2020-12-01Z`. */
export function singleRunInUtc(at: Date): Deviation {
  const day = `${dayOf(at)}Z`;
  return { stage: 'tree', says: `a single run on ${day}`, apply: applied([set('ScheduleStartDate', day), set('ScheduleEndDate', day)]) };
}

/** A daily DSP Schedule that runs twice, on the day of this instant and on the next. */
export function twoDailyRuns(at: Date): Deviation {
  const next = new Date(at.getTime() + DAY_MS);
  return runsBetween(at, next, `runs on ${dayOf(at)} and ${dayOf(next)}`);
}

/** A daily DSP Schedule from this instant on, at its time of day, that says of no end. */
export function dailyRunsWithoutEnd(at: Date): Deviation {
  return { stage: 'tree', says: `daily runs from ${at.toISOString()} on`, apply: applied([...startingAt(at), remove('ScheduleEndDate')]) };
}

/** From one run of a DSP Schedule to the next: days, or months. */
const PERIODS = {
  Daily: { days: 1, months: 0 },
  Weekly: { days: 7, months: 0 },
  Monthly: { days: 0, months: 1 },
  Quarterly: { days: 0, months: 3 },
  'Half-Yearly': { days: 0, months: 6 },
  Yearly: { days: 0, months: 12 },
} as const;

export type Frequency = keyof typeof PERIODS;

/** Every ScheduleFrequency, as a step names it. */
export const FREQUENCIES = Object.keys(PERIODS).join('|');

/**
 * A DSP Schedule from the first of the month that follows `now`: every month has that day. It ends on the day of its second run, or
 * where it is to run but once, on the day before.
 */
export function runsFromNextMonth(runs: 'one' | 'two', frequency: Frequency, now: Date): Deviation {
  const { days, months } = PERIODS[frequency];
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + 1];
  const first = new Date(Date.UTC(year, month, 1));
  const last = new Date(Date.UTC(year, month + months, 1 + days - (runs === 'two' ? 0 : 1)));
  return runsBetween(first, last, `${frequency} runs from ${dayOf(first)} to ${dayOf(last)}`, [set('ScheduleFrequency', frequency)]);
}

/** A request about the schedules of a device (5.2, 5.3) is about one schedule: it names that in place of the device. */
export function namedBySchedule(id: string): Deviation {
  const parts = [rename('DeviceID', 'DSPScheduleID'), set('DSPScheduleID', id)];
  return { stage: 'tree', says: `DSPScheduleID ${id} in place of DeviceID`, apply: applied(parts) };
}

/** One after the other. */
function applied(parts: readonly Deviation[]): Extract<Deviation, { readonly stage: 'tree' }>['apply'] {
  return (root) => parts.reduce((tree, part) => (part.stage === 'tree' ? part.apply(tree) : tree), root);
}

function runsBetween(first: Date, last: Date, says: string, others: readonly Deviation[] = []): Deviation {
  const items = [...others, set('ScheduleStartDate', dayOf(first)), set('ScheduleEndDate', dayOf(last))];
  return { stage: 'tree', says, apply: applied(items) };
}

function startingAt(at: Date): readonly Deviation[] {
  return [set('ScheduleStartDate', dayOf(at)), set('ScheduleExecutionStartTime', `${at.toISOString().slice(11, 19)}Z`)];
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
