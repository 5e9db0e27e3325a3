import type { SelectionDevice } from '../../transform/select-use-case';
import type { Device } from '../inventory/device';
import { deviceIdAt } from './device-id';
import type { Inquiry } from './inquiry';

/** What the choice of a use case needs to know of the device, from the inventory. */
export function selectionDevice(inquiry: Inquiry, device: Device): SelectionDevice {
  const other = deviceIdAt(inquiry.asked.body, 'OtherDeviceID');
  return {
    deviceType: device.deviceType,
    gbcsVersion: device.gbcsVersion,
    esmeVariant: device.esmeVariant,
    originatorRole: inquiry.rolesFor(device)[0],
    otherDeviceType: other === undefined ? undefined : inquiry.records.inventory.get(other)?.deviceType,
  };
}
