import type { DeviceCommandRecord, DeviceEvent, DeviceOrder, DeviceSpec } from '../control/types';
import { CommandRecords } from '../devices/commands/command-records';
import type { FirmwareImage } from '../devices/firmware';
import type { DeviceReply } from '../devices/environment';
import type { DeviceFleet, FleetState } from '../devices/fleet';
import type { Eui64 } from '../duis/eui64';
import type { DuisRequest } from '../duis/request';
import { s1spRequest } from './smets1/s1sp-request';
import type { Smets1Reply } from './smets1/smets1-device';
import { Smets1Device } from './smets1/smets1-device';

/** What is remembered of SMETS1 devices. */
interface Smets1State {
  readonly devices: ReadonlyMap<Eui64, Smets1Device>;
  readonly records: CommandRecords;
  readonly latencies: ReadonlyMap<Eui64, number>;
}

/** The devices as the Data Systems reach them: SMETS2+ behind the SM WAN, SMETS1 behind their S1SPs. */
export class Fleet {
  private readonly smets1 = new Map<Eui64, Smets1Device>();
  /** Of SMETS1 devices. */
  private readonly records = new CommandRecords();

  /** Seconds that a device takes to answer of which that was said. */
  private readonly latencies = new Map<Eui64, number>();

  /** @param latencySeconds what a device takes to answer, there and back, unless it was said otherwise of it */
  constructor(
    private readonly smets2: DeviceFleet,
    private readonly now: () => Date,
    private readonly latencySeconds = 0,
  ) {}

  put(spec: DeviceSpec): void {
    this.remove(spec.eui);
    if (spec.smetsFamily === 'SMETS1') this.smets1.set(spec.eui, new Smets1Device(spec, this.records.list()));
    else this.smets2.put(spec);
  }

  has(eui: Eui64): boolean {
    return this.smets1.has(eui) || this.smets2.has(eui);
  }

  remove(eui: Eui64): void {
    this.latencies.delete(eui);
    this.smets1.delete(eui);
    this.smets2.remove(eui);
  }

  /** Hands a GBCS command to a SMETS2+ device. */
  deliver(eui: Eui64, command: Uint8Array): DeviceReply {
    return this.delayed(eui, this.smets2.deliver(eui, command));
  }

  /** What it takes a device to be heard: its answers, and the alerts that it sends of itself. */
  latencyOf(eui: Eui64): number {
    return this.latencies.get(eui) ?? this.latencySeconds;
  }

  /** Has a SMETS1 device carry out a request. */
  executeSmets1(eui: Eui64, request: DuisRequest): Smets1Reply {
    const reply = this.smets1.get(eui)?.execute(request.serviceReferenceVariant, s1spRequest(request).value, this.now());
    return reply ? this.delayed(eui, reply) : { kind: 'silent', offline: false };
  }

  /** A firmware image has been distributed to the device, if it is there. */
  stageFirmware(eui: Eui64, image: FirmwareImage): void {
    const device = this.smets1.get(eui);
    if (device) device.receiveImage(image.version);
    else if (this.smets2.has(eui)) this.smets2.stageFirmware(eui, image);
  }

  order(eui: Eui64, order: DeviceOrder): void {
    if (order.latencySeconds !== undefined) this.latencies.set(eui, order.latencySeconds);
    const device = this.smets1.get(eui);
    if (device) device.order(order);
    else this.smets2.order(eui, order);
  }

  /** Something happens at a SMETS2+ device. */
  raise(eui: Eui64, event: DeviceEvent): void {
    this.smets2.raise(eui, event);
  }

  commands(eui: Eui64): readonly DeviceCommandRecord[] {
    return this.smets1.get(eui)?.commands ?? this.smets2.commands(eui);
  }

  private delayed<R extends DeviceReply | Smets1Reply>(eui: Eui64, reply: R): R {
    return reply.kind === 'silent' ? reply : { ...reply, afterSeconds: reply.afterSeconds + this.latencyOf(eui) };
  }

  /** All that devices remember, of SMETS2+ and of SMETS1. */
  get state(): { readonly smets2: FleetState; readonly smets1: Smets1State } {
    return { smets2: this.smets2.state, smets1: { devices: this.smets1, records: this.records, latencies: this.latencies } };
  }

  /** Installs SMETS2+ devices anew; gives what `awake` ones remember, to be filled in. */
  install(specs: readonly DeviceSpec[], awake: readonly Eui64[]): FleetState['awake'] {
    return this.smets2.install(specs, awake);
  }

  /** The fleet of SMETS2+ devices, by which what they will do knows it. */
  get smets2Fleet(): object {
    return this.smets2;
  }

  /** Who is in the device's trust anchor cells now. */
  remoteParties(eui: Eui64): readonly Eui64[] {
    return this.smets2.remoteParties(eui);
  }
}
