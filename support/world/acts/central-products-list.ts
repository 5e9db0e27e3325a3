import type { DeviceSpec } from '../../control/types';
import { controlFor } from '../../target/capabilities';
import type { Listing } from '../stage/products';
import type { World } from '../stage/world';

/** Has the target's Central Products List say this of a firmware version for the model of a device. */
export async function arrangeListing(
  world: World,
  device: DeviceSpec,
  firmwareVersion: string,
  place: Listing,
  model?: string,
): Promise<void> {
  const { products } = world.cast;
  products.list(device, firmwareVersion, place, model);
  await controlFor(world.target, 'cpl', `have firmware version ${firmwareVersion} ${place.status} on the Central Products List`).putCpl(
    products.entries,
  );
}

/** The same of several firmware versions. */
export async function arrangeListings(
  world: World,
  device: DeviceSpec,
  firmwareVersions: readonly string[],
  place: Listing,
): Promise<void> {
  for (const version of firmwareVersions) await arrangeListing(world, device, version, place);
}
