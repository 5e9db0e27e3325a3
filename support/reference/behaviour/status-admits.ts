import type { DeviceStatusRow } from '../../duis/catalogue/device-status';
import type { Lookup } from '../../duis/catalogue/lookup';
import type { Behaviour } from './behaviour';

/** As the catalogue of device statuses says: which take requests, and which Service Requests are excepted. */
export function statusAdmits(statuses: Lookup<DeviceStatusRow>): Behaviour['statusAdmits'] {
  return (device, serviceReferenceVariant) => {
    const { acceptsRequests, exceptServices } = statuses.get(device.status);
    return acceptsRequests !== exceptServices.includes(serviceReferenceVariant);
  };
}
