import type { DeviceStatus } from '../../../control/types';
import type { Behaviour } from '../../behaviour/behaviour';
import { deviceIdAt } from '../../inquiry/device-id';
import type { Inquiry } from '../../inquiry/inquiry';
import type { Device } from '../../inventory/device';
import type { Effect } from '../../effects/effect';
import { ruleFor } from '../changes/change';
import { decision, effect } from '../changes/firmware-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { code, commandSent, finds, some, startingWith } from '../symptom';

const MISSING = finds({ subject: ['alert', 'recipients', 'push'], expected: some });
const UNORDERED = code('E100', startingWith('I'));
const NOTHING = { updatesInventory: false, device: 'stays' } as const;
const TOLD_OF_CONFIGURATION = 'auxiliary-configuration-change-is-told';

/** Rules that are asked of what is to be done at once, and not of what is dated. */
const FORGOTTEN_WHEN_DATED = [
  ['SECMP0081-05', 'gas-block-thresholds-in-order', UNORDERED],
  ['CLAR-02', 'days-of-week-in-order', UNORDERED],
  ['CRP612-19', 'floor-sequence-number-given', code('E061501', startingWith('I'))],
] as const;

/** Ways to get right what is usual, and wrong what is dated, of another status or variant, or comes after something else. */
export const circumstanceDefects: readonly Defect[] = [
  ...FORGOTTEN_WHEN_DATED.map(([requirement, rule, symptom]) =>
    defect(requirement, 'not-asked-when-dated', 'A request with an ExecutionDateTime is not looked at.', symptom, ruleFor(rule, isForNow)),
  ),
  ...(['InstalledNotCommissioned', 'Recovered'] as const).map((status) =>
    defect(
      'SECMP0081-05',
      `not-asked-while-${status}`,
      `The thresholds for a meter that is ${status} are not looked at.`,
      UNORDERED,
      ruleFor('gas-block-thresholds-in-order', ({ device }) => device?.status !== status),
    ),
  ),
  defect(
    'CRP612-19',
    'not-asked-of-a-SAPC',
    'A SAPC needs no floor sequence number.',
    code('E061501', startingWith('I')),
    ruleFor('floor-sequence-number-given', ({ device }) => device === undefined || !isSapc(device)),
  ),
  defect(
    'SECMP0081-12',
    'takes-a-suspended-device',
    'A device that is suspended is reported as a hub.',
    code('E081401', startingWith('I', 'W')),
    ruleFor('notified-device-is-hub', (inquiry) => reportedDevice(inquiry)?.status !== 'Suspended'),
  ),
  ...(['InstalledNotCommissioned', 'Recovered'] as const).map((status) =>
    defect('CRP612-32', `tells-nothing-while-${status}`, `Nobody is told of an ESME that is ${status}.`, MISSING, notToldWhile(status)),
  ),
  defect('CRP612-36', 'tells-nothing-after-a-failure', 'An ESME that has failed once is not told of again.', MISSING, untilItFails),
  defect(
    'SECMP0093-10',
    'gives-up-once',
    'What is held for a device can be given up once.',
    commandSent({ 'use case': startingWith('CS', 'CCS') }),
    givesUpOnce,
  ),
  defect('CR1045-14', 'not-after-n50', 'A device that N50 told of is passed over by N51.', MISSING, (behaviour) => {
    const told = new Set<string>();
    return decision((right, _finding, { eui }) => {
      if (right.alertCode === 'N50') told.add(eui);
      return right.alertCode === 'N51' && told.has(eui) ? NOTHING : right;
    })(behaviour);
  }),
  defect(
    'CR1045-14',
    'overlooks-a-recovered-meter',
    'The version of a meter that was recovered does not matter.',
    MISSING,
    passesOver(isRecovered),
  ),
  defect('CR1045-11', 'overlooks-a-SAPC', 'The version of a SAPC does not matter.', MISSING, passesOver(isSapc)),
];

function isForNow({ executionTime }: Inquiry): boolean {
  return executionTime.kind !== 'at';
}

function reportedDevice({ request, records }: Inquiry): Device | undefined {
  return records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
}

function isSapc({ esmeVariant = '' }: Device): boolean {
  return esmeVariant.includes('G');
}

function isRecovered({ status }: Device): boolean {
  return status === 'Recovered';
}

function passesOver(isIt: (device: Device) => boolean): Defect['apply'] {
  return decision((right, _finding, device) => (isIt(device) ? NOTHING : right));
}

function notToldWhile(status: DeviceStatus): Defect['apply'] {
  return told((right) => (view, answered) => (view.records.inventory.get(answered.device)?.status === status ? [] : right(view, answered)));
}

function untilItFails(behaviour: Behaviour): Behaviour {
  const failed = new Set<string>();
  return told((right) => (view, answered) => {
    const follows = right(view, answered);
    if (follows.length === 0) failed.add(answered.device);
    return failed.has(answered.device) ? [] : follows;
  })(behaviour);
}

function told(change: (right: Effect['apply']) => Effect['apply']): Defect['apply'] {
  return effect(TOLD_OF_CONFIGURATION, (right) => ({ ...right, apply: change(right.apply) }));
}

function givesUpOnce(behaviour: Behaviour): Behaviour {
  const givenUpBy = new Map<string, string>();
  return {
    ...behaviour,
    holding: {
      ...behaviour.holding,
      cancels: (dated) => {
        const { requestId, requestIdText } = dated.request;
        if (!behaviour.holding.cancels(dated)) return false;
        const first = givenUpBy.get(requestId.target) ?? requestIdText;
        givenUpBy.set(requestId.target, first);
        return first === requestIdText;
      },
    },
  };
}
