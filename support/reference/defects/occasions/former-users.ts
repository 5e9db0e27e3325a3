import type { UserRole } from '../../../control/types';
import type { Eui64 } from '../../../duis/eui64';
import type { Behaviour } from '../../behaviour/behaviour';
import type { Device } from '../../inventory/device';
import { inForce } from '../../inventory/device';
import type { View } from '../../view';
import { policies } from '../changes/change';
import { distribution } from '../changes/firmware-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { alert, alerts, code, either, finds, none, some } from '../symptom';

/** A requirement on who is told, the role in which somebody was responsible, and the alert that goes to them. */
const TOLD: readonly (readonly [requirement: string, role: UserRole, alertCode: string, to: string])[] = [
  ['CR1045-06', 'GS', 'N57', 'Second Gas Supplier'],
  ['CR1045-10', 'IS', 'N49', 'Other Supplier'],
  ['CR1045-11', 'GS', 'N50', 'Second Gas Supplier'],
  ['CR1045-14', 'GS', 'N51', 'Second Gas Supplier'],
  ['CRP612-35', 'ED', 'N58', 'Second Electricity Distributor'],
  ['CLAR-09', 'IS', 'AD1', 'Other Supplier'],
  ['CLAR-09', 'ED', 'AD1', 'Second Electricity Distributor'],
  ['CLAR-09', 'GS', 'AD1', 'Second Gas Supplier'],
  ['CLAR-09', 'GT', 'AD1', 'Second Gas Transporter'],
];

/** Ways to take who was responsible for a device for somebody who is. */
export const formerUserDefects: readonly Defect[] = [
  ...TOLD.map(([requirement, role, alertCode, to]) =>
    defect(
      requirement,
      `tells-former-${role}`,
      `Who was ${role} of a device is told of it as who is.`,
      either(alerts(some, [alert(alertCode, to)]), finds({ subject: 'nothing more', expected: none })),
      (behaviour) => policies({ audience: withFormer(behaviour, role) })(behaviour),
    ),
  ),
  ...(['ESME', 'GSME'] as const).map((type) =>
    defect(
      'CR1045-03',
      `takes-firmware-for-${type}-from-former-supplier`,
      `Who was the Supplier of a SMETS1 ${type} may update its firmware.`,
      either(code('W110101', some), finds({ subject: 'response content', expected: some })),
      distribution(
        'isInCharge',
        (right) => (view, wish) =>
          right(view, wish) || (wish.device.deviceType === type && formerUsers(view, wish.device, ['IS', 'GS']).includes(wish.user)),
      ),
    ),
  ),
];

function withFormer({ policies: { audience } }: Behaviour, role: UserRole): Behaviour['policies']['audience'] {
  return (view, device, roles) => [
    ...new Set([...audience(view, device, roles), ...(roles.includes(role) ? formerUsers(view, device, [role]) : [])]),
  ];
}

function formerUsers({ records, now }: View, device: Device, roles: readonly UserRole[]): readonly Eui64[] {
  const parties = records.inventory.responsibleFor(device).filter((party) => roles.includes(party.role) && !inForce(party, now));
  return parties.map(({ user }) => user);
}
