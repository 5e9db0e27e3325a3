import type { Rule } from './rule';
import { refuse } from './rule';

/**
 * A request that names the one before it must follow one that the DCC has accepted as part of a sequence (facts A.4; the code is a
 * reading).
 */
export const predecessorKnown: Rule = {
  name: 'preceding-request-known',
  clause: '3.4',
  ask: ({ request: { precedingRequestId, requestId }, records }) => {
    if (precedingRequestId === undefined) return undefined;
    const own = precedingRequestId.trim().toUpperCase().startsWith(`${requestId.originator}:`);
    const progress = records.sequences.progressOf(precedingRequestId);
    if (own && progress !== undefined && progress !== 'failed') return undefined;
    return refuse(
      'E41',
      `PrecedingServiceRequestID ${precedingRequestId} is ` +
        `${progress === 'failed' ? 'one that failed' : 'no request of a sequence of this User'}`,
    );
  },
};
