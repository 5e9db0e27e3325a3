import type { UserRole } from '../../../control/types';
import { afterRejection, traffic } from '../changes/traffic-change';
import type { Consequence } from '../../consequences/consequence';
import type { Inquiry } from '../../inquiry/inquiry';
import type { TrafficSituation } from '../../rules/traffic';
import { trafficPolicy } from '../../rules/traffic';
import type { Defect } from '../defect';
import { defect } from '../defect';
import type { Symptom } from '../symptom';
import { alerts, code, commandSent, either, finds, none, oneOf, some, startingWith, status, withoutResponse } from '../symptom';

const REJECTED = code(some, withoutResponse(429));
const MISCOUNTED = either(finds({ subject: 'traffic', expected: some }), REJECTED, status(429, { status: 200 }));

/** Ways to know priority on some occasions alone: with one CommandVariant, or for one role. */
const WITHOUT_PRIORITY: readonly (readonly [does: string, isIt: (inquiry: Inquiry) => boolean])[] = [
  ...[2, 3, 5, 6, 7].map(
    (variant) => [`command-variant-${variant}`, ({ request }: Inquiry) => request.commandVariant === variant] as const,
  ),
  ...(['GS', 'ED', 'OU', 'RSA'] as const).map((role) => [`the-role-${role}`, (inquiry: Inquiry) => hasRole(inquiry, role)] as const),
];

/** Ways to have something come of a rejected request for some services alone. */
const CARRIED_OUT: readonly (readonly [service: string, symptom: Symptom])[] = [
  ['11.1', alerts(none, some)],
  ['12.2', code(some, startingWith('E'))],
  ['8.13', either(finds({ subject: 'inventory', expected: some }), code(some, startingWith('E')))],
];

/** Ways to get Traffic Management right where it was tried, and wrong for another CommandVariant, User or service. */
export const trafficOccasionDefects: readonly Defect[] = [
  ...WITHOUT_PRIORITY.map(([does, isIt]) =>
    defect(
      'SECMP0067-04',
      `no-priority-with-${does}`,
      `A priority request has none with ${does.replaceAll('-', ' ')}.`,
      REJECTED,
      traffic({
        rejects: (situation) => trafficPolicy.rejects(isIt(situation.inquiry) ? { ...situation, hasPriority: false } : situation),
      }),
    ),
  ),
  {
    ...defect(
      'SECMP0067-04',
      'priority-for-numbers-that-begin-alike',
      'A request has priority where its number begins as that of one on the list.',
      status(429, { code: startingWith('I') }),
      traffic({ rejects: (situation) => trafficPolicy.rejects({ ...situation, hasPriority: beginsAsListed(situation) }) }),
    ),
    likelyAt: ['S-2046'],
  },
  ...(['ED', 'OU', 'RSA'] as const).map((role) =>
    defect(
      'SECMP0067-03',
      `no-allocation-of-its-own-for-${role}`,
      `A User in the role ${role} has the allocation of everybody else, whatever its own is.`,
      MISCOUNTED,
      traffic({ rejects: (situation) => trafficPolicy.rejects(hasRole(situation.inquiry, role) ? asOthers(situation) : situation) }),
    ),
  ),
  ...CARRIED_OUT.map(([service, symptom]) =>
    defect(
      'SECMP0067-08',
      `carries-out-${service}`,
      `${service} is carried out, though it was rejected.`,
      symptom,
      afterRejection((_view, { request }, accept) => (request.serviceReferenceVariant === service ? accept() : [])),
    ),
  ),
  defect(
    'SECMP0067-08',
    'cancels-all-the-same',
    'What is held is given up by a request that was rejected.',
    either(commandSent(), finds({ subject: ['command', 'push'], expected: some })),
    afterRejection((_view, { executionTime, asked }): readonly Consequence[] =>
      executionTime.kind === 'cancel' ? [{ do: 'give up held', request: asked }] : [],
    ),
  ),
  defect(
    'SECMP0067-08',
    'drops-the-local-command',
    'The command that a rejected response answers is forgotten.',
    code(some, startingWith('E')),
    afterRejection(({ records }, { request }) =>
      request.serviceReferenceVariant === '8.13'
        ? [...records.local.keys()].map((requestId) => ({ do: 'drop local command', requestId }) as const)
        : [],
    ),
  ),
  defect(
    'SECMP0067-08',
    'uses-up-the-request-id-of-local-delivery',
    'The RequestID of a rejected request for local delivery cannot be used again.',
    code(oneOf('I0', 'I99'), withoutResponse(400)),
    afterRejection((_view, { isLocalDelivery, request }) => (isLocalDelivery ? [{ do: 'use counter', requestId: request.requestId }] : [])),
  ),
  defect(
    'SECMP0067-08',
    'uses-up-the-request-id-in-a-sequence',
    'The RequestID of a rejected request that names the one before it cannot be used again.',
    either(code(oneOf('I0', 'I99'), withoutResponse(400)), finds({ subject: 'push', expected: some })),
    afterRejection((_view, { request }) =>
      request.precedingRequestId === undefined ? [] : [{ do: 'use counter', requestId: request.requestId }],
    ),
  ),
];

function hasRole({ user }: Inquiry, role: UserRole): boolean {
  return user?.roles.includes(role) ?? false;
}

function asOthers(situation: TrafficSituation): TrafficSituation {
  return { ...situation, allocation: situation.limits.allocations['*'] ?? Infinity };
}

function beginsAsListed({ limits, inquiry: { request } }: TrafficSituation): boolean {
  return limits.priorityServices.some((listed) => request.serviceReferenceVariant.startsWith(listed));
}
