/** What a message to a User is known by, and whoever gets it twice tells that by. */
export interface MessageIds {
  readonly requestId?: string;
  readonly responseId?: string;
}

/** The identifiers in the header of a message that we wrote. */
export function idsOf(document: string): MessageIds {
  const [requestId, responseId] = ['RequestID', 'ResponseID'].map((name) => new RegExp(`<sr:${name}>([^<]*)`).exec(document)?.[1]);
  return { ...(requestId === undefined ? {} : { requestId }), ...(responseId === undefined ? {} : { responseId }) };
}
