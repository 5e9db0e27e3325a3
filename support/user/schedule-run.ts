import type { Deviation } from './deviation';
import { set } from './deviation';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A DSP Schedule (5.1) that runs once, on the day of this instant. */
export function singleRun(at: Date): Deviation {
  return runsBetween(at, at, `a single run on ${dayOf(at)}`);
}

/** A daily DSP Schedule that runs twice, on the day of this instant and on the next. */
export function twoDailyRuns(at: Date): Deviation {
  const next = new Date(at.getTime() + DAY_MS);
  return runsBetween(at, next, `runs on ${dayOf(at)} and ${dayOf(next)}`);
}

function runsBetween(first: Date, last: Date, says: string): Deviation {
  const dates = [set('ScheduleStartDate', dayOf(first)), set('ScheduleEndDate', dayOf(last))];
  return { stage: 'tree', says, apply: (root) => dates.reduce((tree, date) => (date.stage === 'tree' ? date.apply(tree) : tree), root) };
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
