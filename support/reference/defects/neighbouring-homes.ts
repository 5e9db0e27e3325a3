import type { Behaviour } from '../behaviour/behaviour';
import type { UserRole } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import { responsibleUsers } from '../alerts/dcc-alert';
import type { Policies } from '../behaviour/policies';
import type { Consequence } from '../consequences/consequence';
import type { Device } from '../inventory/device';
import type { View } from '../view';
import { policies } from './changes/change';
import type { Defect } from './defect';
import { defect } from './defect';
import { distribution, effect, firmware, notified } from './changes/firmware-change';
import { alert, alerts, code, either, entries, finds, none, not, some, type Symptom } from './symptom';

const SECOND_S1SP = '90-B3-D5-1F-30-00-02-00';
const FIRST_S1SP = '90-B3-D5-1F-30-00-01-00';
const SUPPLIERS: readonly UserRole[] = ['IS', 'GS'];

/** Ways to get right what there is one of, and wrong what there are two of: homes, parties of a role, S1SPs. */
export const neighbouringHomeDefects: readonly Defect[] = [
  told('CLAR-09', 'tells-every-distributor', 'ED', ['IS', 'ED'], 'AD1', 'Second Electricity Distributor'),
  told('CLAR-09', 'tells-every-transporter', 'GT', ['GS', 'GT'], 'AD1', 'Second Gas Transporter'),
  told('CRP612-35', 'tells-every-distributor', 'ED', ['ED'], 'N58', 'Second Electricity Distributor'),
  told('CR1045-06', 'tells-every-gas-supplier', 'GS', ['GS'], 'N57', 'Second Gas Supplier'),
  told('CR1045-10', 'tells-every-gas-supplier', 'GS', SUPPLIERS, 'N49', 'Second Gas Supplier'),
  told('CR1045-11', 'tells-every-gas-supplier', 'GS', SUPPLIERS, 'N50', 'Second Gas Supplier'),
  told('CR1045-14', 'tells-every-import-supplier', 'IS', SUPPLIERS, 'N51', 'Other Supplier'),
  ofTheFirst('CLAR-09', ['IS', 'ED'], alerts(alert('AD1', 'Other Supplier'), alert('AD1', 'Import Supplier'))),
  ofTheFirst('CR1045-10', SUPPLIERS, alerts(alert('N49'), not(alert('N49', 'Second Gas Supplier')))),
  ofTheFirst('CR1045-06', ['GS'], alerts(alert('N57', 'Second Gas Supplier'), alert('N57', 'Gas Supplier'))),
  ofTheFirst('CRP612-35', ['ED'], alerts(alert('N58', 'Second Electricity Distributor'), alert('N58', 'Electricity Distributor'))),
  defect(
    'CR1045-05',
    'finds-any-gas-meter',
    'The Gas Supplier of any SMETS1 gas meter is told where the home has none.',
    alerts(none, alert('N57')),
    notified((right, view, device) => (right.length > 0 ? right : ofAnyMeter(view, device))),
  ),
  defect(
    'CR1045-04',
    'lets-any-lead-supplier',
    'Who leads for some hub may have firmware distributed to all.',
    either(finds({ subject: 'response content', expected: some }), code('W110101', 'I99')),
    distribution('isInCharge', (right) => (view, wish) => right(view, wish) || leadsSomewhere(view, wish.user)),
  ),
  defect(
    'CR1045-09',
    'updates-the-model',
    'The version that one device reports goes into the inventory for all of its model.',
    entries({ DeviceFirmwareVersion: '01000000' }, { DeviceFirmwareVersion: '02000000' }),
    effect('read-firmware-version-is-tracked', (right) => ({
      ...right,
      apply: (view, answered) =>
        right.apply(view, answered).flatMap((one) => (one.do === 'put device' ? forTheModel(view, one.device) : [one])),
    })),
  ),
  defect(
    'CR1045-20',
    'restores-to-commissioned',
    'Whatever is restored is Commissioned.',
    finds({ subject: 'inventory', expected: { status: some }, got: { status: 'Commissioned' } }),
    firmware(() => ({ restoredTo: () => 'Commissioned' })),
  ),
  defect(
    'CR1045-20',
    'restores-to-the-first',
    'What is restored becomes what it was first.',
    finds({ subject: 'inventory', expected: { status: some } }),
    firmware(() => ({ restoredTo: ({ history }) => history.find(({ status }) => status !== 'Suspended')?.status ?? 'Commissioned' })),
  ),
  ...(['ESME', 'GSME'] as const).flatMap((type) =>
    (['SMETS1', 'SMETS2+'] as const).map((family) => ({
      ...defect(
        'CR1045-20',
        `restores-${type}-of-${family}-to-commissioned`.toLowerCase().replace('+', ''),
        `An ${type} of ${family} that is restored is Commissioned, whatever it was.`,
        finds({ subject: 'inventory', expected: { status: some }, got: { status: 'Commissioned' } }),
        firmware(({ restoredTo }) => ({
          restoredTo: (device) => (device.deviceType === type && device.smetsFamily === family ? 'Commissioned' : restoredTo(device)),
        })),
      ),
      likelyAt: ['S-2057'],
    })),
  ),
  defect(
    'CR1290-01',
    'asks-the-first-s1sp',
    'It is the first S1SP whose capabilities count.',
    code('I99', 'E060701'),
    policies({ s1spOf: () => FIRST_S1SP }),
  ),
  defect(
    'CR1290-02',
    'asks-the-second-s1sp',
    'It is the second S1SP whose capabilities count.',
    code('E060701', 'I99'),
    policies({ s1spOf: () => SECOND_S1SP }),
  ),
  defect(
    'SECMP0062-04',
    'signed-by-the-first-s1sp',
    'The first S1SP signs for the devices of the second.',
    finds({ subject: 'signature', expected: { SMETS1SignedResponse: some } }),
    policies({ s1spOf: () => FIRST_S1SP }),
  ),
  ...(['PPMID', 'CHF'] as const).map((type) => ({
    ...defect(
      'SECMP0062-04',
      `signed-by-the-first-s1sp-for-a-${type.toLowerCase()}`,
      `The first S1SP signs for a ${type} of the second.`,
      finds({ subject: 'signature', expected: { SMETS1SignedResponse: some } }),
      (behaviour: Behaviour) =>
        policies({ s1spOf: (device) => (device.deviceType === type ? FIRST_S1SP : behaviour.policies.s1spOf(device)) })(behaviour),
    ),
    likelyAt: ['S-1978'],
  })),
];

