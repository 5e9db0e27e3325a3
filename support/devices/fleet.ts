import type { DeviceCommandRecord, DeviceEvent, DeviceOrder, DeviceSpec } from '../control/types';
import type { UseCaseCatalogue } from '../duis/catalogue/gbcs-use-case';
import type { Eui64 } from '../duis/eui64';
import { loadCatalogues } from '../vectors/catalogues';
import { assemble } from './assembly';
import { CommandRecords } from './commands/command-records';
import type { Device } from './device';
import type { Intent } from './device-context';
import type { DeviceMemory } from './device-memory';
import { DeviceIdentity, KeyRing } from './security/device-keys';
import type { Deed, DeviceReply, FleetEnvironment } from './environment';
import type { FirmwareImage } from './firmware';
import { Homes } from './hub/home';
import { Parties } from './security/parties';

interface Slot {
  spec: DeviceSpec;
  identity?: DeviceIdentity;
  device?: Device;
}

/** Thrown for a device that the fleet does not have. */
export class NoSuchDevice extends Error {
  override readonly name = 'NoSuchDevice';
}

/** All that the devices remember. */
export interface FleetState {
  readonly specs: readonly DeviceSpec[];
  readonly awake: ReadonlyMap<Eui64, DeviceMemory>;
  readonly records: CommandRecords;
}

/** What a device will do at an instant, as data and the fleet that it is in. */
export class DeviceDeed implements Deed {
  constructor(
    private readonly fleet: Pick<DeviceFleet, 'act'>,
    private readonly spec: DeviceSpec,
    private readonly intent: Intent,
  ) {}

  run(): void {
    this.fleet.act(this.spec, this.intent);
  }
}

/** All devices on all HANs. A device that nobody has spoken to is its description and nothing else. */
export class DeviceFleet {
  private readonly slots = new Map<Eui64, Slot>();
  private readonly homes = new Homes((eui) => this.slots.get(eui)?.spec);
  private readonly ring = new KeyRing();
  private readonly records = new CommandRecords();
  private readonly parties: Parties;
  private readonly useCases: UseCaseCatalogue;

  constructor(private readonly env: FleetEnvironment) {
    this.parties = new Parties(env.trust);
    this.useCases = env.useCases ?? loadCatalogues().useCases;
  }

  /** Installs a device, in place of one of the same EUI-64. */
  put(spec: DeviceSpec): void {
    this.remove(spec.eui);
    this.slots.set(spec.eui, { spec });
    this.homes.add(spec);
  }

  has(eui: Eui64): boolean {
    return this.slots.has(eui);
  }

  remove(eui: Eui64): void {
    const slot = this.slots.get(eui);
    if (!slot) return;
    this.homes.remove(slot.spec);
    this.slots.delete(eui);
  }

  /** Hands a command to a device, by way of the Communications Hub of its home. */
  deliver(eui: Eui64, command: Uint8Array): DeviceReply {
    const slot = this.slots.get(eui);
    if (!slot || slot.spec.inventoryOnly) return { kind: 'silent', reason: 'there is no such device on any HAN' };
    if (this.isCutOff(slot.spec)) return { kind: 'silent', reason: 'offline' };
    const reply = this.deviceOf(slot).receive(command);
    if (reply.kind === 'answer' && slot.spec.chf) this.slots.get(slot.spec.chf)?.device?.hanDeviceLog?.heard(eui);
    return reply;
  }

  order(eui: Eui64, order: DeviceOrder): void {
    this.deviceOf(this.slotOf(eui)).orders.put(order);
  }

  /** Something happens at a device: it sends the alert of this code, as often as said. */
  raise(eui: Eui64, event: DeviceEvent): void {
    const device = this.deviceOf(this.slotOf(eui));
    const start = this.env.now().getTime();
    for (let i = 0; i < (event.times ?? 1); i += 1) {
      const at = new Date(start + i * (event.everySeconds ?? 0) * 1000);
      if (at.getTime() === start) device.happen(event.alertCode);
      else this.env.schedule(at, new DeviceDeed(this, device.context.spec, { do: 'happen', alertCode: event.alertCode }));
    }
  }

  /** A firmware image arrives at a device, where it waits to be activated (11.1, 11.3). */
  stageFirmware(eui: Eui64, image: FirmwareImage): void {
    this.deviceOf(this.slotOf(eui)).stage(image);
  }

  /** What the device was asked and answered, oldest first: as much as is remembered. */
  commands(eui: Eui64): readonly DeviceCommandRecord[] {
    return this.slots.get(eui)?.device?.commands ?? [];
  }

  /** The device's certificates as they are now, DER. */
  certificates(eui: Eui64): { readonly digitalSignature: Uint8Array; readonly keyAgreement: Uint8Array } {
    const identity = this.identityOf(this.slotOf(eui));
    return { digitalSignature: identity.certificate('digitalSignature'), keyAgreement: identity.certificate('keyAgreement') };
  }

  /** What a device meant to do; of one that was taken out, or replaced by another of its identifier, nothing is heard any more. */
  act(spec: DeviceSpec, intent: Intent): void {
    const slot = this.slots.get(spec.eui);
    if (slot?.spec === spec) this.deviceOf(slot).act(intent);
  }

  /** The devices in the order in which they came, and what those remember that anybody has spoken to. */
  get state(): FleetState {
    const awake = [...this.slots].flatMap(([eui, { device }]) => (device ? [[eui, device.memory] as const] : []));
    return { specs: [...this.slots.values()].map(({ spec }) => spec), awake: new Map(awake), records: this.records };
  }

  /** Installs devices anew; gives what `awake` ones remember, to be filled in. */
  install(specs: readonly DeviceSpec[], awake: readonly Eui64[]): FleetState['awake'] {
    for (const spec of specs) this.put(spec);
    return new Map(awake.map((eui) => [eui, this.deviceOf(this.slotOf(eui)).memory]));
  }

  /** Parties that the device knows and takes commands from directly; the Access Control Broker speaks for all others (facts 3.2). */
  remoteParties(eui: Eui64): readonly Eui64[] {
    const slot = this.slots.get(eui);
    return slot ? this.deviceOf(slot).context.anchors.remoteParties : [];
  }

  /** Whether the Communications Hub of the device's home cannot be reached. */
  private isCutOff({ chf }: DeviceSpec): boolean {
    return chf !== undefined && this.slots.get(chf)?.device?.orders.offline === true;
  }

  private slotOf(eui: Eui64): Slot {
    const slot = this.slots.get(eui);
    if (!slot) throw new NoSuchDevice(`there is no device ${eui}`);
    return slot;
  }

  private identityOf(slot: Slot): DeviceIdentity {
    slot.identity ??= new DeviceIdentity(slot.spec.eui, this.ring);
    return slot.identity;
  }

  private deviceOf(slot: Slot): Device {
    if (slot.device) return slot.device;
    const { spec } = slot;
    const chf = spec.deviceType === 'CHF' ? spec.eui : spec.chf;
    slot.device = assemble({
      spec,
      identity: this.identityOf(slot),
      parties: this.parties,
      useCases: this.useCases,
      records: this.records.list(),
      act: (at, intent) => this.env.schedule(at, new DeviceDeed(this, spec, intent)),
      home: () => (chf ? this.homes.of(chf) : []),
      env: { ...this.env, emit: (from, alert) => this.isThere(slot) && this.env.emit(from, alert) },
    });
    return slot.device;
  }

  /** What is left on the agenda of a device that was taken out, or replaced by another of its identifier, is no longer heard. */
  private isThere(slot: Slot): boolean {
    return this.slots.get(slot.spec.eui) === slot;
  }
}
