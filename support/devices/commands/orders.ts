import type { DeviceOrder } from '../../control/types';
import type { DeviceKeyUsage } from '../security/device-keys';

/** A certificate of its own that a device is to replace, by one that the authority of devices issued or that nobody trusts. */
export interface Renewal {
  readonly usage: DeviceKeyUsage;
  readonly isForeign: boolean;
}

/** What a device was told to do: outcome and renewals with the next command that it takes, the rest until told otherwise. */
export class Orders {
  private next: DeviceOrder | undefined;
  private readonly renewals: Renewal[] = [];
  offline = false;
  reportedFirmwareVersion: string | undefined;
  gbcsVersion: string | undefined;

  put(order: DeviceOrder): void {
    if (order.outcome) this.next = order;
    if (order.renewCertificate) this.renewals.push({ usage: order.renewCertificate, isForeign: false });
    if (order.foreignCertificate) this.renewals.push({ usage: order.foreignCertificate, isForeign: true });
    if (order.offline !== undefined) this.offline = order.offline;
    if (order.reportedFirmwareVersion !== undefined) this.reportedFirmwareVersion = order.reportedFirmwareVersion;
    if (order.gbcsVersion !== undefined) this.gbcsVersion = order.gbcsVersion;
  }

  /** Which certificates to replace before this command is answered; those orders are then used up. */
  takeRenewals(): readonly Renewal[] {
    return this.renewals.splice(0);
  }

  /** The order for this command, which is then used up. */
  take(): DeviceOrder | undefined {
    const order = this.next;
    this.next = undefined;
    return order;
  }
}
