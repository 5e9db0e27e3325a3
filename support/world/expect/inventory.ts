import type { DeviceSpec, DeviceStatus, DeviceView } from '../../control/types';
import { controlFor } from '../../target/capabilities';
import { unmetAsSaid } from '../findings/evidence';
import type { World } from '../stage/world';

/** What the Smart Metering Inventory is to say of a device; what is left out may be anything. */
export interface ExpectedEntry {
  readonly status: DeviceStatus;
  readonly firmwareVersion?: string;
}

/** The Smart Metering Inventory has the device like this once the target has nothing left to do. */
export async function expectInventory(world: World, device: DeviceSpec, { status, firmwareVersion }: ExpectedEntry): Promise<void> {
  await world.settle();
  const entry = await controlFor(world.target, 'devices', 'look into the Smart Metering Inventory').device(device.eui);
  const describe = (shown: Pick<DeviceView, 'status' | 'firmwareVersion'>): string =>
    firmwareVersion === undefined ? shown.status : `${shown.status} at firmware version ${shown.firmwareVersion ?? 'none'}`;
  const [expected, got] = [describe({ status, ...(firmwareVersion === undefined ? {} : { firmwareVersion }) }), describe(entry)];
  if (got !== expected)
    throw unmetAsSaid(world.scenario, `${world.cast.nameOf(device.eui)} in the inventory as ${expected}`, got, world.exchanges.at(-1));
}
