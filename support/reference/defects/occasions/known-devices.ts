import { textAt } from '../../../duis/element';
import { deviceIdAt } from '../../inquiry/device-id';
import type { Device } from '../../inventory/device';
import { withStatus } from '../../inventory/device';
import { done } from '../../services/service';
import { nonDevice } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect, likelyAt } from '../defect';
import { code, some, startingWith } from '../symptom';

type Apply = Defect['apply'];

const TAKEN = code(some, startingWith('I'));

/** Ways to take for new, or for something else, what the inventory knows. */
export const knownDeviceDefects: readonly Defect[] = [
  ...(['Commissioned', 'InstalledNotCommissioned'] as const).map((status) =>
    likelyAt(
      defect(
        'SCHEMA-04',
        `pre-notifies-anew-what-is-${status.toLowerCase()}`,
        `A device that is ${status} can be pre-notified once more.`,
        TAKEN,
        forgetting((device, named) => device.eui === named && device.status === status),
      ),
      'S-1733',
    ),
  ),
  likelyAt(
    defect(
      'SCHEMA-04',
      'gives-a-hub-the-proxy-of-another',
      'A hub can be pre-notified with a Gas Proxy Function that is known.',
      TAKEN,
      forgetting((device, named) => device.eui !== named),
    ),
    'S-1734',
  ),
  likelyAt(
    defect(
      'SCHEMA-04',
      'gives-hubs-the-status-of-others',
      'A hub takes a status of other devices.',
      TAKEN,
      taking('UpdateDeviceStatusExceptCH'),
    ),
    'S-1735',
  ),
  likelyAt(
    defect('SCHEMA-04', 'gives-others-the-status-of-hubs', 'Any device takes a status of hubs.', TAKEN, taking('UpdateDeviceStatusCH')),
    'S-1735',
  ),
];

/** Device Pre-notification does not find some devices in the inventory; `named`: which it is about. */
function forgetting(isForgotten: (device: Device, named: string | undefined) => boolean): Apply {
  return nonDevice('12.2', (right) => (view, request) => {
    const { records } = view;
    const named = deviceIdAt(request.body, 'DeviceID');
    const found = (eui: string): Device | undefined => {
      const device = records.inventory.get(eui);
      return device && isForgotten(device, named) ? undefined : device;
    };
    const inventory = Object.assign(Object.create(records.inventory) as typeof records.inventory, { get: found });
    return right(Object.assign(Object.create(view) as typeof view, { records: { ...records, inventory } }), request);
  });
}

/** Update Inventory takes this status for whatever device. */
function taking(element: string): Apply {
  return nonDevice('8.4', (right) => (view, request) => {
    const status = textAt(request.body, element)?.trim();
    const device = view.records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
    if (status === undefined || !device) return right(view, request);
    return done(view, [{ do: 'put device', device: withStatus(device, status as Device['status'], view.now) }]);
  });
}
