import { deviceIdAt } from '../../inquiry/device-id';
import type { Consequence } from '../../consequences/consequence';
import type { DeviceSpec, DeviceType } from '../../../control/types';
import { nonDevice } from '../changes/request-change';
import { done } from '../../services/service';
import type { Defect } from '../defect';
import { defect, likelyAt } from '../defect';
import { entries, some } from '../symptom';

type Apply = Defect['apply'];

/** What a pre-notification says of a device, by its name there and in the inventory. */
const NOTIFIED = [
  ['manufacturer', { manufacturer: '' }],
  ['model', { model: '' }],
  ['version', { smetsChtsVersion: undefined }],
  ['firmware', { firmwareVersion: undefined }],
] as const;

/** Ways to keep less of a device than its User said, where that is no ESME. */
export const toldDefects: readonly Defect[] = [
  ...NOTIFIED.map(([what, lost]) =>
    likelyAt(
      defect(
        'SCHEMA-04',
        `forgets-the-${what}-of-what-is-pre-notified`,
        `The inventory does not keep the ${what} that a pre-notification tells.`,
        entries(some, some),
        notified((spec) => ({ ...spec, ...lost }) as unknown as DeviceSpec),
      ),
      'S-1972',
    ),
  ),
  ...(['GSME', 'HCALCS', 'IHD', 'CAD'] as const).map((type) =>
    likelyAt(
      defect(
        'SCHEMA-04',
        `takes-a-${type.toLowerCase()}-for-a-ppmid`,
        `What is pre-notified as a ${type} is a PPMID in the inventory.`,
        entries(some, some),
        notified((spec) => (spec.deviceType === type ? { ...spec, deviceType: 'PPMID' } : spec)),
      ),
      'S-1972',
    ),
  ),
  ...(['GSME', 'HCALCS', 'PPMID'] as const).map((type) =>
    likelyAt(
      defect(
        'SCHEMA-04',
        `keeps-the-status-of-a-${type.toLowerCase()}`,
        `Update Inventory changes the status of any device but a ${type}.`,
        entries(some, some),
        passingOver((element, device) => element === 'UpdateDeviceStatusExceptCH' && device === type),
      ),
      'S-1973',
    ),
  ),
  likelyAt(
    defect(
      'SCHEMA-04',
      'commissions-no-hub',
      'A hub does not become Commissioned by Update Inventory.',
      entries(some, some),
      passingOver((element, _device, text) => element === 'UpdateDeviceStatusCH' && text === 'Commissioned'),
    ),
    'S-1973',
  ),
  likelyAt(
    defect(
      'SCHEMA-04',
      'withdraws-no-hub',
      'A hub does not become Withdrawn by Update Inventory.',
      entries(some, some),
      passingOver((element, _device, text) => element === 'UpdateDeviceStatusCH' && text === 'Withdrawn'),
    ),
    'S-1973',
  ),
  ...(['GSME', 'CHF', 'GPF', 'HCALCS', 'PPMID'] as const).map((type) =>
    likelyAt(
      defect(
        'SCHEMA-04',
        `keeps-the-details-of-a-${type.toLowerCase()}`,
        `Update Inventory changes the details of any device but a ${type}.`,
        entries(some, some),
        passingOver((element, device) => element === 'UpdateDeviceDetails' && device === type),
      ),
      'S-1974',
    ),
  ),
  likelyAt(
    defect(
      'SCHEMA-04',
      'keeps-the-mprn',
      'A gas meter keeps its meter point, whatever Update Inventory says.',
      entries(some, some),
      passingOver((element, device) => element === 'UpdateMPxN' && device === 'GSME'),
    ),
    'S-1974',
  ),
];

/** The inventory gets something else than was pre-notified. */
function notified(change: (spec: DeviceSpec) => DeviceSpec): Apply {
  const otherwise = (one: Consequence): Consequence => (one.do === 'register device' ? { ...one, spec: change(one.spec) } : one);
  return nonDevice('12.2', (right) => (view, request) => {
    const answer = right(view, request);
    return { ...answer, follows: (answer.follows ?? []).map(otherwise) };
  });
}

/** Some updates are answered as if they had been carried out, and are not. */
function passingOver(isPassedOver: (element: string, device: DeviceType | undefined, text: string) => boolean): Apply {
  return nonDevice('8.4', (right) => (view, request) => {
    const device = view.records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '')?.deviceType;
    const isNothing = request.body.children.some(({ name, text }) => isPassedOver(name, device, text.trim()));
    return isNothing ? done(view) : right(view, request);
  });
}
