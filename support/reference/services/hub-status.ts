import type { DeviceStatus } from '../../control/types';
import { deviceIdAt } from '../inquiry/device-id';
import type { Device } from '../inventory/device';
import { withStatus } from '../inventory/device';
import type { Systems } from '../systems';
import { done } from './done';
import type { NonDeviceService } from './non-device-service';

/** The one status that is compatible with the notification, and what becomes of a hub in another (2.3.4). */
export interface InstallNoWanPolicy {
  readonly compatible: DeviceStatus;
  /** What a hub of a status becomes; a status that is not named stays. */
  readonly becomes: Readonly<Partial<Record<DeviceStatus, DeviceStatus>>>;
  /** Whether the Gas Proxy Function goes with its hub, by the same table. */
  readonly withGpf: boolean;
}

export const referenceInstallNoWan: InstallNoWanPolicy = {
  compatible: 'InstalledNotCommissioned',
  becomes: { Pending: 'InstalledNotCommissioned' },
  withGpf: true,
};

/** 8.14.2 Install No SM WAN: W081401 for a hub that is not InstalledNotCommissioned; one that is Pending becomes it, and its GPF too. */
export function installNoWan(policy: InstallNoWanPolicy): NonDeviceService {
  return (systems, { body }) => {
    const hub = systems.records.inventory.get(deviceIdAt(body, 'DeviceID') ?? '');
    if (!hub || hub.status === policy.compatible) return done(systems);
    const together = policy.withGpf && policy.becomes[hub.status] ? systems.records.inventory.inHomeOf(hub, 'GPF') : [];
    for (const device of [hub, ...together]) promote(systems, device, policy);
    return { code: 'W081401' };
  };
}

function promote({ records, tools }: Systems, device: Device, { becomes }: InstallNoWanPolicy): void {
  const status = becomes[device.status];
  if (status) records.inventory.put(withStatus(device, status, tools.clock.now()));
}

/** 8.14.1, 8.14.3, 8.14.4: taken note of; the logistics of hubs are no part of this reference. */
export const takeNote: NonDeviceService = (systems) => done(systems);
