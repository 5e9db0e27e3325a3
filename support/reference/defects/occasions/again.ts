import type { DeviceStatus } from '../../../control/types';
import { deviceIdAt } from '../../inquiry/device-id';
import type { Inquiry } from '../../inquiry/inquiry';
import type { Device } from '../../inventory/device';
import { isSmets1, withStatus } from '../../inventory/device';
import { refuse } from '../../rules/rule';
import { judged } from '../changes/alert-change';
import { policies, ruleFor } from '../changes/change';
import { decision, distribution, effect, notification, notified } from '../changes/firmware-change';
import { alsoRefuses, nonDevice } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { alert, alerts, certificate, code, either, finds, numbered, plain, series, some, startingWith } from '../symptom';

const INSTALL_CODE = 'install-code-length';
const GAS_FLOW = 'decimal-gas-flow-supported';
const TOLD_OF_CONFIGURATION = 'auxiliary-configuration-change-is-told';
const TRACKED = 'device-certificate-is-tracked';
const STAYS = either(
  certificate({ is: 'the one returned' }, 'another one'),
  finds({ subject: 'signature', expected: { authentic: true } }),
);
const MISSING = finds({ subject: ['alert', 'recipients', 'push'], expected: some });

/** Which ESMEs, hubs or meters are passed over by a power outage. */
const NOT_TOLD_OF: readonly (readonly [does: string, isIt: (meter: Device, hub: Device | undefined) => boolean])[] = [
  ['behind-a-hub-at-1.0', (_meter, hub) => hub?.gbcsVersion === '1.0'],
  ['behind-a-hub-at-4.1', (_meter, hub) => hub?.gbcsVersion === '4.1'],
  ['that-is-a-SAPC', (meter) => isSapc(meter)],
  ['that-is-installed', (meter) => meter.status === 'InstalledNotCommissioned'],
  ['that-is-suspended', (meter) => meter.status === 'Suspended'],
];

/** DCC Alerts and devices that are never throttled. */
const NOT_THROTTLED: readonly (readonly [does: string, isIt: (device: Device | undefined, alertCode: string) => boolean])[] = [
  ...['N16', 'N18', 'N19', 'N20', 'N21', 'N49', 'N50', 'N51', 'N57'].map(
    (one) => [one, (_device: unknown, alertCode: string) => alertCode === one] as const,
  ),
  ['SMETS1-PPMID', (device, alertCode) => device?.deviceType === 'PPMID' && isSmets1(device) && alertCode.length === 4],
  ['recovered', (device) => device?.status === 'Recovered'],
  ['SAPC', (device, alertCode) => device !== undefined && isSapc(device) && alertCode.length === 4],
];

