import { alert, alertBody, alerts, digits, none, not, oneOf, only, some } from './symptom';
import type { DeviceType, UserRole } from '../../control/types';
import { responsibleUsers } from '../alerts/dcc-alert';
import type { Behaviour } from '../behaviour/behaviour';
import { isSmets1 } from '../inventory/device';
import type { DistributionFailure } from '../providers/distribution-failure-policy';
import type { PowerOutagePolicy } from '../providers/power-outage-policy';
import { failures } from './changes/firmware-change';
import type { Defect } from './defect';
import { defect } from './defect';

/** Ways to get N18 to N21 and AD1 wrong. */
export const clarAlertDefects: readonly Defect[] = [
  ...misreported('CLAR-03', 'firmware-hash-mismatch', 'N18', 'N21'),
  ...misreported('CLAR-04', 'firmware-device-unknown', 'N19', 'N18'),
  ...misreported('CLAR-05', 'firmware-image-too-large', 'N20', 'N18'),
  ...misreported('CLAR-06', 'firmware-version-unknown', 'N21', 'N18'),
  defect(
    'CLAR-04',
    'overlooks-hubs',
    'N19 is for meters only.',
    alerts(alert('N19', 'Import Supplier'), none),
    failures((right) => ({
      concerns: (view, kind, device) => view.records.inventory.get(device)?.deviceType !== 'CHF' && right.concerns(view, kind, device),
    })),
  ),
  defect(
    'CLAR-07',
    'tells-both-suppliers',
    'Every Supplier of the home is told.',
    alerts(some, [{ to: 'Gas Supplier' }, { to: 'Import Supplier' }]),
    failures((right) => ({
      recipients: (view, notice) => {
        const homes = notice.devices
          .flatMap((eui) => view.records.inventory.get(eui) ?? [])
          .flatMap((device) => view.records.inventory.homeOf(device));
        return [
          ...new Set([...right.recipients(view, notice), ...homes.flatMap((device) => responsibleUsers(view, device, ['IS', 'GS']))]),
        ];
      },
    })),
  ),
  defect(
    'CLAR-07',
    'tells-the-network-party',
    'The network party of the meter is told as well.',
    alerts(some, { to: oneOf('Electricity Distributor', 'Gas Transporter') }),
    failures((right) => ({
      recipients: (view, notice) => [
        ...right.recipients(view, notice),
        ...notice.devices
          .flatMap((eui) => view.records.inventory.get(eui) ?? [])
          .flatMap((device) => responsibleUsers(view, device, ['ED', 'GT'])),
      ],
    })),
  ),
  defect(
    'CLAR-07',
    'tells-the-lead-supplier',
    'The Lead Supplier is told, whoever sent the request.',
    alerts(only({ to: 'Gas Supplier' }), only({ to: 'Import Supplier' })),
    failures(() => ({
      recipients: (view, notice) => [
        ...new Set(
          notice.devices
            .flatMap((eui) => view.records.inventory.get(eui) ?? [])
            .flatMap((device) => view.records.inventory.inHomeOf(device, 'CHF').flatMap((hub) => hub.leadSupplier ?? [])),
        ),
      ],
    })),
  ),
  defect(
    'CLAR-07',
    'tells-for-each-device',
    'The sender is told once for each device.',
    alerts(alert('N20', 'Import Supplier'), [alert('N20', 'Import Supplier'), alert('N20', 'Import Supplier')]),
    failures((right) => ({ recipients: (view, notice) => notice.devices.flatMap(() => right.recipients(view, notice)) })),
  ),
  defect(
    'CLAR-08',
    'waits-a-second-more',
    'Three minutes are not enough.',
    alerts(alert('AD1'), none),
    outage((right) => ({ leastSeconds: right.leastSeconds + 1 })),
  ),
  defect('CLAR-08', 'tells-of-one-outage', 'A second outage at a hub is not told.', alerts(some, none), (behaviour) => {
    const told = new Set<string>();
    return outage((right) => ({
      meterPoint: (meter, home) => {
        const isFirst = !told.has(meter.eui);
        told.add(meter.eui);
        return isFirst ? right.meterPoint(meter, home) : undefined;
      },
    }))(behaviour);
  }),
  defect('CLAR-08', 'adds-outages-up', 'Outages at a hub count together.', alerts(none, alert('AD1')), (behaviour) => {
    const lost = new Map<string, number>();
    return outage(({ lostFor }) => ({
      lostFor: (hub, seconds) => {
        const together = (lost.get(hub.eui) ?? 0) + lostFor(hub, seconds);
        lost.set(hub.eui, together);
        return together;
      },
    }))(behaviour);
  }),
  defect(
    'CLAR-08',
    'tells-a-second-early',
    '179 seconds are enough.',
    alerts(none, alert('AD1')),
    outage((right) => ({ leastSeconds: right.leastSeconds - 1 })),
  ),
  defect(
    'CLAR-08',
    'tells-of-every-loss',
    'Any loss of power is told.',
    alerts(none, alert('AD1')),
    outage(() => ({ leastSeconds: 0 })),
  ),
  ...lostRecipients(),
  defect(
    'CLAR-09',
    'tells-the-export-supplier',
    'The Export Supplier is told too.',
    alerts(alert('AD1'), alert('AD1', 'Export Supplier')),
    outage(({ roles }) => ({ roles: { ...roles, ESME: [...(roles.ESME ?? []), 'ES'] } })),
  ),
  defect(
    'CLAR-09',
    'tells-the-gas-parties-of-any-home',
    'The parties of the other fuel are told where there is no meter of theirs.',
    alerts(alert('AD1'), alert('AD1', 'Registered Supplier Agent')),
    outage(({ roles }) => ({ roles: { ...roles, ESME: [...(roles.ESME ?? []), 'RSA'] } })),
  ),
  defect(
    'CLAR-09',
    'mixes-up-the-meter-points',
    'Everybody is told the first meter point of the home.',
    alertBody({ alert: 'AD1', MPxN: digits(10) }, { MPxN: digits(13) }),
    outage(() => ({ meterPoint: (_meter, home) => home.find(({ importMpxn }) => importMpxn !== undefined)?.importMpxn })),
  ),
  defect(
    'CLAR-09',
    'one-meter-of-a-kind',
    'Only the first meter of each kind is thought of.',
    alerts(
      [alert('AD1', 'Electricity Distributor'), alert('AD1', 'Electricity Distributor')],
      [alert('AD1', 'Electricity Distributor'), alert('AD1', 'Import Supplier')],
    ),
    outage(() => ({
      meterPoint: (meter, home) =>
        home.find(({ deviceType }) => deviceType === meter.deviceType)?.eui === meter.eui ? meter.importMpxn : undefined,
    })),
  ),
  defect(
    'CLAR-10',
    'tells-of-smets1',
    'A SMETS1 Communications Hub counts too.',
    alerts(none, alert('AD1')),
    outage(() => ({ families: ['SMETS1', 'SMETS2+'] })),
  ),
  defect(
    'CLAR-10',
    'takes-the-wrong-family',
    'AD1 is for SMETS1.',
    alerts(alert('AD1'), none),
    outage(() => ({ families: ['SMETS1'] })),
  ),
];

