import type { Answer } from '../processing/answer';
import type { Systems } from '../systems';

/** A non-device request came to a good end and has nothing to return; how that is said is a reading (facts B.2). */
export function done({ behaviour }: Systems): Answer {
  return { code: behaviour.readings.text('non-device-success-code') };
}
