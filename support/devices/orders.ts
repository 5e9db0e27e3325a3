import type { DeviceOrder } from '../control/types';

/** What a device was told to do: outcome for the next command only, the rest until told otherwise. */
export class Orders {
  private next: DeviceOrder | undefined;
  offline = false;
  reportedFirmwareVersion: string | undefined;

  put(order: DeviceOrder): void {
    if (order.outcome) this.next = order;
    if (order.offline !== undefined) this.offline = order.offline;
    if (order.reportedFirmwareVersion !== undefined) this.reportedFirmwareVersion = order.reportedFirmwareVersion;
  }

  /** The order for this command, which is then used up. */
  take(): DeviceOrder | undefined {
    const order = this.next;
    this.next = undefined;
    return order;
  }
}
