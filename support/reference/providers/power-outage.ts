import type { DeviceType, ProviderEvent, SmetsFamily, UserRole } from '../../control/types';
import { xml } from '../../duis/xml-text';
import { issueDccAlerts } from '../alerts/issue-alert';
import { responsibleUsers } from '../alerts/recipients';
import type { Device } from '../inventory/device';
import { isSmets1 } from '../inventory/device';
import type { Systems } from '../systems';

/** AD1, Power Outage Event (5.9.4): from what duration on, of which hubs, and whose affair it is. */
export interface PowerOutagePolicy {
  readonly leastSeconds: number;
  readonly families: readonly SmetsFamily[];
  /** For each kind of meter of the home, the roles that are told. */
  readonly roles: Readonly<Partial<Record<DeviceType, readonly UserRole[]>>>;
  /** The meter point that the parties of a meter are told; a meter without one is passed over. */
  readonly meterPoint: (meter: Device, home: readonly Device[]) => string | undefined;
}

export function referencePowerOutage(leastSeconds: number): PowerOutagePolicy {
  return {
    leastSeconds,
    families: ['SMETS2+'],
    roles: { ESME: ['IS', 'ED'], GSME: ['GS', 'GT'] },
    meterPoint: ({ importMpxn }) => importMpxn,
  };
}

/** A Communications Service Provider says that the hub lost its power: the parties of each meter behind it are told, each with its own meter point. */
export function powerOutage(systems: Systems, hub: Device, event: ProviderEvent): void {
  const { leastSeconds, families, roles, meterPoint } = systems.behaviour.powerOutage;
  if (Number(event.detail?.['seconds'] ?? 0) < leastSeconds || !families.includes(isSmets1(hub) ? 'SMETS1' : 'SMETS2+')) return;
  const start = event.at ?? systems.tools.clock.now().toISOString();
  const home = systems.records.inventory.homeOf(hub);
  const letters = home.flatMap((meter) => {
    const told = roles[meter.deviceType];
    const point = told && meterPoint(meter, home);
    if (!told || point === undefined) return [];
    const content = xml`<sr:PowerOutageEvent><sr:CommsHubDeviceID>${hub.eui}</sr:CommsHubDeviceID><sr:StartDateTime>${start}</sr:StartDateTime><sr:MPxN>${point}</sr:MPxN></sr:PowerOutageEvent>`;
    return [{ recipients: responsibleUsers(systems, meter, told), content }];
  });
  issueDccAlerts(systems, { alertCode: 'AD1', about: hub.eui }, letters);
}
