import type { DeviceStatus } from '../../control/types';
import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';
import { deviceIdAt } from '../inquiry/device-id';
import type { Device } from '../inventory/device';
import { withStatus } from '../inventory/device';
import { strikeOut } from '../inventory/register';
import type { Answer } from '../processing/answer';
import type { Systems } from '../systems';
import { OUR_READING } from './codes';
import { done } from './done';
import type { NonDeviceService } from './non-device-service';

type Update = (systems: Systems, device: Device, change: Element) => Answer;

/** 8.4 Update Inventory: one change to one entry. */
export const updateInventory: NonDeviceService = (systems, { body }) => {
  const device = systems.records.inventory.get(deviceIdAt(body, 'DeviceID') ?? '');
  const change = body.children.find((child) => child.name in UPDATES);
  const update = UPDATES[change?.name ?? ''];
  if (!device || !change || !update) throw new RangeError('the rules let an update of nothing pass');
  return update(systems, device, change);
};

const UPDATES: Readonly<Record<string, Update>> = {
  UpdateDeviceStatusExceptCH: (systems, device, { text }) => setStatus(systems, device, text, device.deviceType !== 'CHF'),
  UpdateDeviceStatusCH: (systems, device, { text }) => setStatus(systems, device, text, device.deviceType === 'CHF'),
  UpdateDeviceDetails: setDetails,
  DeleteDevice: (systems, device) => {
    if (device.status !== 'Pending') return { code: OUR_READING.notPending };
    strikeOut(systems, device.eui);
    return done(systems);
  },
  UpdateMPxN: setMeterPoint,
};

function setStatus(systems: Systems, device: Device, text: string, fits: boolean): Answer {
  if (!fits) return { code: OUR_READING.statusForOtherKind };
  return put(systems, withStatus(device, text.trim() as DeviceStatus, systems.tools.clock.now()));
}

/** The fields of UpdateDeviceDetails by the names of the inventory. */
const DETAILS = {
  DeviceManufacturer: 'manufacturer',
  DeviceModel: 'model',
  SMETSCHTSVersion: 'smetsChtsVersion',
  FirmwareVersion: 'firmwareVersion',
  ESMEVariant: 'esmeVariant',
} as const;

function setDetails(systems: Systems, device: Device, change: Element): Answer {
  const given = Object.entries(DETAILS).flatMap(([element, field]): [string, string][] => {
    const text = textAt(change, element);
    return text === undefined ? [] : [[field, text]];
  });
  const details = Object.fromEntries(given) as Partial<Device>;
  if (details.esmeVariant !== undefined && device.deviceType !== 'ESME') return { code: OUR_READING.variantForNoEsme };
  const changed = { ...device, ...details };
  const { manufacturer = '', model = '', firmwareVersion = '' } = changed;
  const gbcsVersion = systems.records.cpl.find({ manufacturer, model, firmwareVersion })?.gbcsVersion ?? device.gbcsVersion;
  return put(systems, gbcsVersion === undefined ? changed : { ...changed, gbcsVersion });
}

const METER_POINTS = { ImportMPxN: 'importMpxn', SecondaryImportMPAN: 'secondaryImportMpan', ExportMPAN: 'exportMpan' } as const;

function setMeterPoint(systems: Systems, device: Device, change: Element): Answer {
  if (device.deviceType !== 'ESME' && device.deviceType !== 'GSME') return { code: OUR_READING.meterPointForNoMeter };
  const points = Object.entries(METER_POINTS)
    .map(([element, field]) => [field, textAt(change, element)])
    .filter(([, text]) => text !== undefined);
  return put(systems, { ...device, ...(Object.fromEntries(points) as Partial<Device>) });
}

function put(systems: Systems, device: Device): Answer {
  systems.records.inventory.put(device);
  return done(systems);
}
