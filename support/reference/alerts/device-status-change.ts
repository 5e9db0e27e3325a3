import type { Eui64 } from '../../duis/eui64';
import type { XmlText } from '../../duis/xml-text';
import { xml } from '../../duis/xml-text';

/** The body of N16, N28 and N29: what changed about a device. */
export function deviceStatusChange(device: Eui64, change: XmlText): XmlText {
  return xml`<sr:DeviceStatusChangeEvent><sr:DeviceID>${device}</sr:DeviceID><sr:DeviceStatusChange>${change}</sr:DeviceStatusChange></sr:DeviceStatusChangeEvent>`;
}
