import type { DeviceSpec } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';

/** The devices by the Communications Hub Function of their home. */
export class Homes {
  private readonly members = new Map<Eui64, Set<Eui64>>();

  constructor(private readonly specOf: (eui: Eui64) => DeviceSpec | undefined) {}

  add(spec: DeviceSpec): void {
    if (!spec.chf) return;
    const home = this.members.get(spec.chf) ?? new Set();
    home.add(spec.eui);
    this.members.set(spec.chf, home);
  }

  remove(spec: DeviceSpec): void {
    if (spec.chf) this.members.get(spec.chf)?.delete(spec.eui);
  }

  /** The devices on the HAN of a Communications Hub: those of its home that are there at all. */
  of(chf: Eui64): readonly DeviceSpec[] {
    return [...(this.members.get(chf) ?? [])].flatMap((eui) => this.specOf(eui) ?? []).filter(isOnTheHan);
  }
}

/** Devices that were only announced, or are gone, are not on the HAN. */
function isOnTheHan(spec: DeviceSpec): boolean {
  return !spec.inventoryOnly && spec.status !== 'Pending' && spec.status !== 'Decommissioned' && spec.status !== 'Withdrawn';
}
