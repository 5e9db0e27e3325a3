import { deviceIdAt } from '../inquiry/device-id';
import { withStatus } from '../inventory/device';
import { OUR_READING } from './codes';
import { done } from './done';
import type { NonDeviceService } from './non-device-service';

const OUT_OF_SERVICE: ReadonlySet<string> = new Set(['Decommissioned', 'Withdrawn']);

/** 8.3 Decommission Device: taken out of service; what was scheduled for it goes. */
export const decommissionDevice: NonDeviceService = (systems, { body }) => {
  const { inventory, schedules } = systems.records;
  const device = inventory.get(deviceIdAt(body, 'DeviceID') ?? '');
  if (!device || OUT_OF_SERVICE.has(device.status)) return { code: OUR_READING.notInService };
  inventory.put(withStatus(device, 'Decommissioned', systems.tools.clock.now()));
  for (const schedule of schedules.ofDevice(device.eui)) schedules.remove(schedule.id);
  return done(systems);
};
