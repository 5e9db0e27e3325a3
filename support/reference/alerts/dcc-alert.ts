import type { UserRole } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { XmlText } from '../../duis/xml-text';
import { xml } from '../../duis/xml-text';
import type { Device } from '../inventory/device';
import { usersIn } from '../inventory/device';
import type { View } from '../view';

/**
 * A DCC Alert and what sets it off. It may tell its recipients different things; it is one alert all the same: counted once for
 * its device and code, with the same figures to all.
 */
export interface DccAlert {
  readonly alertCode: string;
  /** The device that it is about. */
  readonly about: Eui64;
  readonly letters: readonly DccAlertLetter[];
}

/** What some of the recipients of a DCC Alert are told. */
export interface DccAlertLetter {
  readonly recipients: readonly Eui64[];
  /** The one element inside DCCAlert. */
  readonly content: XmlText;
}

/** Those who are responsible for a device now in one of `roles`, each once. */
export function responsibleUsers({ records, now }: View, device: Device, roles: readonly UserRole[]): readonly Eui64[] {
  const parties = records.inventory.responsibleFor(device);
  return [...new Set(roles.flatMap((role) => usersIn(parties, role, now)))];
}

/** The body of N16, N28 and N29: what changed about a device. */
export function deviceStatusChange(device: Eui64, change: XmlText): XmlText {
  return xml`<sr:DeviceStatusChangeEvent><sr:DeviceID>${device}</sr:DeviceID><sr:DeviceStatusChange>${change}
      </sr:DeviceStatusChange></sr:DeviceStatusChangeEvent>`;
}
