import type { NonDeviceService } from './non-device-service';
import { readInventory } from './read-inventory';

/** Who carries out which non-device Service Request. */
export const nonDeviceServices: ReadonlyMap<string, NonDeviceService> = new Map<string, NonDeviceService>([['8.2', readInventory]]);
