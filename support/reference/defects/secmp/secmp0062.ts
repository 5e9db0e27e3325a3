import { finds, invalid, none, not, numbered, oneOf, only, plain, run, series, some } from '../symptom';
import type { OutgoingBody } from '../../../duis/response-writer';
import { behind, elementOf, figured, judged, parameters, said, written } from '../changes/alert-change';
import type { Defect } from '../defect';
import { defect } from '../defect';

const NETWORK_OPERATOR = '90-B3-D5-1F-30-02-00-00';
const capitalD = (xml: string): string => xml.replaceAll('ThrottledAlertSequenceId>', 'ThrottledAlertSequenceID>');

/**
 * Ways to get alert storm protection wrong. Requirements on the form of alerts are the schema's to decide. Their defects do not
 * touch the schema, which the suite must be able to trust, but what the reference writes: it then pushes what the schema does not
 * take, and the scenarios that receive alerts notice.
 */
export const secmp0062Defects: readonly Defect[] = [
  defect(
    'SECMP0062-01',
    'sequence-last',
    'In a SMETS1 Alert the sequence comes after what the S1SP signed.',
    invalid('ThrottledAlertSequenceId'),
    written('smets1', behind('ThrottledAlertSequenceId', 'SMETS1SignedResponse')),
  ),
  defect(
    'SECMP0062-01',
    'leaves-out-sequence',
    'SMETS1 Alerts are throttled without saying so.',
    series(numbered(1, 0), run(plain(3), numbered(null, 0))),
    said('smets1', (body) => withThrottle(body, ({ count }) => ({ ...(count === undefined ? {} : { count }) }))),
  ),
  defect(
    'SECMP0062-02',
    'count-before-sequence',
    'In a SMETS1 Alert the count comes before the sequence.',
    invalid('ThrottledAlertSequenceId'),
    written('smets1', behind('ThrottledAlertSequenceId', 'ThrottledAlertCount')),
  ),
  defect(
    'SECMP0062-02',
    'leaves-out-count',
    'SMETS1 Alerts do not say how many they stand for.',
    series(numbered(2, 5), numbered(2, null)),
    said('smets1', (body) => withThrottle(body, ({ sequenceId }) => ({ ...(sequenceId === undefined ? {} : { sequenceId }) }))),
  ),
  defect(
    'SECMP0062-03',
    'forgets-the-service',
    'A SMETS1 Response has no Service Reference, as an alert has none.',
    finds({
      subject: 'Service Reference',
      expected: { ServiceReference: '11.2' },
      got: { ServiceReference: null, ServiceReferenceVariant: null },
    }),
    said('smets1', ({ serviceReference: _, serviceReferenceVariant: __, ...body }) => body),
  ),
  defect(
    'SECMP0062-03',
    'always-a-schedule',
    'A SMETS1 Response on demand is given the DSPScheduleID 0.',
    finds({ subject: 'DSPScheduleID', expected: null, got: '0' }),
    said('smets1', (body) => (body.serviceReference === undefined ? body : { dspScheduleId: '0', ...body })),
  ),
  defect(
    'SECMP0062-03',
    'forgets-the-schedule',
    'A SMETS1 Response that a schedule called for does not say so.',
    finds({
      subject: 'Service Reference',
      expected: { ServiceReference: '4.16', DSPScheduleID: some },
      got: { ServiceReference: '4.16', DSPScheduleID: null },
    }),
    said('smets1', ({ dspScheduleId: _, ...body }) => body),
  ),
  defect(
    'SECMP0062-04',
    'edits-what-was-signed',
    'The DCC improves what the S1SP signed.',
    finds({ subject: 'signature', expected: { SMETS1SignedResponse: some } }),
    written('smets1', (xml) => xml.replace('<ra:AlertDescription>', '<ra:AlertDescription>SMETS1: ')),
  ),
  defect(
    'SECMP0062-04',
    'leaves-it-out',
    'An alert comes without what the S1SP signed.',
    invalid('SMETS1SignedResponse'),
    written('smets1', (xml) => xml.replace(elementOf(xml, 'SMETS1SignedResponse') ?? '', '')),
  ),
  defect(
    'SECMP0062-05',
    'keeps-0x',
    'AlertCode is written as GBCS writes it.',
    invalid('0x8F3F'),
    written('device-alert', (xml) => xml.replace('<sr:AlertCode>', '<sr:AlertCode>0x')),
  ),
  defect(
    'SECMP0062-05',
    'swaps-octets',
    'The octets of AlertCode are swapped.',
    series(plain(1), none, { alert: '8F3F' }),
    said('device-alert', (body) => ({ ...body, alertCode: body.alertCode.slice(2) + body.alertCode.slice(0, 2) })),
  ),
  defect(
    'SECMP0062-06',
    'count-first',
    'In a Device Alert the count comes before the sequence.',
    invalid('ThrottledAlertSequenceId'),
    written('device-alert', behind('ThrottledAlertSequenceId', 'ThrottledAlertCount')),
  ),
  defect(
    'SECMP0062-06',
    'after-the-payload',
    'In a Device Alert the count comes after the payload.',
    invalid('ThrottledAlertCount'),
    written('device-alert', behind('ThrottledAlertCount', 'GBCSPayload')),
  ),
  defect(
    'SECMP0062-07',
    'as-the-table-lists-them',
    'In a DCC Alert both items come last.',
    invalid('ThrottledAlertSequenceId'),
    written('dcc-alert', (xml) => behind('ThrottledAlertSequenceId', 'DCCAlert')(behind('ThrottledAlertCount', 'DCCAlert')(xml))),
  ),
  defect(
    'SECMP0062-07',
    'count-first',
    'In a DCC Alert the count comes before the sequence.',
    invalid('ThrottledAlertSequenceId'),
    written('dcc-alert', behind('ThrottledAlertSequenceId', 'ThrottledAlertCount')),
  ),
  defect(
    'SECMP0062-08',
    'capital-d-in-device-alerts',
    'Device Alerts spell it ThrottledAlertSequenceID.',
    invalid('ThrottledAlertSequenceID'),
    written('device-alert', capitalD),
  ),
  defect(
    'SECMP0062-08',
    'capital-d-in-dcc-alerts',
    'DCC Alerts spell it as their table in the note does.',
    invalid('ThrottledAlertSequenceID'),
    written('dcc-alert', capitalD),
  ),
  defect(
    'SECMP0062-08',
    'capital-d-in-smets1-alerts',
    'SMETS1 Alerts spell it ThrottledAlertSequenceID.',
    invalid('ThrottledAlertSequenceID'),
    written('smets1', capitalD),
  ),
  defect(
    'SECMP0062-09',
    'counts-to-minus-1',
    'The alert that is forwarded is taken off a count that it was never in.',
    invalid('-1'),
    figured(
      () => undefined,
      (verdict) => withFigures(verdict, (sequenceId, count) => ({ sequenceId, count: count - 1 })),
    ),
  ),
  defect(
    'SECMP0062-09',
    'counts-in-words',
    'A count of 0 is written "none".',
    invalid('none'),
    written('device-alert', (xml) => xml.replace('<sr:ThrottledAlertCount>0<', '<sr:ThrottledAlertCount>none<')),
  ),
  defect(
    'SECMP0062-10',
    'always',
    'Every alert carries the items, with 0 while nothing is throttled.',
    series(plain(3), numbered(0, 0), { alert: '8F3F' }),
    figured(
      () => undefined,
      (verdict) => (verdict.throttle ? verdict : { ...verdict, throttle: { sequenceId: 0, count: 0 } }),
    ),
  ),
  defect(
    'SECMP0062-10',
    'never',
    'No alert says that its code is being throttled.',
    series(numbered(1, 0), plain(4)),
    figured(
      () => undefined,
      () => ({ forward: true }),
    ),
  ),
  defect(
    'SECMP0062-10',
    'never-ends',
    'Throttling goes on when the storm is long over.',
    series(run(numbered(1, 0), plain(1)), { number: 2 }),
    parameters(({ quietPeriodSeconds }) => ({ quietPeriodSeconds: quietPeriodSeconds * 10 })),
  ),
  defect(
    'SECMP0062-10',
    'ends-early',
    'Throttling ends in half the time.',
    series(numbered(2, 4), plain(1)),
    parameters(({ quietPeriodSeconds }) => ({ quietPeriodSeconds: quietPeriodSeconds / 2 })),
  ),
  defect(
    'SECMP0062-10',
    'keeps-it-from-network-operators',
    'Only suppliers are told that an alert is being throttled.',
    series(run(plain(3), numbered(1, 0)), plain(4), { to: 'Electricity Distributor' }),
    said('dcc-alert', (body, { responseId }) =>
      responseId?.includes(`:${NETWORK_OPERATOR}:`) ? withThrottle(body, () => undefined) : body,
    ),
  ),
  defect(
    'SECMP0062-11',
    'from-0',
    'The first alert of an episode is number 0.',
    series(numbered(1, 0), numbered(0, 0)),
    figured(
      () => undefined,
      (verdict) => withFigures(verdict, (sequenceId, count) => ({ sequenceId: sequenceId - 1, count })),
    ),
  ),
  defect(
    'SECMP0062-11',
    'goes-on-counting',
    'A second episode goes on from the number of the first.',
    series(run(plain(3), numbered(1, 0)), run(plain(3), numbered(3, 0))),
    figured(
      () => ({ forwarded: 0 }),
      (verdict, own) => withFigures(verdict, (_, count) => ({ sequenceId: ++own.forwarded, count })),
    ),
  ),
  defect(
    'SECMP0062-11',
    'numbers-those-held-back',
    'Alerts that are held back have numbers too.',
    series(numbered(2, 5), numbered(7, 5)),
    figured(
      () => ({ heldBack: 0 }),
      (verdict, own) => withFigures(verdict, (sequenceId, count) => ({ sequenceId: sequenceId + (own.heldBack += count), count })),
    ),
  ),
  defect(
    'SECMP0062-12',
    'since-the-beginning',
    'The count is that of the whole episode.',
    series({ number: 3, counting: oneOf(29, 1) }, { number: 3, counting: oneOf(58, 2) }),
    figured(
      () => ({ total: 0 }),
      (verdict, own) => withFigures(verdict, (sequenceId, count) => ({ sequenceId, count: (own.total += count) })),
    ),
  ),
  defect(
    'SECMP0062-12',
    'forgets',
    'Nothing that was held back is counted.',
    finds({ subject: 'alert series', expected: { alert: '8F3F', 'forwarded, counted or still to be counted': some } }),
    figured(
      () => undefined,
      (verdict) => withFigures(verdict, (sequenceId) => ({ sequenceId, count: 0 })),
    ),
  ),
  defect(
    'SECMP0062-12',
    'counts-itself-too',
    'The alert that carries the count is in it, though it was not held back.',
    series(numbered(1, 0), numbered(1, 1)),
    parameters(({ countIncludesForwarded }) => ({ countIncludesForwarded: !countIncludesForwarded })),
  ),
  defect(
    'SECMP0062-12',
    'counts-the-episode-before',
    'The count of an episode begins with what the one before held back last.',
    series(run(plain(3), numbered(1, 0), plain(3), numbered(1, 0)), run(plain(3), numbered(1, 0), plain(3), numbered(1, 4))),
    judged((right) => {
      const heldBack = new Map<string, number>();
      return (device, alertCode, at) => {
        const verdict = right(device, alertCode, at);
        const count = heldBack.get(device + alertCode) ?? 0;
        if (!verdict.forward || verdict.throttle) heldBack.set(device + alertCode, verdict.forward ? 0 : count + 1);
        return verdict.forward ? withFigures(verdict, (sequenceId) => ({ sequenceId, count })) : verdict;
      };
    }),
  ),
  defect(
    'SECMP0062-12',
    'reports-the-remainder',
    'The first alert after an episode counts what that held back last.',
    series(run(plain(3), numbered(1, 0), plain(3), numbered(1, 0)), run(plain(3), numbered(1, 0), numbered(null, 4), plain(2))),
    parameters(({ remainderReported }) => ({ remainderReported: !remainderReported })),
  ),
  defect(
    'SECMP0062-13',
    'by-device',
    'All codes of a device are counted together.',
    series(plain(3), not(plain(3)), { alert: '8F78' }),
    judged((right) => (device, _, at) => right(device, '', at)),
  ),
  defect(
    'SECMP0062-13',
    'by-code',
    'The same code is counted for all devices together.',
    series(plain(3), not(plain(3)), { alert: '8F3F', to: 'Gas Supplier' }),
    judged((right) => (_, alertCode, at) => right('', alertCode, at)),
  ),
  defect(
    'SECMP0062-14',
    'knows-no-exclusion',
    'The list of excluded codes is not looked at.',
    series({ plain: oneOf(20, 10) }, run(plain(3), numbered(1, 0))),
    parameters(() => ({ excludedAlertCodes: [] })),
  ),
  defect(
    'SECMP0062-14',
    'knows-one-code',
    'The code that is known to have been excluded is, and what the list says is not looked at.',
    series(plain(20), run(plain(3), numbered(1, 0)), { alert: '8F3F' }),
    parameters(() => ({ excludedAlertCodes: ['8F75'] })),
  ),
  defect(
    'SECMP0062-14',
    'numbers-what-is-excluded',
    'An excluded code is forwarded always, but with both items once there are too many.',
    series(plain(20), run(plain(3), numbered(1, 0), numbered(2, 0))),
    judged((right, { excludedAlertCodes, threshold }) => {
      const raised = new Map<string, number>();
      return (device, alertCode, at) => {
        if (!excludedAlertCodes.includes(alertCode)) return right(device, alertCode, at);
        const number = (raised.get(device + alertCode) ?? 0) + 1;
        raised.set(device + alertCode, number);
        return { forward: true, ...(number > threshold ? { throttle: { sequenceId: number - threshold, count: 0 } } : {}) };
      };
    }),
  ),
  defect(
    'SECMP0062-14',
    'excludes-all',
    'As soon as a code is excluded, none is throttled.',
    series(run(plain(3), numbered(1, 0)), plain(5)),
    judged(
      (right, { excludedAlertCodes }) =>
        (device, alertCode, at) =>
          excludedAlertCodes.length > 0 ? { forward: true } : right(device, alertCode, at),
    ),
  ),
  defect(
    'SECMP0062-15',
    'at-the-threshold',
    'The alert that reaches the threshold begins throttling.',
    series(only(plain(3)), run(plain(2), numbered(1, 0))),
    parameters(({ threshold }) => ({ threshold: threshold - 1 })),
  ),
  defect(
    'SECMP0062-15',
    'one-too-late',
    'One alert beyond the threshold is let through.',
    series(run(plain(3), numbered(1, 0)), plain(4)),
    parameters(({ threshold }) => ({ threshold: threshold + 1 })),
  ),
  defect(
    'SECMP0062-15',
    'window-that-jumps',
    'One window begins where the last one ended, instead of sliding.',
    series(run(plain(4), numbered(1, 0)), plain(5)),
    judged((right, { windowSeconds }) => {
      const begun = new Map<string, Date>();
      return (device, alertCode, at) => {
        const last = begun.get(device + alertCode);
        const begin = last && at.getTime() - last.getTime() < windowSeconds * 1000 ? last : at;
        begun.set(device + alertCode, begin);
        return right(device, alertCode, begin);
      };
    }),
  ),
  defect(
    'SECMP0062-16',
    'n59',
    'A power outage is told with a code of DUIS 5.0.',
    invalid('N59'),
    said('dcc-alert', (body) => ({ ...body, alertCode: 'N59' })),
  ),
  defect(
    'SECMP0062-16',
    'n32',
    'A power outage is told with the code that was left out.',
    invalid('N32'),
    said('dcc-alert', (body) => ({ ...body, alertCode: 'N32' })),
  ),
];

type Throttled = Extract<OutgoingBody, { kind: 'dcc-alert' | 'smets1' }>;
type Figures = NonNullable<Throttled['throttle']>;

function withThrottle({ throttle, ...body }: Throttled, change: (right: Figures) => Figures | undefined): OutgoingBody {
  const figures = throttle && change(throttle);
  return figures ? { ...body, throttle: figures } : body;
}

function withFigures<V extends { readonly throttle?: Figures }>(verdict: V, change: (sequenceId: number, count: number) => Figures): V {
  const { sequenceId = 0, count = 0 } = verdict.throttle ?? {};
  return verdict.throttle ? { ...verdict, throttle: change(sequenceId, count) } : verdict;
}