/** Ways to get right what happens once, to a device of the usual kind and status, and wrong what happens again, or to another. */
export const againDefects: readonly Defect[] = [
  defect(
    'CR1045-05',
    'tells-of-the-first-request',
    'N57 tells of the first request for a device, and of no other.',
    MISSING,
    (behaviour) => {
      const told = new Set<string>();
      return notification((right) => ({
        applies: (notice) => {
          const isFirst = !told.has(notice.device.eui);
          if (right.applies(notice)) told.add(notice.device.eui);
          return isFirst && right.applies(notice);
        },
      }))(behaviour);
    },
  ),
  defect(
    'CR1045-05',
    'takes-one-image',
    'A device that was sent an image once is sent no other.',
    either(MISSING, code(some, 'W110101')),
    (behaviour) => {
      const sent = new Set<string>();
      return distribution('isFree', (right) => (view, wish) => {
        const isFirst = !sent.has(wish.device.eui);
        sent.add(wish.device.eui);
        return isFirst && right(view, wish);
      })(behaviour);
    },
  ),
  ...(['InstalledNotCommissioned', 'Suspended', 'Recovered'] as const).map((status) =>
    defect(
      'CR1045-05',
      `not-while-the-meter-is-${status}`,
      `The Gas Supplier of a GSME that is ${status} is not told.`,
      MISSING,
      notified((right, { records }, device) =>
        records.inventory.inHomeOf(device, 'GSME').some((meter) => meter.status === status) ? [] : right,
      ),
    ),
  ),
  defect('CR1045-14', 'first-version-only', 'A second version of a device is passed over.', MISSING, (behaviour) => {
    const reported = new Set<string>();
    return decision((right, { differs }, { eui }) => {
      const isFirst = !reported.has(eui);
      if (differs) reported.add(eui);
      return isFirst ? right : { updatesInventory: false, device: 'stays' };
    })(behaviour);
  }),
  defect(
    'CR1277-02',
    'any-length-for-one-that-comes-back',
    'The InstallCode of a device that was in service before is not measured.',
    code('E081111', startingWith('I')),
    ruleFor(INSTALL_CODE, (inquiry) => !wasBefore(inquiry)),
  ),
  defect(
    'CR1277-02',
    'any-length-for-a-second',
    'The InstallCode of a second device of its type is not measured.',
    code('E081111', startingWith('I')),
    ruleFor(INSTALL_CODE, (inquiry) => !isSecond(inquiry)),
  ),
  defect(
    'CR1277-01',
    'refuses-one-that-comes-back',
    'A device that was in service before is not added again.',
    code(startingWith('I'), 'E081111'),
    alsoRefuses(INSTALL_CODE, (inquiry) => (wasBefore(inquiry) ? refuse('E081111', 'it was here before') : undefined)),
  ),
  defect(
    'CR1290-02',
    'not-asked-while-installed',
    'What the S1SP supports does not matter while the meter is not commissioned.',
    code('E060701', startingWith('I')),
    ruleFor(GAS_FLOW, ({ device }) => device?.status !== 'InstalledNotCommissioned'),
  ),
  defect(
    'CR1290-02',
    'not-asked-for-a-second-meter',
    'What the S1SP supports does not matter to a second gas meter of the home.',
    code('E060701', startingWith('I')),
    ruleFor(GAS_FLOW, ({ device, records }) => device === undefined || records.inventory.inHomeOf(device, 'GSME')[0]?.eui === device.eui),
  ),
  defect(
    'CR1290-01',
    'refused-when-recovered',
    'A meter that has been recovered takes no decimal.',
    code(startingWith('I'), 'E060701'),
    alsoRefuses(GAS_FLOW, ({ device, asked }) =>
      device && isSmets1(device) && device.status === 'Recovered' && asked.serviceReferenceVariant === '6.7'
        ? refuse('E060701', 'it was recovered')
        : undefined,
    ),
  ),
  defect('CRP612-35', 'tells-twice-at-most', 'The third change of configuration of an ESME is not told.', MISSING, (behaviour) => {
    const told = new Map<string, number>();
    return effect(TOLD_OF_CONFIGURATION, (right) => ({
      ...right,
      apply: (view, answered) => {
        const follows = right.apply(view, answered);
        const count = (told.get(answered.device) ?? 0) + (follows.length > 0 ? 1 : 0);
        told.set(answered.device, count);
        return count > 2 ? [] : follows;
      },
    }))(behaviour);
  }),
  defect(
    'CRP612-34',
    'tells-of-the-first-calendar',
    'Of the calendars that take effect later, the first of an ESME is told.',
    MISSING,
    (behaviour) => {
      const told = new Set<string>();
      return {
        ...behaviour,
        executionConsequences: behaviour.executionConsequences.map((one) => ({
          ...one,
          apply: (view, device, ...rest) => {
            const follows = told.has(device.eui) ? [] : one.apply(view, device, ...rest);
            if (follows.length > 0) told.add(device.eui);
            return follows;
          },
        })),
      };
    },
  ),
  defect(
    'SECMP0062-13',
    'counts-dcc-alerts-by-home',
    'DCC Alerts with one code about the devices of one home are counted together.',
    MISSING,
    judged((right) => (device, alertCode, at) => right(alertCode.length === 4 ? device : device.slice(0, -3), alertCode, at)),
  ),
  ...['AF', 'AEG'].map((variant) =>
    defect(
      'CRP612-35',
      `tells-nothing-of-${variant}`,
      `Nobody is told of a SAPC of variant ${variant}.`,
      MISSING,
      effect(TOLD_OF_CONFIGURATION, (right) => ({
        ...right,
        apply: (view, answered) =>
          view.records.inventory.get(answered.device)?.esmeVariant === variant ? [] : right.apply(view, answered),
      })),
    ),
  ),
  ...NOT_TOLD_OF.map(([does, isIt]) =>
    defect(
      'CLAR-09',
      `tells-of-no-meter-${does}`,
      `The parties of a meter ${does.replaceAll('-', ' ')} are not told.`,
      MISSING,
      (behaviour) => ({
        ...behaviour,
        powerOutage: {
          ...behaviour.powerOutage,
          meterPoint: (meter, home) => {
            const hub = home.find(({ deviceType }) => deviceType === 'CHF');
            return isIt(meter, hub) ? undefined : behaviour.powerOutage.meterPoint(meter, home);
          },
        },
      }),
    ),
  ),
  ...NOT_THROTTLED.map(([does, isIt]) =>
    defect(
      'SECMP0062-10',
      `never-throttles-${does}`,
      `Alerts are never throttled: ${does}.`,
      either(
        series([plain(3), numbered(1, 0)], some),
        series([plain(1), numbered(1, 0)], [plain(3)]),
        alerts(some, [alert(startingWith('N'))]),
      ),
      policies({ throttles: (device, alertCode) => !isIt(device, alertCode) }),
    ),
  ),
  defect(
    'SECMP0062-11',
    'ends-when-the-inventory-changes',
    'Alerts of a device are throttled no more once its variant is another.',
    series([plain(3), numbered(1, 0), numbered(2, 6)], some),
    policies({ throttles: (device) => device?.esmeVariant !== 'ADF' }),
  ),
  ...(['InstalledNotCommissioned', 'Recovered'] as const).map((status) =>
    defect(
      'SECMP0081-08',
      `tracks-not-while-${status}`,
      `Certificates of a device that is ${status} stay.`,
      STAYS,
      notTracked(hasStatus(status)),
    ),
  ),
  defect('SECMP0081-08', 'tracks-no-SAPC', 'The certificates of a SAPC stay as they were.', STAYS, notTracked(isSapc)),
  defect(
    'SECMP0081-16',
    'installs-the-whole-home',
    'Whatever is Pending in the home of the hub is installed with it.',
    finds({ subject: 'inventory', expected: { status: 'Pending' }, got: { status: 'InstalledNotCommissioned' } }),
    nonDevice('8.14.2', (right) => (view, request) => {
      const answer = right(view, request);
      const hub = view.records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
      const others = hub?.status === 'Pending' ? view.records.inventory.homeOf(hub).filter(({ status }) => status === 'Pending') : [];
      const all = others.map((one) => ({ do: 'put device', device: withStatus(one, 'InstalledNotCommissioned', view.now) }) as const);
      return { ...answer, follows: [...(answer.follows ?? []), ...all] };
    }),
  ),
  defect(
    'SECMP0081-15',
    'leaves-a-hub-that-is-pending-again',
    'A hub that was in service before stays Pending.',
    finds({ subject: 'inventory', expected: { status: 'InstalledNotCommissioned' }, got: { status: 'Pending' } }),
    nonDevice('8.14.2', (right) => (view, request) => {
      const hub = view.records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
      const answer = right(view, request);
      return hub && hub.history.length > 1 ? { ...answer, follows: [] } : answer;
    }),
  ),
];

function notTracked(isIt: (device: Device) => boolean): Defect['apply'] {
  return effect(TRACKED, (right) => ({
    ...right,
    apply: (view, answered) => {
      const device = view.records.inventory.get(answered.device);
      return device && isIt(device) ? [] : right.apply(view, answered);
    },
  }));
}

function hasStatus(status: DeviceStatus): (device: Device) => boolean {
  return (device) => device.status === status;
}

function isSapc({ esmeVariant = '' }: Device): boolean {
  return /[FG]/.test(esmeVariant);
}

function named({ asked, records }: Inquiry): Device | undefined {
  return records.inventory.get(deviceIdAt(asked.body, 'DeviceID') ?? '');
}

function wasBefore(inquiry: Inquiry): boolean {
  return (named(inquiry)?.history.length ?? 0) > 1;
}

function isSecond(inquiry: Inquiry): boolean {
  const device = named(inquiry);
  return device !== undefined && inquiry.records.inventory.inHomeOf(device, device.deviceType).length > 1;
}
