import { textAt } from '../../duis/element';
import type { DuisRequest } from '../../duis/request';
import { xml } from '../../duis/xml-text';
import { deviceIdAt } from '../inquiry/device-id';
import type { Device } from '../inventory/device';
import type { RecordsView } from '../records/records';
import type { NonDeviceService } from './service';
import { inventoryEntry } from './inventory-entry';

/** As many devices as a reply holds (facts F.1). */
const MOST = 17;

/**
 * 8.2 Read Inventory: a device by its identifier; or, by meter point or premises, the meters and the homes they are in (reading
 * inventory-search). Devices have no address here, so a PropertyFilter finds none.
 */
export const readInventory: NonDeviceService = ({ records, readings }, request) => {
  const found = find(records.inventory, request, readings.text('inventory-search') === 'homes').slice(0, MOST);
  if (found.length === 0) return { code: readings.text('inventory-not-found-code') };
  return { code: 'I0', content: xml`<sr:DSPInventory>${found.map((device) => inventoryEntry(device, records.cpl))}</sr:DSPInventory>` };
};

function find(inventory: RecordsView['inventory'], { body }: DuisRequest, withHomes: boolean): readonly Device[] {
  const eui = deviceIdAt(body, 'DeviceID');
  if (eui !== undefined) return [inventory.get(eui)].filter((device) => device !== undefined);
  const mpxn = textAt(body, 'MPxN');
  const uprn = textAt(body, 'UPRN')?.trim();
  const meters = mpxn === undefined ? (uprn === undefined ? [] : inventory.withUprn(uprn)) : inventory.withMpxn(mpxn);
  return withHomes ? [...new Set([...meters, ...meters.flatMap((meter) => inventory.homeOf(meter))])] : meters;
}
