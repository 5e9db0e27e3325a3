import type { XmlText } from '../../duis/xml-text';
import { XmlText as Xml, xml } from '../../duis/xml-text';
import type { Device } from '../inventory/device';
import { isSmets1 } from '../inventory/device';
import type { RecordsView } from '../records/records';

/** A device as 8.2 returns it: the elements in the order of the schema, those without a value left out (facts F.1). */
export function inventoryEntry(device: Device, cpl: RecordsView['cpl']): XmlText {
  const items: readonly (readonly [string, string | undefined])[] = [
    ['DeviceID', device.eui],
    ['DeviceType', device.deviceType],
    ['DeviceStatus', device.status],
    ['DeviceManufacturer', device.manufacturer ?? ''],
    ['DeviceModel', device.model ?? ''],
    ['SMETSCHTSVersion', device.smetsChtsVersion],
    ['DeviceFirmwareVersion', device.firmwareVersion],
    ['DeviceFirmwareVersionStatus', firmwareStatus(device, cpl)],
    ['DateCommissioned', device.dateCommissioned],
    ['ImportMPxN', device.importMpxn],
    ['SecondaryImportMPAN', device.secondaryImportMpan],
    ['ExportMPAN', device.exportMpan],
    ['ESMEVariant', device.esmeVariant],
    ['UPRN', device.uprn],
    ['CSPRegion', isSmets1(device) ? 'SMETS1' : undefined],
    ['DeviceGBCSVersion', device.gbcsVersion],
    ['S1SP', device.s1sp],
  ];
  return xml`<sr:Device>${items.map(([name, value]) => leaf(name, value))}</sr:Device>`;
}

/** "Current" and "Removed" of the note in the words of the schema (facts E.13). */
function firmwareStatus(device: Device, cpl: RecordsView['cpl']): string | undefined {
  const { manufacturer = '', model = '', firmwareVersion } = device;
  const entry = firmwareVersion === undefined ? undefined : cpl.find({ manufacturer, model, firmwareVersion });
  return entry && (entry.status === 'Current' ? 'Active' : 'Withdrawn');
}

function leaf(name: string, value: string | undefined): XmlText {
  return value === undefined ? new Xml('') : new Xml(`<sr:${name}>${xml`${value}`.value}</sr:${name}>`);
}
