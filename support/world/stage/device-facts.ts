import type { DeviceSpec } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';

interface ArrangedVersion {
  readonly firmwareVersion: string;
  /** How many exchanges there had been by then. */
  readonly after: number;
}

/** What a scenario arranged about devices beyond what they were introduced with. */
export class DeviceFacts {
  private readonly versions = new Map<Eui64, readonly ArrangedVersion[]>();
  private readonly failing = new Set<Eui64>();
  private readonly put = new Map<Eui64, DeviceSpec>();
  private readonly absent = new Set<Eui64>();

  /** The target was told to have this device, in place of what it had of it. */
  place(device: DeviceSpec): void {
    this.put.set(device.eui, device);
  }

  /** As what the target was told last to have this device; undefined where it was not told of it. */
  placed(device: Eui64): DeviceSpec | undefined {
    return this.put.get(device);
  }

  /** A Given says that the target has no such device. */
  leaveOut(device: Eui64): void {
    this.absent.add(device);
  }

  isLeftOut(device: Eui64): boolean {
    return this.absent.has(device);
  }

  /** The device runs, is about to run, or reports this firmware version from now on, when there have been so many exchanges. */
  learnVersion(device: Eui64, firmwareVersion: string, after: number): void {
    this.versions.set(device, [...(this.versions.get(device) ?? []), { firmwareVersion, after }]);
  }

  /** The versions that were arranged, in their order; those that had been when there had been so many exchanges. */
  versionsOf(device: Eui64, by = Infinity): readonly string[] {
    return (this.versions.get(device) ?? []).filter(({ after }) => after <= by).map(({ firmwareVersion }) => firmwareVersion);
  }

  /** The device was told to answer otherwise than well. */
  letFail(device: Eui64): void {
    this.failing.add(device);
  }

  mayFail(device: Eui64): boolean {
    return this.failing.has(device);
  }
}
