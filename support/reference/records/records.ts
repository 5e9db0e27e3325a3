import type { S1spSpec, TrafficManagement } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { AlertThrottle } from '../alerts/throttle';
import { Inventory } from '../inventory/inventory';
import type { PreCommandRecord, SentCommand } from '../processing/command-stages';
import { FutureDatedCommands } from './awaited-alerts';
import { BoundedMap } from './bounded-map';
import { CentralProductsList } from './cpl';
import { Distributions } from './distributions';
import { HeldRequests } from './held-requests';
import { KeptDeviceLogs } from './kept-device-logs';
import { Schedules } from './schedules';
import { Sequences } from './sequences';
import { SmkiRepository } from './smki-repository';
import { Outcomes } from './outcomes';
import { Traces } from './traces';
import { TrafficMeter } from './traffic-meter';
import { Users } from './users';

/** How many commands that Users were given, and of which they may make nothing, are remembered. */
const HANDED_OUT = 20_000;

/** What the Data Systems remember, to be read: what rules, services and effects get to see. */
export interface RecordsView {
  readonly inventory: Omit<Inventory, 'put' | 'remove' | 'clear'>;
  readonly users: Pick<Users, 'get' | 'in'>;
  readonly cpl: Omit<CentralProductsList, 'replace' | 'clear'>;
  readonly s1sps: ReadonlyMap<string, S1spSpec>;
  readonly traffic: Pick<TrafficMeter, 'upTo'>;
  readonly trafficLimits: TrafficManagement | undefined;
  readonly counters: ReadonlyMap<Eui64, bigint>;
  readonly preCommands: ReadonlyMap<string, PreCommandRecord>;
  readonly distributions: Pick<Distributions, 'has'>;
  readonly schedules: Pick<Schedules, 'get' | 'ofDevice' | 'nextId'>;
  readonly sequences: Pick<Sequences, 'progressOf'>;
  readonly deviceLogs: Pick<KeptDeviceLogs, 'ofHub' | 'ofProxy'>;
  readonly local: ReadonlyMap<string, SentCommand>;
  readonly traces: Pick<Traces, 'of'>;
}

/** All that the Data Systems remember. Only the control interface and the loop over consequences write in it. */
export class Records implements RecordsView {
  readonly inventory = new Inventory();
  readonly users = new Users();
  readonly cpl = new CentralProductsList();
  readonly smki = new SmkiRepository();
  readonly s1sps = new Map<string, S1spSpec>();
  readonly traces = new Traces();
  /** Never forgotten: a run asks at its end. */
  readonly outcomes = new Outcomes();
  readonly traffic = new TrafficMeter();
  /** Unset: there is no traffic management. */
  trafficLimits: TrafficManagement | undefined;
  /** Remembers which alerts are being throttled. */
  alertThrottle: AlertThrottle;
  /** The last OriginatorCounter of each originator. */
  readonly counters = new Map<Eui64, bigint>();
  /** Pre-Commands by RequestID. Each can be answered once. */
  readonly preCommands: Map<string, PreCommandRecord> = new BoundedMap(HANDED_OUT);
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
