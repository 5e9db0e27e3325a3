import type { Eui64 } from '../../duis/eui64';
import type { Appointment } from '../clock/agenda';

interface Distribution {
  readonly requestId: string;
  readonly arrival: Appointment;
}

/** Firmware images that are on their way: at most one to each device, until it arrives or its provider cannot deliver it. */
export class Distributions {
  private readonly underWay = new Map<Eui64, Distribution>();

  has(device: Eui64): boolean {
    return this.underWay.has(device);
  }

  begin(device: Eui64, requestId: string, arrival: Appointment): void {
    this.underWay.set(device, { requestId, arrival });
  }

  end(device: Eui64): void {
    this.underWay.delete(device);
  }

  /** The image of this request does not arrive at this device any more. */
  callOff(device: Eui64, requestId: string): void {
    const distribution = this.underWay.get(device);
    if (distribution?.requestId !== requestId) return;
    distribution.arrival.cancel();
    this.end(device);
  }

  /** Whatever is on its way to this device does not arrive. */
  giveUp(device: Eui64): void {
    this.underWay.get(device)?.arrival.cancel();
    this.end(device);
  }

  clear(): void {
    this.underWay.clear();
  }
}
