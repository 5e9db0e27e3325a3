import type { Eui64 } from '../../duis/eui64';
import type { XmlText } from '../../duis/xml-text';
import { xml } from '../../duis/xml-text';
import { issueDccAlert } from '../alerts/issue-alert';
import { responsibleUsers } from '../alerts/recipients';
import type { Device } from '../inventory/device';
import { isSmets1 } from '../inventory/device';
import type { Systems } from '../systems';

export type NotificationStatus = 'UpdateRequested' | 'ActivationSuccessful';

/** What N57 is about. */
export interface FirmwareNotice {
  readonly device: Device;
  readonly firmwareVersion: string;
  readonly status: NotificationStatus;
  /** Of the request that brought it about. */
  readonly sender: Eui64;
}

/** When N57 is sent, to whom, and what it says. */
export interface Smets1NotificationPolicy {
  readonly applies: (notice: FirmwareNotice) => boolean;
  readonly recipients: (systems: Systems, notice: FirmwareNotice) => readonly Eui64[];
  readonly content: (notice: FirmwareNotice) => XmlText;
}

export const referenceSmets1Notification: Smets1NotificationPolicy = {
  applies: ({ device }) => isSmets1(device) && (device.deviceType === 'CHF' || device.deviceType === 'PPMID'),
  recipients: (systems, { device, sender }) => {
    const suppliers = systems.records.inventory.inHomeOf(device, 'GSME').flatMap((meter) => responsibleUsers(systems, meter, ['GS']));
    return [...new Set(suppliers)].filter((user) => user !== sender || systems.behaviour.readings.flag('n57-to-sender'));
  },
  content: ({ device, firmwareVersion, status }) =>
    xml`<sr:SMETS1CHFirmwareNotification><sr:DeviceID>${device.eui}</sr:DeviceID><sr:FirmwareVersion>${firmwareVersion}</sr:FirmwareVersion><sr:FirmwareVersionUpdateStatus>${status}</sr:FirmwareVersionUpdateStatus></sr:SMETS1CHFirmwareNotification>`,
};

/** N57: the Gas Supplier of a SMETS1 home with a gas meter is told of firmware for its hub or PPMID (3.1.1, 3.1.3). */
export function notifyGasSupplier(systems: Systems, notice: FirmwareNotice): void {
  const { applies, recipients, content } = systems.behaviour.smets1FirmwareNotification;
  if (applies(notice))
    issueDccAlert(systems, {
      alertCode: 'N57',
      about: notice.device.eui,
      recipients: recipients(systems, notice),
      content: content(notice),
    });
}
