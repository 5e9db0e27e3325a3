import { textAt } from '../../duis/element';
import { deviceIdAt } from '../inquiry/device-id';
import { withStatus } from '../inventory/device';
import { didAll } from '../processing/answered-request';
import type { Effect } from './effect';

/** A device that was added to the log of a hub is Whitelisted and associated with it, where it was Pending (DUIS 3.8.115; inferred). */
export const deviceWhitelisted: Effect = {
  name: 'added-device-is-whitelisted',
  clause: '3.8.115.4',
  of: ['8.11'],
  apply: ({ records, now }, answered) => {
    const { body } = answered.request;
    const added = records.inventory.get(deviceIdAt(body, 'DeviceID') ?? '');
    if (!added || textAt(body, 'RequestType') !== 'Add' || added.status !== 'Pending' || !didAll(answered)) return [];
    return [{ do: 'put device', device: { ...withStatus(added, 'Whitelisted', now), chf: answered.device } }];
  },
};
