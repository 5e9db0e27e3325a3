import { deviceWhitelisted } from './device-whitelisted';
import type { Effect } from './effect';

/** What the DCC does behind responses, in this order. */
export const referenceEffects: readonly Effect[] = [deviceWhitelisted];
