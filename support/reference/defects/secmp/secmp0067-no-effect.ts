import { code, commandSent, entries, finds, oneOf, status, withoutResponse } from '../symptom';
import { trafficPolicy } from '../../rules/traffic';
import type { TrafficSituation } from '../../rules/traffic';
import type { Behaviour } from '../../behaviour/behaviour';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { afterRejection, repliedWith, traffic } from '../changes/traffic-change';

/** How long a request that should be gone is kept, in seconds: longer than a User is told to wait. */
const KEPT_SECONDS = 60;

/** Ways for something to come of a request that Traffic Management rejected. */
export const noEffectDefects: readonly Defect[] = [
  defect(
    'SECMP0067-08',
    'uses-up-the-request-id',
    'A rejected request counts as received, so that its RequestID cannot be used again.',
    code(oneOf('I0', 'I99'), withoutResponse(400)),
    afterRejection((_view, { request }) => [{ do: 'use counter', requestId: request.requestId }]),
  ),
  defect(
    'SECMP0067-08',
    'rejects-it-for-ever',
    'A RequestID that was rejected once is rejected whenever it comes again.',
    code(oneOf('I0', 'I99'), withoutResponse(429)),
    rejectsForEver,
  ),
  defect(
    'SECMP0067-08',
    'spends-the-pre-command',
    'The Pre-Command of a Signed Pre-Command is forgotten, though that was rejected.',
    code('I99', withoutResponse(400)),
    afterRejection((_view, { request }) => [{ do: 'spend Pre-Command', requestId: request.requestIdText }]),
  ),
  defect(
    'SECMP0067-08',
    'acknowledges',
    'With the rejection comes an acknowledgement.',
    status(429, { status: 429, code: 'I99' }),
    repliedWith('I99'),
  ),
  defect(
    'SECMP0067-08',
    'reports-it-later',
    'A response says once more, later, that the request was rejected.',
    finds({ subject: 'nothing more', got: { to: 'Import Supplier', code: 'E100' } }),
    afterRejection((_view, { request }) => [{ do: 'push response', request, code: 'E100' }]),
  ),
  defect(
    'SECMP0067-08',
    'sends-it-all-the-same',
    'A request for a device has been put in the queue before it is rejected, and stays there.',
    commandSent(),
    afterRejection((_view, inquiry, accept) => (inquiry.service?.nonDevice ? [] : accept())),
  ),
  defect(
    'SECMP0067-08',
    'sends-it-when-there-is-room',
    'A rejected request for a device is kept, and sent when the load is over.',
    commandSent(),
    afterRejection((_view, inquiry, accept) => (inquiry.service?.nonDevice ? [] : [{ do: 'wait', seconds: KEPT_SECONDS, work: accept() }])),
  ),
  defect(
    'SECMP0067-08',
    'holds-what-is-dated',
    'What has an ExecutionDateTime is held until then, though it was rejected.',
    commandSent(),
    afterRejection((_view, inquiry, accept) => (inquiry.executionTime.kind === 'at' ? accept() : [])),
  ),
  defect(
    'SECMP0067-08',
    'changes-the-inventory',
    'The Smart Metering Inventory is changed by a rejected request.',
    entries({ ESMEVariant: 'A' }, { ESMEVariant: 'ADF' }),
    afterRejection((_view, { request }, accept) => (request.serviceReferenceVariant === '8.4' ? accept() : [])),
  ),
  defect(
    'SECMP0067-08',
    'schedules',
    'A schedule is made though the request for it was rejected.',
    commandSent(),
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
