import type { DeviceSpec } from '../../control/types';
import { controlFor } from '../../target/capabilities';
import type { Conduct } from '../words/conduct';
import type { S1spSupport } from '../words/s1sp';
import type { World } from '../stage/world';

/** The device will answer its next command so. */
export async function orderConduct(world: World, device: DeviceSpec, order: Conduct): Promise<void> {
  world.facts.letFail(device.eui);
  await controlFor(world.target, 'device-orders', 'say how a device answers').order(device.eui, order);
}

/** The DCC cannot communicate with the device, nor with any that is behind it, until the scenario is over. */
export async function cutOff(world: World, device: DeviceSpec): Promise<void> {
  const control = controlFor(world.target, 'device-orders', 'have a device that cannot be reached');
  world.afterwards(() => control.order(device.eui, { offline: false }));
  await control.order(device.eui, { offline: true });
}

/** An S1SP supports this and nothing else, until the scenario is over. */
export async function arrangeS1sp(world: World, { s1sp: id, element, supported }: S1spSupport): Promise<void> {
  const control = controlFor(world.target, 's1sps', 'say what an S1SP supports');
  world.afterwards(() => control.putS1sp({ id, supports: [] }));
  await control.putS1sp({ id, supports: supported ? [element] : [] });
}
