import { formatRequestId, parseRequestId } from '../../../duis/request-id';
import type { Consequence } from '../../consequences/consequence';
import type { Device } from '../../inventory/device';
import type { NonDeviceService } from '../../services/service';
import { effect, failures, notification } from '../changes/firmware-change';
import type { View } from '../../view';
import { nonDevice } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { alertBody, alerts, finds, some } from '../symptom';

type Apply = Defect['apply'];

const NOT_THERE = finds({ subject: 'inventory', expected: { firmwareVersion: some } });

/** Ways to get right what becomes of one device and one image, and wrong where there are several devices, images, requests or reports. */
export const severalImagesDefects: readonly Defect[] = [
  defect('CR1045-01', 'loses-the-second-image', 'A second image for a device does not get there.', NOT_THERE, (behaviour) => {
    const sent = new Set<string>();
    return distributed((devices) => {
      const again = devices.filter((device) => sent.has(device));
      for (const device of devices) sent.add(device);
      return again;
    })(behaviour);
  }),
  defect(
    'CR1045-01',
    'sends-it-to-the-first-device',
    'Of the devices that a request names the first gets the image, and no other.',
    NOT_THERE,
    distributed((devices) => devices.slice(1)),
  ),
  defect(
    'CR1045-03',
    'refuses-the-whole-list',
    'Where a device is listed in the warning, none gets the image.',
    NOT_THERE,
    distributed((devices, code) => (code === 'W110101' ? devices : [])),
  ),
  {
    ...defect(
      'CR1045-01',
      'gives-an-image-to-two',
      'Of more than two devices the first two get the image.',
      NOT_THERE,
      distributed((devices) => devices.slice(2)),
    ),
    likelyAt: ['S-2061'],
  },
  {
    ...defect(
      'CLAR-07',
      'names-two',
      'Of more than two devices that could not be sent the image the first two are named.',
      alertBody({ alert: some, MeterIDs: some }, { MeterIDs: some }),
      failures(() => ({ names: (_view, devices) => devices.slice(0, 2) })),
    ),
    likelyAt: ['S-2062'],
  },
  defect(
    'CLAR-07',
    'names-all-of-the-model',
    'All devices of a model are named where one could not be sent the image.',
    alertBody({ alert: some, MeterIDs: some }, { MeterIDs: some }),
    failures(() => ({
      names: (view, devices) => {
        const named = view.records.inventory.get(devices[0] ?? '');
        const home = named ? view.records.inventory.homeOf(named) : [];
        const alike = home.filter(({ deviceType, model }) => deviceType === named?.deviceType && model === named.model);
        return [...new Set([...devices, ...alike.map(({ eui }) => eui)])];
      },
    })),
  ),
  defect('CLAR-07', 'tells-of-one-report', 'A second report on the same request is not told.', alerts([some, some], some), (behaviour) => {
    const told = new Set<string>();
    return failures((right) => ({
      takes: (notice) => {
        const isFirst = !told.has(notice.requestId);
        told.add(notice.requestId);
        return isFirst && right.takes(notice);
      },
    }))(behaviour);
  }),
  defect(
    'CLAR-07',
    'names-the-last-request',
    'Whatever request a report is on, the last one of its User is named.',
    alertBody(some, some),
    failures((right) => ({
      asked: (view, notice) => {
        const id = parseRequestId(right.asked(view, notice));
        return formatRequestId({ ...id, counter: view.records.counters.get(id.originator) ?? id.counter });
      },
    })),
  ),
  defect(
    'CRP612-35',
    'tells-of-the-first-esme',
    'Whichever ESME of a home was updated, N58 tells of the first.',
    alertBody(some, some),
    effect('auxiliary-configuration-change-is-told', (right) => ({
      ...right,
      apply: (view, answered) => right.apply(view, { ...answered, device: firstAlike(view, answered.device) }),
    })),
  ),
  defect(
    'CR1045-05',
    'tells-of-the-first-ppmid',
    'Whichever PPMID of a home it is, N57 tells of the first.',
    alertBody(some, some),
    (behaviour) => {
      let first: Device | undefined;
      return notification((right) => ({
        recipients: (view, notice) => {
          first = view.records.inventory.get(firstAlike(view, notice.device.eui));
          return right.recipients(view, notice);
        },
        content: (notice) => right.content({ ...notice, device: first ?? notice.device }),
      }))(behaviour);
    },
  ),
];

function firstAlike({ records: { inventory } }: View, eui: string): string {
  const device = inventory.get(eui);
  return (device && inventory.inHomeOf(device, device.deviceType)[0]?.eui) ?? eui;
}

/** The image of an Update Firmware request does not go to some of the devices that it should go to. */
function distributed(left: (devices: readonly string[], code: string) => readonly string[]): Apply {
  return nonDevice('11.1', (right): NonDeviceService => (view, request) => {
    const answer = right(view, request);
    const follows = answer.follows ?? [];
    const without = left(follows.flatMap(receiverOf), answer.code);
    return { ...answer, follows: follows.filter((one) => !receiverOf(one).some((device) => without.includes(device))) };
  });
}

function receiverOf(consequence: Consequence): readonly string[] {
  return consequence.do === 'distribute firmware' ? [consequence.device] : [];
}
