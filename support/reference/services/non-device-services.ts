import { decommissionDevice } from './decommission';
import { installNoWan, referenceInstallNoWan, takeNote } from './hub-status';
import type { NonDeviceService } from './service';
import { prenotifyDevice } from './prenotify';
import { readInventory } from './read-inventory';
import { returnLocalResponse } from './return-local-response';
import { createSchedule, deleteSchedule, readSchedule } from './schedules';
import { updateFirmware } from './update-firmware';
import { updateInventory } from './update-inventory';
import { readWanMatrix } from './wan-matrix';

/** Who carries out which non-device Service Request. 8.6 has no eligible User; it would be taken note of. */
export const nonDeviceServices: ReadonlyMap<string, NonDeviceService> = new Map<string, NonDeviceService>([
  ['5.1', createSchedule],
  ['5.2', readSchedule],
  ['5.3', deleteSchedule],
  ['8.2', readInventory],
  ['8.3', decommissionDevice],
  ['8.4', updateInventory],
  ['8.6', takeNote],
  ['8.13', returnLocalResponse],
  ['8.14.1', takeNote],
  ['8.14.2', installNoWan(referenceInstallNoWan)],
  ['8.14.3', takeNote],
  ['8.14.4', takeNote],
  ['11.1', updateFirmware],
  ['12.1', readWanMatrix],
  ['12.2', prenotifyDevice],
]);
