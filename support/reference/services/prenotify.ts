import type { DeviceSpec, DeviceType } from '../../control/types';
import { textAt } from '../../duis/element';
import { deviceIdAt } from '../inquiry/device-id';
import type { Consequence } from '../consequences/consequence';
import { atVersion } from '../inventory/device-model';
import { OUR_READING } from './codes';
import { done } from './service';
import type { NonDeviceService } from './service';

/**
 * 12.2 Device Pre-notification: the device is Pending, in the inventory only, until it is installed; a hub's Gas Proxy Function with it.
 */
export const prenotifyDevice: NonDeviceService = (view, { body }) => {
  const eui = deviceIdAt(body, 'DeviceID') ?? '';
  const gpf = deviceIdAt(body, 'AssociatedGPFDeviceID');
  const { inventory } = view.records;
  if (inventory.get(eui) || eui === gpf || (gpf !== undefined && inventory.get(gpf))) return { code: OUR_READING.alreadyNotified };
  const spec: DeviceSpec = {
    eui,
    deviceType: (textAt(body, 'DeviceType') ?? '') as DeviceType,
    status: 'Pending',
    inventoryOnly: true,
    manufacturer: textAt(body, 'DeviceManufacturer') ?? '',
    model: textAt(body, 'DeviceModel') ?? '',
    ...optional('smetsChtsVersion', textAt(body, 'SMETSCHTSVersion')),
    ...optional('firmwareVersion', textAt(body, 'FirmwareVersion')),
    ...optional('esmeVariant', textAt(body, 'ESMEVariant')),
  };
  const { manufacturer = '', model = '', firmwareVersion = '' } = spec;
  const listed = view.records.cpl.find({ manufacturer, model, firmwareVersion });
  const versioned = atVersion(spec, view.behaviour.versionOfModel({ device: spec, listed, source: '12.2' }));
  const proxy: readonly Consequence[] =
    gpf === undefined ? [] : [{ do: 'register device', spec: { ...versioned, eui: gpf, deviceType: 'GPF', chf: eui } }];
  return done(view, [{ do: 'register device', spec: versioned }, ...proxy]);
};

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
}
