import type { Readings } from './readings';

/** What the gateway turns away before a document is read, with which HTTP status, and under which it sends DUIS Responses (DUIS 2.7). */
export interface GatewayPolicy {
  /** Absent: nobody is turned away for this. */
  readonly noService?: number;
  readonly noPost?: number;
  readonly noXml?: number;
  readonly response: number;
}

/** The statuses of HTTP (RFC 9110, 15), or one for all where it is read so. */
export function gatewayPolicy(readings: Readings): GatewayPolicy {
  if (readings.text('http-refusals') === 'any-client-error') return { noService: 400, noPost: 400, noXml: 400, response: 200 };
  return { noService: 404, noPost: 405, noXml: 415, response: 200 };
}
