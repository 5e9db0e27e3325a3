import { textAt } from '../../duis/element';
import type { DuisRequest } from '../../duis/request';
import { xml } from '../../duis/xml-text';
import { deviceIdAt } from '../inquiry/device-id';
import type { Device } from '../inventory/device';
import type { RecordsView } from '../records/records';
import { OUR_READING } from './codes';
import type { NonDeviceService } from './service';
import { inventoryEntry } from './inventory-entry';

/** As many devices as a reply holds (facts F.1). */
const MOST = 17;

/**
 * 8.2 Read Inventory: a device by its identifier; or, by meter point or premises, the meters and the homes they are in. Devices have no
 * address here, so a PropertyFilter finds none.
 */
export const readInventory: NonDeviceService = ({ records }, request) => {
  const found = find(records.inventory, request).slice(0, MOST);
  if (found.length === 0) return { code: OUR_READING.noDeviceFound };
  return { code: 'I0', content: xml`<sr:DSPInventory>${found.map((device) => inventoryEntry(device, records.cpl))}</sr:DSPInventory>` };
};

function find(inventory: RecordsView['inventory'], { body }: DuisRequest): readonly Device[] {
  const eui = deviceIdAt(body, 'DeviceID');
  if (eui !== undefined) return [inventory.get(eui)].filter((device) => device !== undefined);
  const mpxn = textAt(body, 'MPxN');
  const uprn = textAt(body, 'UPRN')?.trim();
  if (mpxn !== undefined) return withHomes(inventory, inventory.withMpxn(mpxn));
  return uprn === undefined ? [] : withHomes(inventory, inventory.withUprn(uprn));
}

function withHomes(inventory: RecordsView['inventory'], meters: readonly Device[]): readonly Device[] {
  return [...new Set([...meters, ...meters.flatMap((meter) => inventory.homeOf(meter))])];
}
