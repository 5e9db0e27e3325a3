import type { TrafficSituation } from '../../rules/traffic';
import { trafficPolicy } from '../../rules/traffic';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { code, finds, status, withoutResponse } from '../symptom';
import { traffic } from '../changes/traffic-change';

const USUAL_PRIORITY = '1.5 2.2 2.5 3.2 7.1 7.2 7.3 7.4 8.1.1 8.7.1 8.7.2 8.11 8.14.1 8.14.2 12.2'.split(' ');
const rejectedTooMany = finds({ subject: 'traffic', got: withoutResponse(429) });

/** Ways to get Traffic Management right for one User, one second and the usual figures, and wrong for others. */
export const severalUsersDefects: readonly Defect[] = [
  defect(
    'SECMP0067-01',
    'suppliers-only',
    'Users who are no Suppliers are never rejected.',
    status(429, { code: 'I0' }),
    traffic({
      rejects: (situation) =>
        trafficPolicy.rejects(situation) && situation.inquiry.user?.roles.some((role) => role === 'IS' || role === 'GS') === true,
    }),
  ),
  defect(
    'SECMP0067-01',
    'one-user-at-a-time',
    'While one User is being rejected, no other is.',
    status(429, { code: 'I0' }),
    (behaviour) => {
      let rejected: string | undefined;
      return traffic({
        rejects: (situation) => {
          if (!trafficPolicy.rejects(situation)) return false;
          const { originator } = situation.inquiry.request.requestId;
          rejected ??= originator;
          return rejected === originator;
        },
      })(behaviour);
    },
  ),
  defect(
    'SECMP0067-03',
    'one-allocation-for-all',
    'What a User has been allocated for itself is not looked at.',
    rejectedTooMany,
    traffic({ rejects: (situation) => trafficPolicy.rejects({ ...situation, allocation: situation.limits.allocations['*'] ?? Infinity }) }),
  ),
  defect(
    'SECMP0067-02',
    'capacity-of-4',
    'The capacity is 4 whatever the figures say.',
    rejectedTooMany,
    withLimits(() => ({ operatingThreshold: 4 })),
  ),
  defect('SECMP0067-02', 'first-second-only', 'Traffic Management operates once.', status(429, { code: 'I0' }), (behaviour) => {
    const first = new Map<string, number>();
    return traffic({
      rejects: (situation) => {
        if (!trafficPolicy.rejects(situation)) return false;
        const { now, request } = situation.inquiry;
        const began = first.get(request.requestId.originator) ?? now.getTime();
        first.set(request.requestId.originator, began);
        return now.getTime() - began < 1000;
      },
    })(behaviour);
  }),
  defect(
    'SECMP0067-04',
    'usual-list-only',
    'Priority is by the usual list, whatever the figures say.',
    code('I99', withoutResponse(429)),
    withPriority(({ inquiry }) => USUAL_PRIORITY.includes(inquiry.request.serviceReferenceVariant)),
  ),
  defect(
    'SECMP0067-04',
    'first-of-the-list',
    'Only the first Service Request of the list has priority.',
    code('I99', withoutResponse(429)),
    withPriority(({ inquiry, limits }) => limits.priorityServices.slice(0, 1).includes(inquiry.request.serviceReferenceVariant)),
  ),
  defect(
    'SECMP0067-04',
    'by-chapter',
    'Whatever is of the same chapter as a request of the list has priority.',
    status(429, {}),
    withPriority(({ inquiry, limits }) =>
      limits.priorityServices.some((one) => one.split('.')[0] === inquiry.request.serviceReferenceVariant.split('.')[0]),
    ),
  ),
];

function withPriority(has: (situation: TrafficSituation) => boolean): Defect['apply'] {
  return traffic({ rejects: (situation) => trafficPolicy.rejects({ ...situation, hasPriority: has(situation) }) });
}

function withLimits(change: (right: TrafficSituation['limits']) => Partial<TrafficSituation['limits']>): Defect['apply'] {
  return traffic({
    rejects: (situation) => trafficPolicy.rejects({ ...situation, limits: { ...situation.limits, ...change(situation.limits) } }),
  });
}
