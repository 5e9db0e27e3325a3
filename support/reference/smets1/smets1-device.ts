import type { DeviceCommandRecord, DeviceOrder, DeviceSpec } from '../../control/types';
import type { CommandList } from '../../devices/commands/command-records';

/** What a SMETS1 device does with a request: how it ended, or nothing at all. */
export type Smets1Reply =
  | { readonly kind: 'done'; readonly success: boolean; readonly firmwareVersion: string; readonly afterSeconds: number }
  | { readonly kind: 'silent'; readonly offline: boolean };

/** Firmware that an Update Firmware request left with the device until it is activated. */
interface HeldImage {
  readonly firmwareVersion: string;
}

/** A SMETS1 device as its S1SP sees it: it does what it is told, unless it was ordered otherwise. */
export class Smets1Device {
  private next: DeviceOrder = {};
  private offline = false;
  private firmwareVersion: string;
  private image: HeldImage | undefined;

  constructor(
    readonly spec: DeviceSpec,
    private readonly records: CommandList,
  ) {
    this.firmwareVersion = spec.firmwareVersion ?? '';
  }

  get commands(): readonly DeviceCommandRecord[] {
    return this.records.all;
  }

  order(order: DeviceOrder): void {
    this.next = order;
    if (order.offline !== undefined) this.offline = order.offline;
    if (order.reportedFirmwareVersion !== undefined) this.firmwareVersion = order.reportedFirmwareVersion;
  }

  /** An image has arrived and waits for its activation. */
  receiveImage(firmwareVersion: string): void {
    this.image = { firmwareVersion };
  }

  /** @param document the request as the S1SP has it, for the record */
  execute(serviceReferenceVariant: string, document: string, at: Date): Smets1Reply {
    const { outcome = 'success', lateBySeconds = 60 } = this.next;
    this.next = {};
    const silent = this.offline || outcome === 'no-answer';
    this.records.add({
      at: at.toISOString(),
      messageCode: 'SMETS1',
      useCase: serviceReferenceVariant,
      outcome: silent ? 'no-answer' : outcome,
      command: Buffer.from(document).toString('hex').toUpperCase(),
    });
    if (silent) return { kind: 'silent', offline: this.offline };
    const success = outcome !== 'failure';
    if (success && serviceReferenceVariant === '11.3') this.activate();
    return { kind: 'done', success, firmwareVersion: this.firmwareVersion, afterSeconds: outcome === 'late' ? lateBySeconds : 0 };
  }

  private activate(): void {
    if (this.image) this.firmwareVersion = this.image.firmwareVersion;
    this.image = undefined;
  }
}
