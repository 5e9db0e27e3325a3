import { NAMESPACE } from '../../duis/element';
import type { Behaviour } from '../behaviour/behaviour';
import type { Inquiry } from '../inquiry/inquiry';
import { refuseHttp } from '../rules/rule';
import type { TrafficPolicy, TrafficSituation } from '../rules/traffic';
import { retryAfter, trafficPolicy, trafficWithinAllocation } from '../rules/traffic';
import type { Systems } from '../systems';
import { rule } from './change';

type Apply = (behaviour: Behaviour) => Behaviour;

/** Requests are rejected otherwise, or told so otherwise. */
export function traffic(change: Partial<TrafficPolicy>): Apply {
  return rule(trafficWithinAllocation({ ...trafficPolicy, ...change }));
}

/** HTTP 429 comes with a DUIS Response of this code. */
export function repliedWith(code: string): Apply {
  return traffic({
    reply: (situation) =>
      refuseHttp(429, responseTo(situation, code), { 'content-type': 'application/xml', 'retry-after': retryAfter(situation) }),
  });
}

/** A request is rejected as it should be, and then this is done all the same. */
export function afterRejection(does: (systems: Systems, inquiry: Inquiry) => void): Apply {
  return (behaviour) => ({
    ...behaviour,
    afterTurningAway: (systems, inquiry, httpStatus) =>
      httpStatus === 429 ? does(systems, inquiry) : behaviour.afterTurningAway(systems, inquiry, httpStatus),
  });
}

function responseTo({ inquiry: { request, now } }: TrafficSituation, code: string): string {
  const { requestIdText, serviceReference, serviceReferenceVariant } = request;
  const header = `<sr:Header><sr:RequestID>${requestIdText}</sr:RequestID><sr:ResponseCode>${code}</sr:ResponseCode><sr:ResponseDateTime>${now.toISOString()}</sr:ResponseDateTime></sr:Header>`;
  const message = `<sr:ResponseMessage><sr:ServiceReference>${serviceReference}</sr:ServiceReference><sr:ServiceReferenceVariant>${serviceReferenceVariant}</sr:ServiceReferenceVariant></sr:ResponseMessage>`;
  return `<sr:Response xmlns:sr="${NAMESPACE.sr}" schemaVersion="4.0">${header}<sr:Body>${message}</sr:Body></sr:Response>`;
}