/** Of one kind of failure: not told, told by one provider only, told by another code. */
function misreported(requirement: string, kind: DistributionFailure, alertCode: string, other: string): readonly Defect[] {
  const untold = alerts(alert(alertCode), none);
  const unheard = (provider: string, devices: string): Defect =>
    defect(
      requirement,
      `overlooks-the-${provider.toLowerCase()}`,
      `What the ${provider} reports of ${devices} is passed over.`,
      untold,
      failures((right) => ({ takes: (notice) => (notice.kind !== kind || notice.provider !== provider) && right.takes(notice) })),
    );
  return [
    unheard('CSP', 'SMETS2 devices'),
    unheard('S1SP', 'SMETS1 devices'),
    defect(
      requirement,
      `says-${other.toLowerCase()}`,
      `${other} stands in for ${alertCode}.`,
      alerts(alert(alertCode), alert(other)),
      failures((right) => ({ alertCodes: { ...right.alertCodes, [kind]: other } })),
    ),
    defect(
      requirement,
      'names-the-whole-home',
      `${alertCode} names a device that it is not about.`,
      alertBody({ alert: alertCode, MeterIDs: some }, { MeterIDs: some }),
      failures((right) => ({
        ...right,
        names: (view, devices) =>
          devices
            .flatMap((eui) => view.records.inventory.get(eui) ?? [])
            .flatMap((device) => view.records.inventory.inHomeOf(device, isSmets1(device) ? 'CHF' : 'GSME'))
            .map(({ eui }) => eui),
      })),
    ),
  ];
}

/** AD1 with one of its four recipients left out. */
function lostRecipients(): readonly Defect[] {
  const parties: readonly (readonly [role: UserRole, meter: DeviceType, name: string])[] = [
    ['IS', 'ESME', 'Import Supplier'],
    ['ED', 'ESME', 'Electricity Distributor'],
    ['GS', 'GSME', 'Gas Supplier'],
    ['GT', 'GSME', 'Gas Transporter'],
  ];
  return parties.map(([role, meter, name]) =>
    defect(
      'CLAR-09',
      `forgets-the-${name.toLowerCase().replace(' ', '-')}`,
      `The ${name} is not told.`,
      alerts(alert('AD1', name), not(alert('AD1', name))),
      outage(({ roles }) => ({ roles: { ...roles, [meter]: (roles[meter] ?? []).filter((told) => told !== role) } })),
    ),
  );
}

function outage(change: (right: PowerOutagePolicy) => Partial<PowerOutagePolicy>): (behaviour: Behaviour) => Behaviour {
  return (behaviour) => ({ ...behaviour, powerOutage: { ...behaviour.powerOutage, ...change(behaviour.powerOutage) } });
}
