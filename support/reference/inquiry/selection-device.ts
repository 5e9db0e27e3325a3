import type { Eui64 } from '../../duis/eui64';
import { textAt } from '../../duis/element';
import type { SelectionDevice } from '../../transform/select-use-case';
import type { Device } from '../inventory/device';
import type { Inquiry } from './inquiry';

/** What the choice of a use case needs to know of the device, from the inventory. */
export function selectionDevice(inquiry: Inquiry, device: Device): SelectionDevice {
  const other = textAt(inquiry.asked.body, 'OtherDeviceID')?.trim().toUpperCase() as Eui64 | undefined;
  return {
    deviceType: device.deviceType,
    gbcsVersion: device.gbcsVersion,
    esmeVariant: device.esmeVariant,
    originatorRole: inquiry.rolesFor(device)[0],
    otherDeviceType: other === undefined ? undefined : inquiry.records.inventory.get(other)?.deviceType,
  };
}
