import type { Eui64 } from '../../duis/eui64';

/** What a scenario arranged about devices beyond what they were introduced with. */
export class DeviceFacts {
  readonly #versions = new Map<Eui64, string[]>();
  readonly #failing = new Set<Eui64>();

  /** The device runs, is about to run, or reports this firmware version from now on. */
  learnVersion(device: Eui64, firmwareVersion: string): void {
    this.#versions.set(device, [...this.versionsOf(device), firmwareVersion]);
  }

  /** The versions that were arranged, in their order. */
  versionsOf(device: Eui64): readonly string[] {
    return this.#versions.get(device) ?? [];
  }

  /** The device was told to answer otherwise than well. */
  letFail(device: Eui64): void {
    this.#failing.add(device);
  }

  mayFail(device: Eui64): boolean {
    return this.#failing.has(device);
  }
}
