import type { Eui64 } from '../../duis/eui64';
import type { XmlText } from '../../duis/xml-text';
import { xml } from '../../duis/xml-text';
import type { Policies } from '../behaviour/policies';
import type { View } from '../view';
import type { Device } from '../inventory/device';
import { isSmets1 } from '../inventory/device';

export type NotificationStatus = 'UpdateRequested' | 'ActivationSuccessful';

/** What N57 is about. */
export interface FirmwareNotice {
  readonly device: Device;
  readonly firmwareVersion: string;
  readonly status: NotificationStatus;
  /** Of the request that brought it about. */
  readonly sender: Eui64;
}

type PolicyView = View & { readonly behaviour: { readonly policies: Policies } };

/** When N57 is sent, to whom, and what it says. */
export interface Smets1NotificationPolicy {
  readonly applies: (notice: FirmwareNotice) => boolean;
  readonly recipients: (view: PolicyView, notice: FirmwareNotice) => readonly Eui64[];
  readonly content: (notice: FirmwareNotice) => XmlText;
}

export const referenceSmets1Notification: Smets1NotificationPolicy = {
  applies: ({ device }) => isSmets1(device) && (device.deviceType === 'CHF' || device.deviceType === 'PPMID'),
  recipients: (view, { device, sender }) => {
    const { inventory } = view.records;
    if (view.readings.text('n57-home') === 'dual-fuel' && inventory.inHomeOf(device, 'ESME').length === 0) return [];
    const suppliers = inventory.inHomeOf(device, 'GSME').flatMap((meter) => view.behaviour.policies.audience(view, meter, ['GS']));
    return [...new Set(suppliers)].filter((user) => user !== sender || view.readings.flag('n57-to-sender'));
  },
  content: ({ device, firmwareVersion, status }) =>
    xml`<sr:SMETS1CHFirmwareNotification><sr:DeviceID>${device.eui}</sr:DeviceID><sr:FirmwareVersion>${firmwareVersion}
        </sr:FirmwareVersion><sr:FirmwareVersionUpdateStatus>${status}</sr:FirmwareVersionUpdateStatus></sr:SMETS1CHFirmwareNotification>`,
};
