import type { DeviceType, UserRole } from '../../control/types';
import { responsibleUsers } from '../alerts/dcc-alert';
import type { Behaviour } from '../behaviour/behaviour';
import { isSmets1 } from '../inventory/device';
import type { DistributionFailure, DistributionFailurePolicy } from '../providers/distribution-failure-policy';
import type { PowerOutagePolicy } from '../providers/power-outage-policy';
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
    /expected the DCC Alerts N19 to the Import Supplier\b.*got none/,
    failures((right) => ({
      concerns: (view, kind, device) => view.records.inventory.get(device)?.deviceType !== 'CHF' && right.concerns(view, kind, device),
    })),
  ),
  defect(
    'CLAR-07',
    'tells-both-suppliers',
    'Every Supplier of the home is told.',
    /expected the DCC Alerts (N\d+) to the (\w+) Supplier\b.*got \1 to the Gas Supplier, \1 to the Import Supplier/,
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
    /expected the DCC Alerts (N\d+) to the \w+ Supplier\b.*got .*\1 to the (Electricity Distributor|Gas Transporter)/,
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
    /expected the DCC Alerts (N\d+) to the Gas Supplier\b.*got \1 to the Import Supplier/,
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
    /expected the DCC Alerts N20 to the Import Supplier\b.*got N20 to the Import Supplier, N20 to the Import Supplier/,
    failures((right) => ({ recipients: (view, notice) => notice.devices.flatMap(() => right.recipients(view, notice)) })),
  ),
  defect(
    'CLAR-08',
    'waits-a-second-more',
    'Three minutes are not enough.',
    /expected the DCC Alerts AD1\b.*got none/,
    outage((right) => ({ leastSeconds: right.leastSeconds + 1 })),
  ),
  defect(
    'CLAR-08',
    'tells-a-second-early',
    '179 seconds are enough.',
    /expected the DCC Alerts none\b.*got AD1/,
    outage((right) => ({ leastSeconds: right.leastSeconds - 1 })),
  ),
  defect(
    'CLAR-08',
    'tells-of-every-loss',
    'Any loss of power is told.',
    /expected the DCC Alerts none\b.*got AD1/,
    outage(() => ({ leastSeconds: 0 })),
  ),
  ...lostRecipients(),
  defect(
    'CLAR-09',
    'tells-the-export-supplier',
    'The Export Supplier is told too.',
    /expected the DCC Alerts AD1\b.*got .*AD1 to the Export Supplier/,
    outage(({ roles }) => ({ roles: { ...roles, ESME: [...(roles.ESME ?? []), 'ES'] } })),
  ),
  defect(
    'CLAR-09',
    'tells-the-gas-parties-of-any-home',
    'The parties of the other fuel are told where there is no meter of theirs.',
    /expected the DCC Alerts AD1\b.*got .*AD1 to the Registered Supplier Agent/,
    outage(({ roles }) => ({ roles: { ...roles, ESME: [...(roles.ESME ?? []), 'RSA'] } })),
  ),
  defect(
    'CLAR-09',
    'mixes-up-the-meter-points',
    'Everybody is told the first meter point of the home.',
    /expected AD1 .* with MPxN \d{10}\b.*got MPxN \d{13}/,
    outage(() => ({ meterPoint: (_meter, home) => home.find(({ importMpxn }) => importMpxn !== undefined)?.importMpxn })),
  ),
  defect(
    'CLAR-09',
    'one-meter-of-a-kind',
    'Only the first meter of each kind is thought of.',
    /expected the DCC Alerts AD1 to the Electricity Distributor, AD1 to the Electricity Distributor\b.*got AD1 to the Electricity Distributor, AD1 to the Import Supplier/,
    outage(() => ({
      meterPoint: (meter, home) =>
        home.find(({ deviceType }) => deviceType === meter.deviceType)?.eui === meter.eui ? meter.importMpxn : undefined,
    })),
  ),
  defect(
    'CLAR-10',
    'tells-of-smets1',
    'A SMETS1 Communications Hub counts too.',
    /expected the DCC Alerts none\b.*got AD1/,
    outage(() => ({ families: ['SMETS1', 'SMETS2+'] })),
  ),
  defect(
    'CLAR-10',
    'takes-the-wrong-family',
    'AD1 is for SMETS1.',
    /expected the DCC Alerts AD1\b.*got none/,
    outage(() => ({ families: ['SMETS1'] })),
  ),
];

/** Of one kind of failure: not told, told by one provider only, told by another code. */
function misreported(requirement: string, kind: DistributionFailure, alertCode: string, other: string): readonly Defect[] {
  const untold = new RegExp(`expected the DCC Alerts ${alertCode} to the \\w+ Supplier\\b.*got none`);
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
      new RegExp(`expected the DCC Alerts ${alertCode}\\b.*got ${other}`),
      failures((right) => ({ alertCodes: { ...right.alertCodes, [kind]: other } })),
    ),
    defect(
      requirement,
      'names-the-whole-home',
      `${alertCode} names a device that it is not about.`,
      new RegExp(`expected ${alertCode} .* with MeterIDs .*got MeterIDs`),
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
      new RegExp(`expected the DCC Alerts .*AD1 to the ${name}\\b.*got (?!.*AD1 to the ${name})`),
      outage(({ roles }) => ({ roles: { ...roles, [meter]: (roles[meter] ?? []).filter((told) => told !== role) } })),
    ),
  );
}

function failures(change: (right: DistributionFailurePolicy) => Partial<DistributionFailurePolicy>): (behaviour: Behaviour) => Behaviour {
  return (behaviour) => ({
    ...behaviour,
    distributionFailure: { ...behaviour.distributionFailure, ...change(behaviour.distributionFailure) },
  });
}

function outage(change: (right: PowerOutagePolicy) => Partial<PowerOutagePolicy>): (behaviour: Behaviour) => Behaviour {
  return (behaviour) => ({ ...behaviour, powerOutage: { ...behaviour.powerOutage, ...change(behaviour.powerOutage) } });
}
