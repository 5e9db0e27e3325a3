import type { Eui64 } from '../duis/eui64';
import { parseEui64 } from '../duis/eui64';

/** The most sets there can be: the number has one octet. */
export const MOST_USER_SETS = 256;

/**
 * The EUI-64 that plays the part of `eui` in a set of Users, counted from 0: the number of the set stands in the seventh octet. Those
 * who share a target at the same time each play a set of their own, for a target takes only rising counters from an originator, and
 * pushes to one place for each User (DUIS 3.4, 2.8).
 */
export function euiInSet(eui: Eui64, set: number): Eui64 {
  if (!Number.isInteger(set) || set < 0 || set >= MOST_USER_SETS)
    throw new RangeError(`there is no set of Users ${set}; they count from 0 to ${MOST_USER_SETS - 1}`);
  const octets = eui.split('-');
  octets[6] = set.toString(16).toUpperCase().padStart(2, '0');
  return parseEui64(octets.join('-'));
}
