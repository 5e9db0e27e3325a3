import { isDeepStrictEqual } from 'node:util';
import type { FindingValue } from '../../record/finding';
import type { DeviceSpec, DeviceStatus, DeviceView } from '../../control/types';
import { controlFor } from '../../target/capabilities';
import { unmet } from '../findings/evidence';
import { isGone, type World } from '../stage/world';

/** What the Smart Metering Inventory is to say of a device; what is left out may be anything. */
export interface ExpectedEntry {
  readonly status: DeviceStatus;
  readonly firmwareVersion?: string;
}

/** The Smart Metering Inventory has the device like this once the target has nothing left to do. */
export async function expectInventory(world: World, device: DeviceSpec, { status, firmwareVersion }: ExpectedEntry): Promise<void> {
  await world.settle();
  const control = controlFor(world.target, 'devices', 'look into the Smart Metering Inventory');
  const entry = await control.device(device.eui).catch(isGone);
  const items = (shown: Pick<DeviceView, 'status' | 'firmwareVersion'>): FindingValue => ({
    device: world.cast.nameOf(device.eui),
    status: shown.status,
    ...(firmwareVersion === undefined ? {} : { firmwareVersion: shown.firmwareVersion ?? null }),
  });
  const shownBy = world.show(`${world.cast.nameOf(device.eui)} in the Smart Metering Inventory`, entry ?? null);
  const expected = items({ status, ...(firmwareVersion === undefined ? {} : { firmwareVersion }) });
  const got = entry ? items(entry) : { device: world.cast.nameOf(device.eui), 'in the inventory': 'no' };
  if (!isDeepStrictEqual(got, expected)) throw unmet(world.scenario, { subject: 'inventory', expected, got, shownBy });
}
