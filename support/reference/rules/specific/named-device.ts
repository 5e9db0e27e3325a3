import { deviceIdAt } from '../../inquiry/device-id';
import type { Rule } from '../rule';
import { refuse } from '../rule';

/** E19 for a non-device request too: the device that it is about must be in the inventory. */
export const namedDeviceExists: Rule = {
  name: 'named-device-exists',
  clause: '3.2.5',
  of: ['5.1', '8.3', '8.4', '8.14.1', '8.14.2', '8.14.3', '8.14.4'],
  ask: ({ request, records }) => {
    const eui = deviceIdAt(request.body, 'DeviceID');
    return eui === undefined || records.inventory.get(eui) ? undefined : refuse('E19', `${eui} is not in the Smart Metering Inventory`);
  },
};
