import { at, childrenNamed } from '../../../duis/element';
import type { Consequence } from '../../consequences/consequence';
import { deviceIdAt } from '../../inquiry/device-id';
import type { Device } from '../../inventory/device';
import { withStatus } from '../../inventory/device';
import type { SystemsView } from '../../systems-view';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { both } from '../changes/firmware-change';
import { nonDevice } from '../changes/request-change';
import type { Symptom } from '../symptom';
import { code, digits, entries, none, some, startingWith } from '../symptom';
import { OUR_READING } from '../../services/codes';
import { done } from '../../services/service';

/** Updates of the Smart Metering Inventory that are answered with success, and not carried out, or that reach further than they say. */
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
  ...reachingFurther(),
  {
    ...defect(
      'SCHEMA-04',
      'goes-by-the-first-status',
      'Whether a device takes a request goes by the status that it had first.',
      code(some, some),
      (behaviour) => ({
        ...behaviour,
        statusAdmits: (device, srv) => behaviour.statusAdmits({ ...device, status: device.history[0]?.status ?? device.status }, srv),
      }),
    ),
    likelyAt: ['S-1938', 'S-1939'],
  },
  {
    ...defect(
      'SCHEMA-04',
      'remembers-what-was-deleted',
      'A device that was deleted cannot be pre-notified again.',
      code(some, 'E120201'),
      (behaviour) => {
        const deleted = new Set<string | undefined>();
        return both(
          nonDevice('8.4', (right) => (view, request) => {
            if (at(request.body, 'DeleteDevice')) deleted.add(deviceIdAt(request.body, 'DeviceID'));
            return right(view, request);
          }),
          nonDevice(
            '12.2',
            (right) => (view, request) =>
              deleted.has(deviceIdAt(request.body, 'DeviceID')) ? { code: OUR_READING.alreadyNotified } : right(view, request),
          ),
        )(behaviour);
      },
    ),
    likelyAt: ['S-1940'],
  },
];

/** Updates that change what they do not say. */
function reachingFurther(): readonly Defect[] {
  return [
    defect(
      'SCHEMA-04',
      'forgets-what-an-update-does-not-say',
      'A meter keeps no meter point that an update does not give it.',
      entries({ ImportMPxN: digits(13) }, { ImportMPxN: none }),
      nonDevice('8.4', (right) => (view, request) => {
        const answer = right(view, request);
        const isOfAnother = at(request.body, 'UpdateMPxN') !== undefined && at(request.body, 'UpdateMPxN', 'ImportMPxN') === undefined;
        return isOfAnother ? { ...answer, follows: (answer.follows ?? []).map(withoutMeterPoint) } : answer;
      }),
    ),
    defect(
      'SCHEMA-04',
      'deletes-the-whole-home',
      'With a device that is deleted its whole home goes out of the inventory.',
      code('I0', startingWith('E')),
      further('DeleteDevice', (device, { records }) =>
        records.inventory.homeOf(device).flatMap(({ eui }) => (eui === device.eui ? [] : [{ do: 'strike out device', device: eui }])),
      ),
    ),
    defect(
      'SCHEMA-04',
      'updates-the-whole-home',
      'The status that a device is given is given to all devices of its home.',
      entries({ DeviceStatus: some }, { DeviceStatus: 'InstalledNotCommissioned' }),
      further('UpdateDeviceStatusExceptCH', (device, { records, now }) =>
        records.inventory.homeOf(device).map((other) => ({ do: 'put device', device: withStatus(other, 'InstalledNotCommissioned', now) })),
      ),
    ),
  ].map((one) => ({ ...one, likelyAt: ['S-1908', 'S-1909'] }));
}

function withoutMeterPoint(consequence: Consequence): Consequence {
  if (consequence.do !== 'put device') return consequence;
  const { importMpxn: _, ...device } = consequence.device;
  return { ...consequence, device };
}

/** An update of this kind is carried out, and then this follows for its device, as it was before. */
function further(update: string, follows: (device: Device, view: SystemsView) => readonly Consequence[]): Defect['apply'] {
  return nonDevice('8.4', (right) => (view, request) => {
    const device = view.records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
    const answer = right(view, request);
    if (!device || !at(request.body, update)) return answer;
    return { ...answer, follows: [...(answer.follows ?? []), ...follows(device, view)] };
  });
}

function forgotten(update: string, does: string, summary: string, shows: Symptom): Defect {
  return defect(
    'SCHEMA-04',
    does,
    summary,
    shows,
    nonDevice('8.4', (right) => (view, request) => (childrenNamed(request.body, update).length > 0 ? done(view) : right(view, request))),
  );
}
