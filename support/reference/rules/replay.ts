import type { Inquiry } from '../inquiry/inquiry';
import type { Rule } from './rule';
import { refuseHttp } from './rule';

/**
 * Counters rise strictly per originator; a Signed Pre-Command repeats the RequestID of the Pre-Command it answers, once (facts A.2, A.4).
 */
export const counterIncreases: Rule = {
  name: 'counter-increases',
  clause: '3.4',
  ask: (inquiry) => {
    const { request, preCommand, records, behaviour } = inquiry;
    if (preCommand) return undefined;
    const { originator, counter } = request.requestId;
    const last = records.counters.get(originator);
    if (last === undefined || counter > last) return undefined;
    if (behaviour.readings.text('older-counter') === 'taken' && !isUsed(inquiry)) return undefined;
    return refuseHttp(400, `counter ${counter} of ${originator} is not above its last, ${last}`);
  },
};

/** Whether a request of this RequestID was taken up before, whatever became of it. */
function isUsed({ request, records }: Inquiry): boolean {
  return records.traces
    .of(request.requestIdText)
    .some(({ decisions }) => !decisions.some(({ outcome, code }) => outcome === 'refuse' && code?.startsWith('HTTP')));
}
