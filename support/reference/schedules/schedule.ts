import type { Eui64 } from '../../duis/eui64';
import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';
import { instantOf } from '../inquiry/instant';

/** A DSP Schedule as it was created with 5.1. */
export interface Schedule {
  /** DSPScheduleID. */
  readonly id: string;
  readonly user: Eui64;
  readonly device: Eui64;
  readonly serviceReference: string;
  readonly serviceReferenceVariant: string;
  /** The CreateSchedule element, to be read back with 5.2. */
  readonly details: Element;
}

/** Months between two runs, or days. */
const PERIODS: Readonly<Record<string, { readonly days?: number; readonly months?: number }>> = {
  Daily: { days: 1 },
  Weekly: { days: 7 },
  Monthly: { months: 1 },
  Quarterly: { months: 3 },
  'Half-Yearly': { months: 6 },
  Yearly: { months: 12 },
};

/** The first run of a schedule: its start date, at its start time or midnight. */
export function firstRun(details: Element): Date {
  const day = (textAt(details, 'ScheduleStartDate') ?? '').trim().slice(0, 10);
  return onDay(day, textAt(details, 'ScheduleExecutionStartTime'));
}

/** The run after `number` others; a month that is too short is run on its last day. */
export function runAt(details: Element, number: number): Date {
  const first = firstRun(details);
  const { days = 0, months = 0 } = PERIODS[(textAt(details, 'ScheduleFrequency') ?? '').trim()] ?? { days: 1 };
  const run = new Date(first);
  run.setUTCDate(1);
  run.setUTCMonth(first.getUTCMonth() + months * number);
  const lastDay = new Date(Date.UTC(run.getUTCFullYear(), run.getUTCMonth() + 1, 0)).getUTCDate();
  run.setUTCDate(Math.min(first.getUTCDate(), lastDay) + (months === 0 ? days * number : 0));
  return run;
}

/** The end of the last day of a schedule; undefined where it goes on. */
export function endOf(details: Element): Date | undefined {
  const day = textAt(details, 'ScheduleEndDate')?.trim().slice(0, 10);
  return day === undefined ? undefined : new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000 - 1);
}

/** An instant of a day by xs:time, which may name a zone. */
export function onDay(day: string, time = '00:00:00'): Date {
  return instantOf(`${day}T${time.trim()}`);
}
