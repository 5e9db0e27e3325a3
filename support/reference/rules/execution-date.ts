import type { Rule } from './rule';
import { refuse } from './rule';

const DAY = 24 * 60 * 60 * 1000;

/** An ExecutionDateTime lies in the future, by no more than `days`; or it is 3000-12-31T00:00:00Z, which cancels (2.4.1; DUIS 3.10.2). */
export function executionDateInWindow({ days, takesPast = false }: { readonly days: number; readonly takesPast?: boolean }): Rule {
  return {
    name: 'execution-date-in-window',
    clause: '3.10.2',
    ask: ({ executionTime, now, behaviour }) => {
      if (executionTime.kind !== 'at') return undefined;
      const ahead = executionTime.at.getTime() - now.getTime();
      const end = behaviour.readings.text('execution-window') === 'day' ? endOfDay(now, days) : now.getTime() + days * DAY;
      if ((ahead > 0 || takesPast) && executionTime.at.getTime() <= end) return undefined;
      return refuse(
        behaviour.readings.text('execution-date-code'),
        `ExecutionDateTime ${executionTime.at.toISOString()} is ` +
          `${ahead > 0 ? `more than ${days} days ahead` : 'not in the future'} at ${now.toISOString()}`,
      );
    },
  };
}

/** The last millisecond of the day that is so many days after that of `now`, in UTC. */
function endOfDay(now: Date, days: number): number {
  return (Math.floor(now.getTime() / DAY) + days + 1) * DAY - 1;
}
