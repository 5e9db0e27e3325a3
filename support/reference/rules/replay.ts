import type { Rule } from './rule';
import { refuseHttp } from './rule';

/** Counters rise strictly per originator; a Signed Pre-Command repeats the RequestID of the Pre-Command it answers, once (facts A.2, A.4). */
export const counterIncreases: Rule = {
  name: 'counter-increases',
  clause: '3.4',
  ask: ({ request, preCommand, records }) => {
    if (preCommand) return undefined;
    const { originator, counter } = request.requestId;
    const last = records.counters.get(originator);
    return last !== undefined && counter <= last
      ? refuseHttp(400, `counter ${counter} of ${originator} is not above its last, ${last}`)
      : undefined;
  },
};
