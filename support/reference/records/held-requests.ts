import type { Eui64 } from '../../duis/eui64';
import type { Appointment } from '../clock/agenda';

/** What is held, and for which device. */
export interface HeldName {
  readonly device: Eui64;
  readonly name: string;
}

/** Requests that the DSP holds until their ExecutionDateTime, and gives up when told to (facts A.2, 7): by device, then name. */
export class HeldRequests {
  private readonly devices = new Map<Eui64, Map<string, Set<Appointment>>>();

  hold({ device, name }: HeldName, appointment: Appointment): void {
    const ofDevice = this.devices.get(device) ?? new Map<string, Set<Appointment>>();
    const others = ofDevice.get(name) ?? new Set();
    ofDevice.set(name, others.add(appointment));
    this.devices.set(device, ofDevice);
  }

  /** Its time has come. */
  release({ device, name }: HeldName, appointment: Appointment): void {
    const others = this.devices.get(device)?.get(name);
    others?.delete(appointment);
    if (others?.size === 0) this.forget({ device, name });
  }

  /** Gives up what is held under a name; says how much there was. */
  cancel({ device, name }: HeldName): number {
    const held = this.devices.get(device)?.get(name) ?? new Set();
    for (const appointment of held) appointment.cancel();
    this.forget({ device, name });
    return held.size;
  }

  /** Gives up what anybody asked of this device. */
  giveUp(device: Eui64): void {
    for (const held of this.devices.get(device)?.values() ?? []) for (const appointment of held) appointment.cancel();
    this.devices.delete(device);
  }

  clear(): void {
    this.devices.clear();
  }

  private forget({ device, name }: HeldName): void {
    const ofDevice = this.devices.get(device);
    ofDevice?.delete(name);
    if (ofDevice?.size === 0) this.devices.delete(device);
  }
}
