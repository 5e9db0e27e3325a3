import { parseObis } from '../../gbcs/dlms/access';
import { formatObis } from '../../gbcs/dlms/access';
import type { DlmsRequestItem } from '../../gbcs/dlms/access';

/**
 * Attributes that say when what was written with them becomes active: the calendar's and the charge's activation time, and that of
 * GBCS's own class 9000 (gbcs-facts 3.5, 5; RTDS: ECS01a, ECS02, ECS08a, ECS28a, ECS46c, ECS46d).
 */
const ACTIVATIONS: Readonly<Record<number, number>> = { 20: 10, 111: 13, 113: 7, 9000: 6 };

export function isActivation({ service, classId, index }: DlmsRequestItem): boolean {
  return service === 'set' && ACTIVATIONS[classId] === index;
}

/** Passive attributes of each class, and the active ones that they become. */
const BECOMES: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  20: { 6: 2, 7: 3, 8: 4, 9: 5 },
  113: { 6: 5 },
  9000: { 4: 2 },
};
const THRESHOLDS = 21;

/** The attribute that is read, once what was written to `passive` is active. */
export function activeOf<T extends Pick<DlmsRequestItem, 'classId' | 'obis' | 'index'>>(passive: T): T {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = parseObis(passive.obis);
  const isThreshold = passive.classId === THRESHOLDS && c === 16 && d === 1;
  const obis = formatObis(Buffer.from([a, isPassiveGroup(passive.classId, b) ? 0 : b, c, isThreshold ? 0 : d, e, f]));
  return { ...passive, obis, index: BECOMES[passive.classId]?.[passive.index] ?? passive.index };
}

/** Special days, schedules and accounts have their passive twin in group B 1. */
function isPassiveGroup(classId: number, b: number): boolean {
  return b === 1 && [10, 11, 111].includes(classId);
}