/** Everybody with this role is told, wherever, of what those with `roles` are to be told. */
function told(requirement: string, does: string, role: UserRole, roles: readonly UserRole[], alertCode: string, name: string): Defect {
  return defect(
    requirement,
    does,
    `Whoever is ${role} anywhere is told by ${alertCode}.`,
    alerts(some, alert(alertCode, name)),
    audience(roles, (right, view) => [...new Set([...right, ...view.records.users.in(role)])]),
  );
}

/** The parties of the first home with such a device are told. */
function ofTheFirst(requirement: string, roles: readonly UserRole[], symptom: Symptom): Defect {
  return defect(
    requirement,
    'tells-the-first-home',
    'The parties are those of the first device of its type in the inventory.',
    symptom,
    audience(roles, (right, view, device) => {
      const first = [...view.records.inventory.all()].find(({ deviceType }) => deviceType === device.deviceType);
      return first ? responsibleUsers(view, first, roles) : right;
    }),
  );
}

/** Others than should be are told of what is for these roles. */
function audience(
  roles: readonly UserRole[],
  change: (right: readonly Eui64[], view: View, device: Device) => readonly Eui64[],
): Defect['apply'] {
  return (behaviour) => {
    const { audience: right } = behaviour.policies;
    const wrong: Policies['audience'] = (view, device, asked) =>
      roles.join() === asked.join() ? change(right(view, device, asked), view, device) : right(view, device, asked);
    return policies({ audience: wrong })(behaviour);
  };
}

function forTheModel({ records }: View, { model, firmwareVersion, eui }: Device): readonly Consequence[] {
  const alike = [...records.inventory.all()].filter((one) => one.eui === eui || one.model === model);
  return alike.map((device) => ({
    do: 'put device',
    device: { ...device, ...(firmwareVersion === undefined ? {} : { firmwareVersion }) },
  }));
}

function ofAnyMeter(view: View, device: Device): readonly Eui64[] {
  const meters = [...view.records.inventory.all()].filter(({ deviceType, eui }) => deviceType === 'GSME' && eui !== device.eui);
  return [...new Set(meters.flatMap((meter) => responsibleUsers(view, meter, ['GS'])))].slice(-1);
}

function leadsSomewhere({ records }: View, user: Eui64): boolean {
  return [...records.inventory.all()].some(({ leadSupplier }) => leadSupplier === user);
}
