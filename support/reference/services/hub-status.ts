import type { DeviceStatus } from '../../control/types';
import { deviceIdAt } from '../inquiry/device-id';
import type { Device } from '../inventory/device';
import { withStatus } from '../inventory/device';
import type { SystemsView } from '../systems-view';
import type { Consequence } from '../consequences/consequence';
import { done } from './service';
import type { NonDeviceService } from './service';

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
  return (view, { body }) => {
    const hub = view.records.inventory.get(deviceIdAt(body, 'DeviceID') ?? '');
    if (!hub || hub.status === policy.compatible) return done(view);
    const alone = view.behaviour.readings.text('gpf-pending-alone') === 'updated';
    const together = policy.withGpf && (alone || policy.becomes[hub.status]) ? view.records.inventory.inHomeOf(hub, 'GPF') : [];
    return { code: 'W081401', follows: [hub, ...together].flatMap((device) => promoted(view, device, policy)) };
  };
}

function promoted({ now }: SystemsView, device: Device, { becomes }: InstallNoWanPolicy): readonly Consequence[] {
  const status = becomes[device.status];
  return status ? [{ do: 'put device', device: withStatus(device, status, now) }] : [];
}

/** 8.14.1, 8.14.3, 8.14.4: taken note of; the logistics of hubs are no part of this reference. */
export const takeNote: NonDeviceService = (view) => done(view);
