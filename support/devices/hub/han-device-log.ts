import { createHash } from 'node:crypto';
import type { Eui64 } from '../../duis/eui64';
import { eui64ToOctets } from '../../duis/eui64';
import type { DeviceLogEntry, DeviceSecurityEntry, DeviceSecurityLog } from '../../gbcs/bodies/hub/device-log';

/** The Device Log of a Communications Hub Function holds at most this many devices (MMC: CHFDeviceLog). */
export const DEVICE_LOG_CAPACITY = 16;

interface LoggedDevice {
  readonly hash: Uint8Array;
  lastCommunication: Date;
}

/**
 * The Device Log of a Communications Hub Function, which devices may join its HAN, and the Historic Device Log of those that were
 * removed (DUIS 3.8.113, 3.8.114). Devices of the home that nobody added by command are in it from the start.
 */
export class HanDeviceLog {
  private readonly current = new Map<Eui64, LoggedDevice>();
  private readonly removed = new Map<Eui64, LoggedDevice>();
  private changedAt: Date;
  private historyChangedAt: Date;
  joiningUntil?: Date;

  /**
   * @param home the devices on the HAN without having been added by command, asked anew each time
   */
  constructor(
    private readonly chf: Eui64,
    private readonly home: () => readonly Eui64[],
    private readonly now: () => Date,
  ) {
    this.changedAt = now();
    this.historyChangedAt = this.changedAt;
  }

  get devices(): readonly Eui64[] {
    this.admitHome();
    return [...this.current.keys()];
  }

  /** Adds a device, or leaves it as it is where it is there already (facts 4, CCS01). False: the log is full. */
  add(device: Eui64, installCode: Uint8Array): boolean {
    this.admitHome();
    if (this.current.has(device)) return true;
    return this.put(device, hashOf(installCode));
  }

  /** False: it is not there. */
  remove(device: Eui64): boolean {
    this.admitHome();
    const entry = this.current.get(device);
    if (!entry) return false;
    this.current.delete(device);
    this.removed.set(device, entry);
    this.changedAt = this.now();
    this.historyChangedAt = this.changedAt;
    return true;
  }

  /** Puts back what was kept of another Communications Hub's log (CCS03). False: it does not fit. */
  restore(devices: readonly DeviceSecurityEntry[]): boolean {
    this.admitHome();
    const added = devices.filter(({ device }) => !this.current.has(device));
    if (this.current.size + added.length > DEVICE_LOG_CAPACITY) return false;
    return added.every(({ device, hash }) => this.put(device, hash));
  }

  /** A device of the HAN was heard. */
  heard(device: Eui64): void {
    this.admitHome();
    const entry = this.current.get(device);
    if (entry) entry.lastCommunication = this.now();
  }

  /** What CCS05/CCS04 and CCS06 read. Signal strengths and link figures are those of a HAN in good order. */
  entries(): readonly DeviceLogEntry[] {
    this.admitHome();
    return [...this.current].map(([device, { lastCommunication }]) => ({
      device,
      flags: 0xc8,
      signalStrengths: [-35, -50, -70],
      link: [255, 220, 180],
      lastCommunication,
      counters: [1, 0, 100, 1, 1],
    }));
  }

  /** What CCS07 reads and CS14 reports: the devices with the hashes of their keys. */
  security(): DeviceSecurityLog {
    this.admitHome();
    return { at: this.changedAt, counter: this.panId, devices: securityEntries(this.current) };
  }

  history(): DeviceSecurityLog {
    return { at: this.historyChangedAt, counter: this.panId, devices: securityEntries(this.removed) };
  }

  private get panId(): bigint {
    return createHash('sha256').update('PAN').update(eui64ToOctets(this.chf)).digest().readBigUInt64BE();
  }

  private put(device: Eui64, hash: Uint8Array): boolean {
    if (this.current.size >= DEVICE_LOG_CAPACITY) return false;
    this.current.set(device, { hash, lastCommunication: this.now() });
    this.removed.delete(device);
    this.changedAt = this.now();
    return true;
  }

  private admitHome(): void {
    for (const device of this.home()) {
      if (this.current.has(device) || this.removed.has(device) || this.current.size >= DEVICE_LOG_CAPACITY) continue;
      this.current.set(device, { hash: hashOf(eui64ToOctets(device)), lastCommunication: this.now() });
    }
  }
}

function securityEntries(devices: ReadonlyMap<Eui64, LoggedDevice>): readonly DeviceSecurityEntry[] {
  return [...devices].map(([device, { hash }]) => ({ device, hash }));
}

/** Sixteen octets that follow from the key and do not tell it. */
function hashOf(key: Uint8Array): Buffer {
  return createHash('sha256').update(key).digest().subarray(0, 16);
}
