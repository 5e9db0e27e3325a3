import type { DeviceSpec, DeviceType } from '../../control/types';
import { textAt } from '../../duis/element';
import { deviceIdAt } from '../inquiry/device-id';
import type { Consequence } from '../consequences/consequence';
import type { SystemsView } from '../systems-view';
import { OUR_READING } from './codes';
import { done } from './service';
import type { NonDeviceService } from './service';

/** 12.2 Device Pre-notification: the device is Pending, in the inventory only, until it is installed; a hub's Gas Proxy Function with it. */
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
  const versioned = { ...spec, ...gbcsVersionOf(view, spec) };
  const proxy: readonly Consequence[] =
    gpf === undefined ? [] : [{ do: 'register device', spec: { ...versioned, eui: gpf, deviceType: 'GPF', chf: eui } }];
  return done(view, [{ do: 'register device', spec: versioned }, ...proxy]);
};

/** From the Central Products List: it pertains to the model, not to the request (facts F.3). */
function gbcsVersionOf(
  { records }: SystemsView,
  { manufacturer = '', model = '', firmwareVersion = '' }: DeviceSpec,
): Pick<DeviceSpec, 'gbcsVersion'> {
  return optional('gbcsVersion', records.cpl.find({ manufacturer, model, firmwareVersion })?.gbcsVersion);
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
}
