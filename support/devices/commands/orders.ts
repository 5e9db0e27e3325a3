import type { DeviceOrder } from '../../control/types';
import type { DeviceKeyUsage } from '../security/device-keys';

/** What a device was told to do: outcome and renewals with the next command that it takes, the rest until told otherwise. */
export class Orders {
  private next: DeviceOrder | undefined;
  private readonly renewals: DeviceKeyUsage[] = [];
  offline = false;
  reportedFirmwareVersion: string | undefined;
  gbcsVersion: string | undefined;

  put(order: DeviceOrder): void {
    if (order.outcome) this.next = order;
    if (order.renewCertificate) this.renewals.push(order.renewCertificate);
    if (order.offline !== undefined) this.offline = order.offline;
    if (order.reportedFirmwareVersion !== undefined) this.reportedFirmwareVersion = order.reportedFirmwareVersion;
    if (order.gbcsVersion !== undefined) this.gbcsVersion = order.gbcsVersion;
  }

  /** Which certificates to replace before this command is answered; those orders are then used up. */
  takeRenewals(): readonly DeviceKeyUsage[] {
    return this.renewals.splice(0);
  }

  /** The order for this command, which is then used up. */
  take(): DeviceOrder | undefined {
    const order = this.next;
    this.next = undefined;
    return order;
  }
}
