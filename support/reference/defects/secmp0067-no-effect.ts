import { trafficPolicy } from '../rules/traffic';
import type { TrafficSituation } from '../rules/traffic';
import type { Behaviour } from '../behaviour/behaviour';
import type { Defect } from './defect';
import { defect } from './defect';
import { afterRejection, repliedWith, traffic } from './traffic-change';

/** How long a request that should be gone is kept, in seconds: longer than a User is told to wait. */
const KEPT_SECONDS = 60;

/** Ways for something to come of a request that Traffic Management rejected. */
export const noEffectDefects: readonly Defect[] = [
  defect(
    'SECMP0067-08',
    'uses-up-the-request-id',
    'A rejected request counts as received, so that its RequestID cannot be used again.',
    /expected I(0|99)\b.*got HTTP 400/,
    afterRejection((_view, { request }) => [{ do: 'use counter', requestId: request.requestId }]),
  ),
  defect(
    'SECMP0067-08',
    'rejects-it-for-ever',
    'A RequestID that was rejected once is rejected whenever it comes again.',
    /expected I(0|99)\b.*got HTTP 429/,
    rejectsForEver,
  ),
  defect(
    'SECMP0067-08',
    'spends-the-pre-command',
    'The Pre-Command of a Signed Pre-Command is forgotten, though that was rejected.',
    /expected I99\b.*got HTTP 400/,
    afterRejection((_view, { request }) => [{ do: 'spend Pre-Command', requestId: request.requestIdText }]),
  ),
  defect(
    'SECMP0067-08',
    'acknowledges',
    'With the rejection comes an acknowledgement.',
    /expected HTTP 429 without a DUIS Response\b.*got a DUIS Response with I99/,
    repliedWith('I99'),
  ),
  defect(
    'SECMP0067-08',
    'reports-it-later',
    'A response says once more, later, that the request was rejected.',
    /expected nothing pushed to the Import Supplier\b.*got E100/,
    afterRejection((_view, { request }) => [{ do: 'push response', request, code: 'E100' }]),
  ),
  defect(
    'SECMP0067-08',
    'sends-it-all-the-same',
    'A request for a device has been put in the queue before it is rejected, and stays there.',
    /expected nothing sent to the ESME\b.*got/,
    afterRejection((_view, inquiry, accept) => (inquiry.service?.nonDevice ? [] : accept())),
  ),
  defect(
    'SECMP0067-08',
    'sends-it-when-there-is-room',
    'A rejected request for a device is kept, and sent when the load is over.',
    /expected nothing sent to the ESME\b.*got/,
    afterRejection((_view, inquiry, accept) => (inquiry.service?.nonDevice ? [] : [{ do: 'wait', seconds: KEPT_SECONDS, work: accept() }])),
  ),
  defect(
    'SECMP0067-08',
    'holds-what-is-dated',
    'What has an ExecutionDateTime is held until then, though it was rejected.',
    /expected nothing sent to the ESME\b.*got/,
    afterRejection((_view, inquiry, accept) => (inquiry.executionTime.kind === 'at' ? accept() : [])),
  ),
  defect(
    'SECMP0067-08',
    'changes-the-inventory',
    'The Smart Metering Inventory is changed by a rejected request.',
    /expected the inventory entries .*ESMEVariant A\b.*got .*ESMEVariant ADF\b/,
    afterRejection((_view, { request }, accept) => (request.serviceReferenceVariant === '8.4' ? accept() : [])),
  ),
  defect(
    'SECMP0067-08',
    'schedules',
    'A schedule is made though the request for it was rejected.',
    /expected nothing sent to the ESME\b.*got/,
    afterRejection((_view, { request }, accept) => (request.serviceReferenceVariant === '5.1' ? accept() : [])),
  ),
];

function rejectsForEver(behaviour: Behaviour): Behaviour {
  const rejected = new Set<string>();
  const rejects = (situation: TrafficSituation): boolean => {
    const { requestIdText } = situation.inquiry.request;
    if (trafficPolicy.rejects(situation)) rejected.add(requestIdText);
    return rejected.has(requestIdText);
  };
  return traffic({ rejects })(behaviour);
}
