import type { OwnCounter } from './alerts/alert-sender';
import type { DeviceLogs } from './alerts/event-log';
import type { AuxiliaryObjects } from './auxiliary/auxiliary-objects';
import type { CommandList } from './commands/command-records';
import type { FutureDated } from './commands/future-dated';
import type { Orders } from './commands/orders';
import type { CosemStore } from './cosem/cosem-store';
import type { DeviceClock } from './device-clock';
import type { MeterMemory } from './electricity/meter-objects';
import type { Firmware } from './firmware';
import type { ZclStore } from './gas/zcl-store';
import type { HanDeviceLog } from './hub/han-device-log';
import type { JoinList } from './hub/join-list';
import type { DeviceIdentity } from './security/device-keys';
import type { ReplayProtection } from './security/replay-protection';
import type { TrustAnchors } from './security/trust-anchors';

/** All of a device in which something is remembered: with its description, what an image of it holds. */
export class DeviceMemory {
  constructor(readonly parts: RememberingParts) {}
}

interface RememberingParts extends Omit<DeviceLogs, 'auxiliary'> {
  readonly identity: DeviceIdentity;
  readonly anchors: TrustAnchors;
  readonly counter: OwnCounter;
  readonly records: CommandList;
  readonly clock: DeviceClock;
  readonly firmware: Firmware;
  readonly joins: JoinList;
  readonly cosem: CosemStore;
  readonly zcl: ZclStore;
  readonly meter: MeterMemory;
  readonly orders: Orders;
  readonly replay: ReplayProtection;
  readonly future: FutureDated;
  readonly auxiliaryLog: DeviceLogs['auxiliary'];
  readonly auxiliary?: AuxiliaryObjects;
  /** Of a Communications Hub. */
  readonly hanDeviceLog?: HanDeviceLog;
}
