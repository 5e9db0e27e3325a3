import type { DeviceCommandRecord } from '../../control/types';

/** How many commands are remembered, to all devices together: who asks, asks soon after. */
const REMEMBERED = 20_000;

/** What one device was asked and answered, oldest first: those that are still remembered. */
export interface CommandList {
  readonly all: readonly DeviceCommandRecord[];
  add(record: DeviceCommandRecord): void;
}

/** The last commands to all devices; for one more, the oldest is forgotten, whichever device it was for. */
export class CommandRecords {
  /** Whose list each record is in, in a ring. */
  private readonly ring: DeviceCommandRecord[][] = [];
  private next = 0;

  constructor(private readonly most = REMEMBERED) {}

  /** An empty list, for one device. */
  list(): CommandList {
    const all: DeviceCommandRecord[] = [];
    return { all, add: (record) => this.add(all, record) };
  }

  private add(list: DeviceCommandRecord[], record: DeviceCommandRecord): void {
    this.ring[this.next]?.shift();
    this.ring[this.next] = list;
    this.next = (this.next + 1) % this.most;
    list.push(record);
  }
}
