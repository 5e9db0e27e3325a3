import type { TrafficManagement } from '../../control/types';
import { DURATION, secondsIn } from './duration';
import { PERSONAS, personaNamed } from './personas';

/** Traffic Management in the words of a step; what they leave out is as the target reads the note. */
export interface TrafficWords {
  readonly operatingThreshold: number;
  readonly allocations: TrafficManagement['allocations'];
  readonly retryAfterSeconds?: number;
  readonly retryAfterForm?: TrafficManagement['retryAfterForm'];
}

const USER = PERSONAS.map((p) => p.name).join('|');

/** `above 4 requests a second, with 2 for each User and 20 for the Gas Supplier, and a delay of 5 seconds stated as a date`. */
export const TRAFFIC = new RegExp(
  `above (\\d+) requests a second, with (\\d+) for each User(?: and (\\d+) for the (${USER}))?(?:, and a delay of (${DURATION.source}) stated (in seconds|as a date))?`,
);

export function trafficWords(threshold?: string, each?: string, own?: string, user?: string, delay?: string, form?: string): TrafficWords {
  return {
    operatingThreshold: Number(threshold),
    allocations: { '*': Number(each), ...(own !== undefined && user !== undefined ? { [personaNamed(user).eui]: Number(own) } : {}) },
    ...(delay === undefined ? {} : { retryAfterSeconds: secondsIn(delay), retryAfterForm: form === 'as a date' ? 'date' : 'seconds' }),
  };
}
