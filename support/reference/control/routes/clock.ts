import { ControlError } from '../json';
import type { Route } from '../route';
import { advanceShape } from '../shapes';

export const clockRoutes: readonly Route[] = [
  { method: 'GET', path: '/clock', handle: ({ systems }) => ({ now: systems.clock.now().toISOString() }) },
  {
    method: 'POST',
    path: '/clock/advance',
    movesTime: true,
    handle: async ({ systems: { clock } }, { body }) => {
      const { seconds, to } = advanceShape(body ?? {}, 'body');
      if ((seconds === undefined) === (to === undefined)) throw new ControlError(400, 'body: expected either "seconds" or "to"');
      const goal = to === undefined ? new Date(clock.now().getTime() + (seconds ?? 0) * 1000) : new Date(to);
      await clock.advance(goal).catch((error: unknown) => {
        throw error instanceof RangeError ? new ControlError(409, error.message) : error;
      });
      return { now: clock.now().toISOString() };
    },
  },
  { method: 'POST', path: '/settle', movesTime: true, handle: async ({ systems }) => void (await systems.clock.settle()) },
  { method: 'POST', path: '/reset', movesTime: true, handle: (context) => context.reset() },
];
