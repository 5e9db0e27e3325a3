import type { CplEntry, DeviceSpec } from '../../control/types';
import { controlFor } from '../../target/capabilities';
import type { World } from './world';

/** Where a firmware version stands on the Central Products List; not at all where it is not listed. */
export type Listing = CplEntry['status'] | 'not listed';

export const LISTINGS: readonly Listing[] = ['Current', 'Removed', 'not listed'];

/** What the Central Products List says of the device models of one scenario. */
export class Products {
  #entries: readonly CplEntry[] = [];

  get entries(): readonly CplEntry[] {
    return this.#entries;
  }

  list({ manufacturer = '', model = '', deviceType }: DeviceSpec, firmwareVersion: string, listing: Listing): void {
    const others = this.#entries.filter((entry) => entry.model !== model || entry.firmwareVersion !== firmwareVersion);
    this.#entries = listing === 'not listed' ? others : [...others, { manufacturer, model, firmwareVersion, deviceType, status: listing }];
  }
}

/** Has the target's Central Products List say this of a firmware version for the model of a device. */
export async function arrangeListing(world: World, device: DeviceSpec, firmwareVersion: string, listing: Listing): Promise<void> {
  const { products } = world.cast;
  products.list(device, firmwareVersion, listing);
  await controlFor(world.target, 'cpl', `have firmware version ${firmwareVersion} ${listing} on the Central Products List`).putCpl(
    products.entries,
  );
}
