import { childrenNamed } from '../../../duis/element';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { nonDevice } from '../changes/request-change';
import type { Symptom } from '../symptom';
import { code, entries } from '../symptom';
import { done } from '../../services/service';

/** Updates of the Smart Metering Inventory that are answered with success, and not carried out. */
export const afterAnUpdateDefects: readonly Defect[] = [
  forgotten(
    'UpdateMPxN',
    'forgets-a-meter-point',
    'A meter does not get the meter point that it is given.',
    entries({ ImportMPxN: '2000012345678' }, {}),
  ),
  forgotten(
    'UpdateDeviceStatusExceptCH',
    'forgets-a-status',
    'A device keeps the status that it had.',
    entries({ DeviceStatus: 'InstalledNotCommissioned' }, { DeviceStatus: 'Pending' }),
  ),
  forgotten(
    'UpdateDeviceStatusCH',
    'forgets-the-status-of-a-hub',
    'A Communications Hub keeps the status that it had.',
    entries({ DeviceStatus: 'InstalledNotCommissioned' }, { DeviceStatus: 'Pending' }),
  ),
  forgotten('DeleteDevice', 'keeps-what-is-deleted', 'A device that is deleted stays in the inventory.', code('E19', 'E5')),
];

function forgotten(update: string, does: string, summary: string, shows: Symptom): Defect {
  return defect(
    'SCHEMA-04',
    does,
    summary,
    shows,
    nonDevice('8.4', (right) => (view, request) => (childrenNamed(request.body, update).length > 0 ? done(view) : right(view, request))),
  );
}
