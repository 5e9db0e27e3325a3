import type { Eui64 } from '../../duis/eui64';
import type { Device } from './device';

/** Identifiers of devices by some of their values, in the order in which the devices came. */
export class Index {
  private readonly entries = new Map<string, Set<Eui64>>();

  constructor(private readonly keysOf: (device: Device) => readonly (string | undefined)[]) {}

  get(key: string): Iterable<Eui64> {
    return this.entries.get(key) ?? [];
  }

  add(device: Device): void {
    for (const key of this.keysOf(device)) {
      if (key === undefined) continue;
      const members = this.entries.get(key);
      if (members) members.add(device.eui);
      else this.entries.set(key, new Set([device.eui]));
    }
  }

  remove(device: Device): void {
    for (const key of this.keysOf(device)) {
      if (key === undefined) continue;
      const members = this.entries.get(key);
      members?.delete(device.eui);
      if (members?.size === 0) this.entries.delete(key);
    }
  }

  clear(): void {
    this.entries.clear();
  }
}
