import type { DeviceStatus } from '../../../control/types';
import type { Eui64 } from '../../../duis/eui64';
import type { StaticDevice } from '../../../target/target';

/**
 * One request by which a User gives a device another standing in the inventory: 12.2 Device Pre-notification, 8.4 Update Inventory, or, at
 * a hub, 8.11 Update HAN Device Log.
 */
export type Move =
  | { readonly do: 'pre-notify' }
  | { readonly do: 'delete' }
  | { readonly do: 'set status'; readonly status: DeviceStatus }
  | { readonly do: 'remove'; readonly hub: Eui64 };

/** The statuses that 8.4 gives to a device, and so gives back (facts E.9): a hub has others than the rest. */
const GIVEN: Readonly<Record<'hub' | 'other', readonly DeviceStatus[]>> = {
  hub: ['Commissioned', 'InstalledNotCommissioned', 'Withdrawn'],
  other: ['Pending', 'InstalledNotCommissioned'],
};

/** Whether a scenario may give the device another standing, since it can be put back. */
export function isLent(device: StaticDevice): boolean {
  return device.absent === true || (device.spare === true && isGiven(device, device.status));
}

/** What brings a device of the target file to this status; undefined where nothing does, or nothing would bring it back. */
export function movesTo(device: StaticDevice, status: DeviceStatus): readonly Move[] | undefined {
  if (!isLent(device) || !isGiven(device, status)) return undefined;
  if (!device.absent) return [{ do: 'set status', status }];
  return [{ do: 'pre-notify' }, ...(status === 'Pending' ? [] : [{ do: 'set status', status } as const])];
}

/**
 * What brings it back, the ways in the order in which they are tried: only a device that is Pending can be deleted from the inventory, and
 * nobody may know which status a scenario left it in.
 */
export function waysBack({ absent, status }: StaticDevice): readonly (readonly Move[])[] {
  if (!absent) return status === undefined ? [] : [[{ do: 'set status', status }]];
  return [[{ do: 'delete' }], [{ do: 'set status', status: 'Pending' }, { do: 'delete' }]];
}

function isGiven({ deviceType }: StaticDevice, status: DeviceStatus | undefined): boolean {
  return status !== undefined && GIVEN[deviceType === 'CHF' ? 'hub' : 'other'].includes(status);
}
