import type { DeviceOrder } from '../control/types';

const CONDUCTS: Readonly<Record<string, DeviceOrder>> = {
  fails: { outcome: 'failure' },
  'does not answer': { outcome: 'no-answer' },
  'answers late': { outcome: 'late' },
};

/** How a device takes the next command: `fails`, `does not answer`, `answers late`. */
export const DEVICE_CONDUCT = new RegExp(Object.keys(CONDUCTS).join('|'));

/** Throws RangeError for words that are none of them. */
export function deviceConduct(words: string): DeviceOrder {
  const order = CONDUCTS[words];
  if (!order) throw new RangeError(`a device does not "${words}" a command; known: ${Object.keys(CONDUCTS).join(', ')}`);
  return order;
}
