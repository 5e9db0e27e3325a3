import type { S1spSpec, TrafficManagement } from '../control/types';
import type { Eui64 } from '../duis/eui64';
import type { AlertThrottle } from './alerts/throttle';
import { BoundedMap } from './bounded-map';
import { CentralProductsList } from './cpl/cpl';
import { Distributions } from './firmware/distributions';
import { Inventory } from './inventory/inventory';
import { FutureDatedCommands } from './processing/awaited-alerts';
import { HeldRequests } from './processing/held-requests';
import { KeptDeviceLogs } from './processing/kept-device-logs';
import type { PreCommands } from './processing/pre-commands';
import type { SentCommand } from './processing/sent-command';
import { Schedules } from './schedules/schedules';
import { Sequences } from './sequences/sequences';
import { SmkiRepository } from './smki/smki-repository';
import { Traces } from './trace/traces';
import { TrafficMeter } from './traffic/traffic-meter';
import { Users } from './users/users';

/** How many commands that Users were given, and of which they may make nothing, are remembered. */
const HANDED_OUT = 20_000;

/** All that the Data Systems remember. */
export class Records {
  readonly inventory = new Inventory();
  readonly users = new Users();
  readonly cpl = new CentralProductsList();
  readonly smki = new SmkiRepository();
  readonly s1sps = new Map<string, S1spSpec>();
  readonly traces = new Traces();
  readonly traffic = new TrafficMeter();
  /** Unset: there is no traffic management. */
  trafficLimits: TrafficManagement | undefined;
  /** Remembers which alerts are being throttled. */
  alertThrottle: AlertThrottle;
  /** The last OriginatorCounter of each originator. */
  readonly counters = new Map<Eui64, bigint>();
  readonly preCommands: PreCommands = new BoundedMap(HANDED_OUT);
  readonly held = new HeldRequests();
  /** Future-dated commands that devices have accepted. */
  readonly futureDated = new FutureDatedCommands();
  /** Firmware images on their way to devices. */
  readonly distributions = new Distributions();
  readonly schedules = new Schedules();
  readonly sequences = new Sequences();
  readonly deviceLogs = new KeptDeviceLogs();
  /** Commands given out for local delivery, by RequestID, until their response is returned. */
  readonly local: Map<string, SentCommand> = new BoundedMap(HANDED_OUT);

  constructor(alertThrottle: AlertThrottle) {
    this.alertThrottle = alertThrottle;
  }

  /** Takes new limits; what was counted under others is forgotten. */
  manageTraffic(limits: TrafficManagement): void {
    this.traffic.clear();
    this.trafficLimits = limits;
  }

  clear(alertThrottle: AlertThrottle): void {
    this.alertThrottle = alertThrottle;
    this.inventory.clear();
    this.users.clear();
    this.cpl.clear();
    this.smki.clear();
    this.s1sps.clear();
    this.traces.clear();
    this.traffic.clear();
    this.trafficLimits = undefined;
    this.counters.clear();
    this.preCommands.clear();
    this.held.clear();
    this.local.clear();
    this.futureDated.clear();
    this.deviceLogs.clear();
    this.distributions.clear();
    this.schedules.clear();
    this.sequences.clear();
  }
}
