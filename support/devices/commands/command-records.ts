import type { DeviceCommandRecord } from '../../control/types';

/** How many commands are remembered, to all devices together: who asks, asks soon after. */
const REMEMBERED = 20_000;

/** What one device was asked and answered, oldest first: those that are still remembered. */
export class CommandList {
  readonly all: DeviceCommandRecord[] = [];

  constructor(private readonly records: CommandRecords) {}

  add(record: DeviceCommandRecord): void {
    this.records.makeRoomIn(this);
    this.all.push(record);
  }
}

/** The last commands to all devices; for one more, the oldest is forgotten, whichever device it was for. */
export class CommandRecords {
  /** Whose list each record is in, in a ring. */
  private readonly ring: CommandList[] = [];
  private next = 0;

  constructor(private readonly most = REMEMBERED) {}

  /** An empty list, for one device. */
  list(): CommandList {
    return new CommandList(this);
  }

  /** For one more record of a list. */
  makeRoomIn(list: CommandList): void {
    this.ring[this.next]?.all.shift();
    this.ring[this.next] = list;
    this.next = (this.next + 1) % this.most;
  }
}
