import type { DeviceStatus } from '../../control/types';
import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';
import { deviceIdAt } from '../inquiry/device-id';
import type { Device } from '../inventory/device';
import { withStatus } from '../inventory/device';
import { atVersion } from '../inventory/device-model';
import type { Answer } from '../processing/answer';
import type { SystemsView } from '../systems-view';
import { OUR_READING } from './codes';
import { done } from './service';
import type { NonDeviceService } from './service';

type Update = (view: SystemsView, device: Device, change: Element) => Answer;

/** 8.4 Update Inventory: one change to one entry. */
export const updateInventory: NonDeviceService = (view, { body }) => {
  const device = view.records.inventory.get(deviceIdAt(body, 'DeviceID') ?? '');
  const change = body.children.find((child) => child.name in UPDATES);
  const update = UPDATES[change?.name ?? ''];
  if (!device || !change || !update) throw new RangeError('the rules let an update of nothing pass');
  return update(view, device, change);
};

const UPDATES: Readonly<Record<string, Update>> = {
  UpdateDeviceStatusExceptCH: (view, device, { text }) => setStatus(view, device, text, device.deviceType !== 'CHF'),
  UpdateDeviceStatusCH: (view, device, { text }) => setStatus(view, device, text, device.deviceType === 'CHF'),
  UpdateDeviceDetails: setDetails,
  DeleteDevice: (view, device) => {
    if (device.status !== 'Pending') return { code: OUR_READING.notPending };
    return done(view, [{ do: 'strike out device', device: device.eui }]);
  },
  UpdateMPxN: setMeterPoint,
};

function setStatus(view: SystemsView, device: Device, text: string, fits: boolean): Answer {
  if (!fits) return { code: OUR_READING.statusForOtherKind };
  return put(view, withStatus(device, text.trim() as DeviceStatus, view.now));
}

/** The fields of UpdateDeviceDetails by the names of the inventory. */
const DETAILS = {
  DeviceManufacturer: 'manufacturer',
  DeviceModel: 'model',
  SMETSCHTSVersion: 'smetsChtsVersion',
  FirmwareVersion: 'firmwareVersion',
  ESMEVariant: 'esmeVariant',
} as const;

function setDetails(view: SystemsView, device: Device, change: Element): Answer {
  const given = Object.entries(DETAILS).flatMap(([element, field]): [string, string][] => {
    const text = textAt(change, element);
    return text === undefined ? [] : [[field, text]];
  });
  const details = Object.fromEntries(given) as Partial<Device>;
  if (details.esmeVariant !== undefined && device.deviceType !== 'ESME') return { code: OUR_READING.variantForNoEsme };
  const changed = { ...device, ...details };
  const { manufacturer = '', model = '', firmwareVersion = '' } = changed;
  const listed = view.records.cpl.find({ manufacturer, model, firmwareVersion });
  return put(view, atVersion(changed, view.behaviour.versionOfModel({ device, listed, source: '8.4' })));
}

const METER_POINTS = { ImportMPxN: 'importMpxn', SecondaryImportMPAN: 'secondaryImportMpan', ExportMPAN: 'exportMpan' } as const;

function setMeterPoint(view: SystemsView, device: Device, change: Element): Answer {
  if (device.deviceType !== 'ESME' && device.deviceType !== 'GSME') return { code: OUR_READING.meterPointForNoMeter };
  const points = Object.entries(METER_POINTS)
    .map(([element, field]) => [field, textAt(change, element)])
    .filter(([, text]) => text !== undefined);
  return put(view, { ...device, ...(Object.fromEntries(points) as Partial<Device>) });
}

function put(view: SystemsView, device: Device): Answer {
  return done(view, [{ do: 'put device', device }]);
}
