import { OwnCounter } from '../../devices/alerts/alert-sender';
import { EventLog } from '../../devices/alerts/event-log';
import { AuxiliaryObjects } from '../../devices/auxiliary/auxiliary-objects';
import { AuxiliaryController } from '../../devices/auxiliary/controller';
import { CommandList, CommandRecords } from '../../devices/commands/command-records';
import { FutureDated } from '../../devices/commands/future-dated';
import { Orders } from '../../devices/commands/orders';
import { CosemStore } from '../../devices/cosem/cosem-store';
import { DeviceClock } from '../../devices/device-clock';
import { DeviceMemory } from '../../devices/device-memory';
import { MeterMemory } from '../../devices/electricity/meter-objects';
import { Firmware } from '../../devices/firmware';
import { DeviceDeed } from '../../devices/fleet';
import { ZclStore } from '../../devices/gas/zcl-store';
import { HanDeviceLog } from '../../devices/hub/han-device-log';
import { JoinList } from '../../devices/hub/join-list';
import { DeviceIdentity } from '../../devices/security/device-keys';
import { ReplayProtection } from '../../devices/security/replay-protection';
import { TrustAnchors } from '../../devices/security/trust-anchors';
import { RecencyList } from '../alerts/recency-list';
import { RecentAlerts } from '../alerts/recent-alerts';
import { SlidingWindowThrottle } from '../alerts/throttle';
import { Entry } from '../clock/agenda';
import { AlertArrives, GoOn, ImageArrives, InTurn, Release } from '../consequences/deeds';
import { Index } from '../inventory/device-index';
import { Inventory } from '../inventory/inventory';
import { FutureDatedCommands } from '../records/awaited-alerts';
import { BoundedMap } from '../records/bounded-map';
import { CentralProductsList } from '../records/cpl';
import { Distributions } from '../records/distributions';
import { HeldRequests } from '../records/held-requests';
import { KeptDeviceLogs } from '../records/kept-device-logs';
import { Outcomes } from '../records/outcomes';
import { Records } from '../records/records';
import { Schedules } from '../records/schedules';
import { Sequences } from '../records/sequences';
import { SmkiRepository } from '../records/smki-repository';
import { Traces } from '../records/traces';
import { TrafficMeter } from '../records/traffic-meter';
import { Users } from '../records/users';
import { Smets1Device } from '../smets1/smets1-device';
import type { Kind } from './image';

/** The classes in which the Data Systems and the devices remember anything. A class that is missing makes taking an image fail. */
export const KINDS: ReadonlyMap<string, Kind> = new Map(
  (
    [
      { type: OwnCounter, given: [] },
      { type: EventLog },
      { type: AuxiliaryObjects, given: ['device', 'log'], inPlace: ['controllers'] },
      { type: AuxiliaryController },
      { type: CommandList },
      { type: CommandRecords },
      { type: FutureDated, given: ['device', 'kinds'] },
      { type: Orders },
      { type: CosemStore, given: ['live'] },
      { type: DeviceClock, given: [] },
      { type: MeterMemory },
      { type: Firmware, given: ['ordered'] },
      { type: DeviceDeed },
      { type: DeviceMemory, inPlace: ['parts'] },
      { type: ZclStore, given: ['live'] },
      { type: HanDeviceLog, given: [] },
      { type: JoinList, given: ['spec'] },
      { type: DeviceIdentity, given: ['ring'] },
      { type: ReplayProtection },
      { type: TrustAnchors },
      { type: RecencyList },
      { type: RecentAlerts },
      { type: SlidingWindowThrottle },
      { type: Entry },
      { type: AlertArrives },
      { type: GoOn },
      { type: ImageArrives },
      { type: InTurn },
      { type: Release },
      { type: Index, given: [] },
      { type: Inventory },
      { type: FutureDatedCommands },
      { type: BoundedMap },
      { type: CentralProductsList },
      { type: Distributions },
      { type: HeldRequests },
      { type: KeptDeviceLogs },
      { type: Outcomes },
      { type: Records },
      { type: Schedules },
      { type: Sequences },
      { type: SmkiRepository },
      { type: Traces },
      { type: TrafficMeter },
      { type: Users },
      { type: Smets1Device },
    ] satisfies readonly Kind[]
  ).map((kind) => [kind.type.name, kind]),
);
