import type { Deviation } from './deviation';
import { set } from './deviation';

/** A DSP Schedule (5.1) that runs once, on the day of this instant. */
export function singleRun(at: Date): Deviation {
  const day = at.toISOString().slice(0, 10);
  const dates = [set('ScheduleStartDate', day), set('ScheduleEndDate', day)];
  return {
    stage: 'tree',
    says: `a single run on ${day}`,
    apply: (root) => dates.reduce((tree, date) => (date.stage === 'tree' ? date.apply(tree) : tree), root),
  };
}
