import type { TrafficManagement } from '../../control/types';
import { DuisFormatError } from '../../duis/eui64';
import type { DuisRequest } from '../../duis/request';
import { MalformedXml } from '../../duis/xml-engine';
import type { Inquiry } from '../inquiry/inquiry';
import type { Refusal, Rule } from './rule';
import { refuseHttp } from './rule';

/** What Traffic Management goes by when a request arrives: the request itself is one of those counted. */
export interface TrafficSituation {
  /** Requests of all Users in the last second. */
  readonly total: number;
  /** Those of this User. */
  readonly ofUser: number;
  readonly allocation: number;
  readonly hasPriority: boolean;
  readonly limits: TrafficManagement;
  readonly inquiry: Inquiry;
}

export interface TrafficPolicy {
  readonly rejects: (situation: TrafficSituation) => boolean;
  readonly reply: (situation: TrafficSituation) => Refusal;
}

const REASON = 'Service Request Traffic Management is in operation and this User has sent too many requests';

/**
 * While the system is over its threshold, the non-priority requests of a User beyond its allocation are rejected, and it is told how long
 * to wait (2.2.2).
 */
export const trafficPolicy: TrafficPolicy = {
  rejects: ({ total, ofUser, allocation, hasPriority, limits }) => total > limits.operatingThreshold && ofUser > allocation && !hasPriority,
  reply: (situation) => refuseHttp(429, REASON, { 'retry-after': retryAfter(situation) }),
};

/** HTTP 429 before anything else is made of a request (2.2, provisional). */
export function trafficWithinAllocation({ rejects, reply }: TrafficPolicy = trafficPolicy): Rule {
  return {
    name: 'traffic-within-allocation',
    clause: '2.2, 2.7, 2.10',
    ask: (inquiry) => {
      const limits = inquiry.records.trafficLimits;
      const request = limits && glance(inquiry);
      if (!request) return undefined;
      const situation = situationOf(inquiry, request, limits);
      return rejects(situation) ? reply(situation) : undefined;
    },
  };
}

/** Delta-seconds or an HTTP-date, which has whole seconds only and must not be early (RFC 9110, 10.2.3). */
export function retryAfter({ limits: { retryAfterForm, retryAfterSeconds }, inquiry: { now } }: TrafficSituation): string {
  if (retryAfterForm === 'seconds') return String(retryAfterSeconds);
  return new Date(Math.ceil(now.getTime() / 1000 + retryAfterSeconds) * 1000).toUTCString();
}

function situationOf(
  inquiry: Inquiry,
  { requestId: { originator }, serviceReferenceVariant }: DuisRequest,
  limits: TrafficManagement,
): TrafficSituation {
  const { total, ofUser } = inquiry.records.traffic.upTo(inquiry.now, originator);
  return {
    total: total + 1,
    ofUser: ofUser + 1,
    allocation: limits.allocations[originator] ?? limits.allocations['*'] ?? Infinity,
    hasPriority: limits.priorityServices.includes(serviceReferenceVariant),
    limits,
    inquiry,
  };
}

/** The request, if it can be read at all; what cannot is for later rules to refuse. */
function glance(inquiry: Inquiry): DuisRequest | undefined {
  try {
    return inquiry.request;
  } catch (error) {
    if (error instanceof MalformedXml || error instanceof DuisFormatError) return undefined;
    throw error;
  }
}
