import { NAMESPACE } from '../../../duis/element';
import type { Behaviour } from '../../behaviour/behaviour';
import type { Consequence } from '../../consequences/consequence';
import type { Inquiry } from '../../inquiry/inquiry';
import { process } from '../../processing/process';
import { refuseHttp } from '../../rules/rule';
import type { TrafficPolicy, TrafficSituation } from '../../rules/traffic';
import { retryAfter, trafficPolicy, trafficWithinAllocation } from '../../rules/traffic';
import type { SystemsView } from '../../systems-view';
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

/** What would come of a request that is accepted. */
export type Accept = () => readonly Consequence[];

/** A request is rejected as it should be, and then this follows all the same. */
export function afterRejection(follows: (view: SystemsView, inquiry: Inquiry, accept: Accept) => readonly Consequence[]): Apply {
  return (behaviour) => ({
    ...behaviour,
    afterRefusal: (view, inquiry, refusal) =>
      refusal.kind === 'http' && refusal.status === 429
        ? follows(view, inquiry, () => process(behaviour, view, inquiry).follows ?? [])
        : behaviour.afterRefusal(view, inquiry, refusal),
  });
}

function responseTo({ inquiry: { request, now } }: TrafficSituation, code: string): string {
  const { requestIdText, serviceReference, serviceReferenceVariant } = request;
  const header =
    `<sr:Header><sr:RequestID>${requestIdText}</sr:RequestID><sr:ResponseCode>${code}</sr:ResponseCode><sr:ResponseDateTime>` +
    `${now.toISOString()}</sr:ResponseDateTime></sr:Header>`;
  const message =
    `<sr:ResponseMessage><sr:ServiceReference>${serviceReference}</sr:ServiceReference><sr:ServiceReferenceVariant>` +
    `${serviceReferenceVariant}</sr:ServiceReferenceVariant></sr:ResponseMessage>`;
  return `<sr:Response xmlns:sr="${NAMESPACE.sr}" schemaVersion="4.0">${header}<sr:Body>${message}</sr:Body></sr:Response>`;
}
