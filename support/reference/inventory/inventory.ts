import type { DeviceType, ResponsibleParty } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { Device } from './device';
import { Index } from './device-index';

/** The Smart Metering Inventory: devices by identifier, by meter point, by premises and by home. */
export class Inventory {
  private readonly devices = new Map<Eui64, Device>();
  private readonly byMpxn = new Index((device) => [device.importMpxn, device.secondaryImportMpan, device.exportMpan]);
  private readonly byUprn = new Index((device) => [device.uprn]);
  private readonly byHome = new Index((device) => [homeOf(device)]);

  get(eui: Eui64): Device | undefined {
    return this.devices.get(eui);
  }

  /** Puts the entry in the place of the one with the same identifier. */
  put(device: Device): void {
    this.remove(device.eui);
    this.devices.set(device.eui, device);
    for (const index of this.indexes) index.add(device);
  }

  remove(eui: Eui64): void {
    const device = this.devices.get(eui);
    if (!device) return;
    this.devices.delete(eui);
    for (const index of this.indexes) index.remove(device);
  }

  withMpxn(mpxn: string): readonly Device[] {
    return this.resolve(this.byMpxn.get(mpxn));
  }

  withUprn(uprn: string): readonly Device[] {
    return this.resolve(this.byUprn.get(uprn));
  }

  /** Every device of the home that `device` belongs to, itself included: those associated with the same Communications Hub Function. */
  homeOf(device: Device): readonly Device[] {
    const home = homeOf(device);
    const members = home === undefined ? [] : this.resolve(this.byHome.get(home));
    return members.length > 0 ? members : [device];
  }

  inHomeOf(device: Device, type: DeviceType): readonly Device[] {
    return this.homeOf(device).filter((other) => other.deviceType === type);
  }

  /** Who is responsible for the device: its own parties, or those of its home where it names none (a hub's are its meters'). */
  responsibleFor(device: Device): readonly ResponsibleParty[] {
    if (device.responsible && device.responsible.length > 0) return device.responsible;
    return this.homeOf(device).flatMap((other) => other.responsible ?? []);
  }

  get size(): number {
    return this.devices.size;
  }

  all(): IterableIterator<Device> {
    return this.devices.values();
  }

  clear(): void {
    this.devices.clear();
    for (const index of this.indexes) index.clear();
  }

  private get indexes(): readonly Index[] {
    return [this.byMpxn, this.byUprn, this.byHome];
  }

  private resolve(euis: Iterable<Eui64>): readonly Device[] {
    return [...euis].map((eui) => this.devices.get(eui)).filter((device) => device !== undefined);
  }
}

function homeOf(device: Device): Eui64 | undefined {
  return device.deviceType === 'CHF' ? device.eui : device.chf;
}
