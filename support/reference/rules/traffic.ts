import { DuisFormatError } from '../../duis/eui64';
import type { DuisRequest } from '../../duis/request';
import { MalformedXml } from '../../duis/xml-engine';
import type { TrafficManagement } from '../../control/types';
import type { Inquiry } from '../inquiry/inquiry';
import type { Rule } from './rule';
import { refuseHttp } from './rule';

/** HTTP 429: while the system is over its threshold, a User beyond its allocation waits; priority requests pass (2.2, provisional). */
export const trafficWithinAllocation: Rule = {
  name: 'traffic-within-allocation',
  clause: '2.2, 2.7, 2.10',
  ask: (inquiry) => {
    const limits = inquiry.records.trafficLimits;
    const request = limits && glance(inquiry);
    if (!request) return undefined;
    const { records, now } = inquiry;
    const user = request.requestId.originator;
    records.traffic.count(user, now);
    if (limits.priorityServices.includes(request.serviceReferenceVariant) || !records.traffic.isToWait(user, now, limits)) return undefined;
    const until = new Date(now.getTime() + limits.retryAfterSeconds * 1000);
    records.traffic.hold(user, until);
    return refuseHttp(429, 'Service Request Traffic Management is in operation and this User has sent too many requests', { 'retry-after': retryAfter(limits, until) });
  },
};

/** The request, if it can be read at all; what cannot is for later rules to refuse. */
function glance(inquiry: Inquiry): DuisRequest | undefined {
  try {
    return inquiry.request;
  } catch (error) {
    if (error instanceof MalformedXml || error instanceof DuisFormatError) return undefined;
    throw error;
  }
}

/** Delta-seconds or an HTTP-date, which has whole seconds only and must not be early (RFC 9110, 10.2.3). */
function retryAfter(limits: TrafficManagement, until: Date): string {
  return limits.retryAfterForm === 'seconds' ? String(limits.retryAfterSeconds) : new Date(Math.ceil(until.getTime() / 1000) * 1000).toUTCString();
}
