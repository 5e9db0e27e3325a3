import { deviceIdAt } from '../inquiry/device-id';
import { withStatus } from '../inventory/device';
import { OUR_READING } from './codes';
import { done } from './service';
import type { NonDeviceService } from './service';

const OUT_OF_SERVICE: ReadonlySet<string> = new Set(['Decommissioned', 'Withdrawn']);

/** 8.3 Decommission Device: taken out of service; what was scheduled for it goes. */
export const decommissionDevice: NonDeviceService = (view, { body }) => {
  const { inventory, schedules } = view.records;
  const device = inventory.get(deviceIdAt(body, 'DeviceID') ?? '');
  if (!device || OUT_OF_SERVICE.has(device.status)) return { code: OUR_READING.notInService };
  return done(view, [
    { do: 'put device', device: withStatus(device, 'Decommissioned', view.now) },
    ...schedules.ofDevice(device.eui).map(({ id }) => ({ do: 'remove schedule', id }) as const),
  ]);
};
