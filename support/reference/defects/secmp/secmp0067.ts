import { code, finds, startingWith, status, withoutResponse } from '../symptom';
import type { Behaviour } from '../../behaviour/behaviour';
import { refuse, refuseHttp } from '../../rules/rule';
import type { TrafficSituation } from '../../rules/traffic';
import { retryAfter, trafficPolicy } from '../../rules/traffic';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { noEffectDefects } from './secmp0067-no-effect';
import { severalUsersDefects } from './secmp0067-several-users';
import { repliedWith, traffic } from '../changes/traffic-change';

const REASON = 'too many requests';

/** Ways to get Traffic Management wrong. */
export const secmp0067Defects: readonly Defect[] = [
  defect(
    'SECMP0067-01',
    'never',
    'There is no Traffic Management.',
    status(429, { code: startingWith('I') }),
    traffic({ rejects: () => false }),
  ),
  defect(
    'SECMP0067-01',
    'send-command-only',
    'The Send Command Service alone has Traffic Management.',
    status(429, { code: 'I0' }),
    traffic({ rejects: (situation) => situation.inquiry.arrival.service === 'sendCommand' && trafficPolicy.rejects(situation) }),
  ),
  defect(
    'SECMP0067-01',
    'says-503',
    'Whoever sends too much is told that the service is not available.',
    status(429, { status: 503 }),
    traffic({ reply: (situation) => refuseHttp(503, REASON, { 'retry-after': retryAfter(situation) }) }),
  ),
  defect(
    'SECMP0067-02',
    'whenever-beyond-allocation',
    'Whether the system has room to spare is not asked.',
    finds({ subject: 'traffic', got: withoutResponse(429) }),
    traffic({ rejects: ({ ofUser, allocation, hasPriority }) => ofUser > allocation && !hasPriority }),
  ),
  defect(
    'SECMP0067-02',
    'at-the-capacity',
    'Rejecting begins with the request that fills the system.',
    finds({ subject: 'traffic', got: withoutResponse(429) }),
    traffic({ rejects: (situation) => trafficPolicy.rejects({ ...situation, total: situation.total + 1 }) }),
  ),
  defect(
    'SECMP0067-02',
    'by-the-user-alone',
    'What other Users send does not count towards the capacity.',
    status(429, { code: 'I0' }),
    traffic({ rejects: (situation) => trafficPolicy.rejects({ ...situation, total: situation.ofUser }) }),
  ),
  defect(
    'SECMP0067-03',
    'everybody',
    'While the system is full, everybody is rejected.',
    finds({ subject: 'traffic', got: withoutResponse(429) }),
    traffic({ rejects: ({ total, limits, hasPriority }) => total > limits.operatingThreshold && !hasPriority }),
  ),
  defect(
    'SECMP0067-03',
    'at-the-allocation',
    'Rejecting begins with the last request of the allocation.',
    finds({ subject: 'traffic', got: withoutResponse(429) }),
    traffic({ rejects: (situation) => trafficPolicy.rejects({ ...situation, ofUser: situation.ofUser + 1 }) }),
  ),
  defect(
    'SECMP0067-04',
    'no-priority',
    'Priority is not known.',
    code('I0', withoutResponse(429)),
    traffic({ rejects: (situation) => trafficPolicy.rejects({ ...situation, hasPriority: false }) }),
  ),
  defect(
    'SECMP0067-04',
    'all-have-priority',
    'Whoever sent a priority request has priority for everything.',
    status(429, { code: 'I0' }),
    priorityForAll,
  ),
  defect(
    'SECMP0067-05',
    'no-retry-after',
    'Nothing is said about the delay.',
    finds({ subject: 'Retry-After', got: null }),
    traffic({ reply: () => refuseHttp(429, REASON) }),
  ),
  defect(
    'SECMP0067-05',
    'in-milliseconds',
    'The delay is stated in milliseconds.',
    finds({ subject: 'Retry-After', expected: { seconds: 2 }, got: '2000' }),
    traffic({ reply: ({ limits }) => refuseHttp(429, REASON, { 'retry-after': String(limits.retryAfterSeconds * 1000) }) }),
  ),
  defect(
    'SECMP0067-05',
    'iso-date',
    'The date is not written as HTTP has it.',
    finds({ subject: 'Retry-After', expected: { seconds: 300 }, got: startingWith('20') }),
    traffic({ reply: (situation) => refuseHttp(429, REASON, { 'retry-after': isoDate(situation) }) }),
  ),
  defect(
    'SECMP0067-06',
    'waits-for-longer',
    'A User is served again only a minute after it was rejected.',
    code('I0', withoutResponse(429)),
    holdsBack(60_000),
  ),
  defect(
    'SECMP0067-06',
    'forgives-at-once',
    'A request that comes again is served, however soon.',
    status(429, { code: 'I0' }),
    servesTheSecondTime,
  ),
  defect(
    'SECMP0067-07',
    'duis-response',
    'The reply with HTTP 429 is a DUIS Response.',
    status(429, { status: 429, code: 'E100' }),
    repliedWith('E100'),
  ),
  defect(
    'SECMP0067-07',
    'response-code',
    'A rejection is a refusal like any other, with a response code.',
    status(429, { code: 'E100' }),
    traffic({ reply: () => refuse('E100', REASON) }),
  ),
  ...noEffectDefects,
  ...severalUsersDefects,
];

/** A User that was rejected is rejected for this time, whatever the load. */
function holdsBack(milliseconds: number): (behaviour: Behaviour) => Behaviour {
  return (behaviour) => {
    const until = new Map<string, number>();
    const rejects = (situation: TrafficSituation): boolean => {
      const {
        now,
        request: {
          requestId: { originator },
        },
      } = situation.inquiry;
      if (now.getTime() < (until.get(originator) ?? 0)) return true;
      if (!trafficPolicy.rejects(situation)) return false;
      until.set(originator, now.getTime() + milliseconds);
      return true;
    };
    return traffic({ rejects })(behaviour);
  };
}

/** A request is rejected once; when it comes again it is let through. */
function servesTheSecondTime(behaviour: Behaviour): Behaviour {
  const rejected = new Set<string>();
  const rejects = (situation: TrafficSituation): boolean => {
    const { requestIdText } = situation.inquiry.request;
    if (rejected.has(requestIdText) || !trafficPolicy.rejects(situation)) return false;
    rejected.add(requestIdText);
    return true;
  };
  return traffic({ rejects })(behaviour);
}

function priorityForAll(behaviour: Behaviour): Behaviour {
  const favoured = new Set<string>();
  const rejects = (situation: TrafficSituation): boolean => {
    const { originator } = situation.inquiry.request.requestId;
    if (situation.hasPriority) favoured.add(originator);
    return trafficPolicy.rejects({ ...situation, hasPriority: favoured.has(originator) });
  };
  return traffic({ rejects })(behaviour);
}

function isoDate({ limits, inquiry: { now } }: TrafficSituation): string {
  return new Date(now.getTime() + limits.retryAfterSeconds * 1000).toISOString();
}
