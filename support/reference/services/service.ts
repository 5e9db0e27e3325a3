import type { DuisRequest } from '../../duis/request';
import type { Consequence } from '../consequences/consequence';
import type { Answer } from '../processing/answer';
import type { SystemsView } from '../systems-view';

/**
 * Carries out a Service Request that is for the DCC itself: what the User is told, and what follows. The rules have found nothing against
 * it.
 */
export type NonDeviceService = (view: SystemsView, request: DuisRequest) => Answer;

/** A non-device request came to a good end and has nothing to return; how that is said is a reading (facts B.2). */
export function done({ readings }: SystemsView, follows: readonly Consequence[] = []): Answer {
  return { code: readings.text('non-device-success-code'), follows };
}
