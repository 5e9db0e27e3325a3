import type { TrafficManagement } from '../../control/types';
import { DURATION, secondsIn } from './duration';
import { PERSONAS, personaNamed } from './personas';

/** Traffic Management in the words of a step; what they leave out is as the target reads the note. */
export interface TrafficWords {
  readonly operatingThreshold: number;
  readonly allocations: TrafficManagement['allocations'];
  readonly priorityServices?: readonly string[];
  readonly retryAfterSeconds?: number;
  readonly retryAfterForm?: TrafficManagement['retryAfterForm'];
}

const VARIANT = '\\d+(?:\\.\\d+){1,2}';
const USER = PERSONAS.map((p) => p.name).join('|');

/**
 * `above 4 requests a second, with 2 for each User and 20 for the Gas Supplier, priority for 8.9 and 7.2, and a delay of 5 seconds stated
 * as a date`.
 */
export const TRAFFIC = new RegExp(
  `above (\\d+) requests a second, with (\\d+) for each User(?: and (\\d+) for the (${USER}))?(?:, priority for ` +
    `(${VARIANT}(?: and ${VARIANT})*))?(?:, and a delay of (${DURATION.source}) stated (in seconds|as a date))?`,
);

export function trafficWords(...parts: readonly (string | undefined)[]): TrafficWords {
  const [threshold, each, own, user, priority, delay, form] = parts;
  return {
    operatingThreshold: Number(threshold),
    allocations: { '*': Number(each), ...(own !== undefined && user !== undefined ? { [personaNamed(user).eui]: Number(own) } : {}) },
    ...(priority === undefined ? {} : { priorityServices: priority.split(' and ') }),
    ...(delay === undefined ? {} : { retryAfterSeconds: secondsIn(delay), retryAfterForm: form === 'as a date' ? 'date' : 'seconds' }),
  };
}
