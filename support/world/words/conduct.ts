import type { DeviceOrder } from '../../control/types';
import { DURATION, secondsIn } from './duration';

export type Conduct = DeviceOrder;

const CONDUCT_WORDS: Readonly<Record<string, Conduct>> = {
  failure: { outcome: 'failure' },
  nothing: { outcome: 'no-answer' },
  'a bad signature': { outcome: 'bad-mac' },
};

/** With what a device answers: `failure`, `nothing`, `a bad signature`, `a delay of 10 seconds`. */
export const CONDUCT = new RegExp(`${Object.keys(CONDUCT_WORDS).join('|')}|a delay of ${DURATION.source}`);

/** The order to a device that answers so. */
export function conduct(words: string): Conduct {
  const found = CONDUCT_WORDS[words];
  if (found) return found;
  return { outcome: 'late', lateBySeconds: secondsIn(words.replace('a delay of ', '')) };
}
