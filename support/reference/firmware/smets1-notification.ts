import type { Eui64 } from '../../duis/eui64';
import { xml } from '../../duis/xml-text';
import { issueDccAlert } from '../alerts/issue-alert';
import { responsibleUsers } from '../alerts/recipients';
import type { Device } from '../inventory/device';
import { isSmets1 } from '../inventory/device';
import type { Systems } from '../systems';

export type NotificationStatus = 'UpdateRequested' | 'ActivationSuccessful';

/** N57: the Gas Supplier of a dual-fuel SMETS1 home is told of firmware for its hub or PPMID (3.1.1, 3.1.3). */
export function notifyGasSupplier(systems: Systems, device: Device, firmwareVersion: string, status: NotificationStatus): void {
  const { applies, recipients } = systems.behaviour.smets1FirmwareNotification;
  if (!applies(device, status)) return;
  const told = recipients(systems, device);
  const content = xml`<sr:SMETS1CHFirmwareNotification><sr:DeviceID>${device.eui}</sr:DeviceID><sr:FirmwareVersion>${firmwareVersion}</sr:FirmwareVersion><sr:FirmwareVersionUpdateStatus>${status}</sr:FirmwareVersionUpdateStatus></sr:SMETS1CHFirmwareNotification>`;
  issueDccAlert(systems, { alertCode: 'N57', about: device.eui, recipients: told, content });
}

/** When N57 is sent, and to whom. */
export interface Smets1NotificationPolicy {
  readonly applies: (device: Device, status: NotificationStatus) => boolean;
  readonly recipients: (systems: Systems, device: Device) => readonly Eui64[];
}

export const referenceSmets1Notification: Smets1NotificationPolicy = {
  applies: (device) => isSmets1(device) && (device.deviceType === 'CHF' || device.deviceType === 'PPMID'),
  recipients: (systems, device) => [...new Set(systems.records.inventory.inHomeOf(device, 'GSME').flatMap((meter) => responsibleUsers(systems, meter, ['GS'])))],
};
