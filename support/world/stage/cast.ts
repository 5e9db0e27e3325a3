import type { DeviceSpec, DeviceType, ResponsibleParty, UserRole } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import { eui64FromHex } from '../../duis/eui64';
import type { DeviceName, NewDevice } from '../words/devices';
import { NEIGHBOURING } from '../words/devices';
import { HarnessFault } from '../faults';
import type { Fixtures } from './fixtures';
import type { NewHome } from '../words/homes';
import { metersFor, rolesFor } from '../words/homes';
import { personaIn, S1SP, SECOND_S1SP } from '../words/personas';
import { Products } from './products';
import type { ScenarioIdentity } from './scenario-identity';

interface Member {
  readonly spec: DeviceSpec;
  readonly which?: string | undefined;
  /** There because another device needs it, not because a step named it; a step may still say what it is like. */
  readonly implied: boolean;
  /** Of the version that it would have, had the scenario devices of its own: that of the device for whose sake it is there. */
  readonly asked: NewDevice;
}

/** Roles in which somebody is responsible for a device of a type: the registered parties of its fuel, or of both. */
const RESPONSIBLE: Readonly<Partial<Record<DeviceType, readonly UserRole[]>>> = {
  ESME: ['IS', 'ES', 'ED', 'RSA'],
  GSME: ['GS', 'GT', 'RSA'],
  GPF: ['GS', 'GT', 'RSA'],
};
/** Devices that take no GBCS commands. */
const TYPE_2: readonly DeviceType[] = ['IHD', 'CAD'];
/** A home of which nothing is said. */
const ANY_HOME: NewHome = { fuels: 'both', family: 'SMETS2+', devices: [] };

/**
 * The devices of one scenario's home, and of the neighbouring one where there is one. Their EUI-64s are the scenario's own: 00-DB-12, four
 * digits of its number, the line of its Examples row, and the device.
 */
export class Cast {
  private members: Member[] = [];
  private readonly homes = new Map<NewHome['which'], NewHome>();
  readonly products = new Products();

  constructor(
    private readonly scenario: ScenarioIdentity,
    /** The devices that there are, for a target that takes no others. */
    private readonly fixtures?: Fixtures,
  ) {}

  /**
   * The specifications to give to the target so that a home is there: its hub and meters, of which a later Given may say more, and its
   * other devices.
   */
  introduceHome(home: NewHome): readonly DeviceSpec[] {
    const { which, family, fuels, devices } = home;
    this.homes.set(which, home);
    const hubAndMeters = (['CHF', ...metersFor(fuels)] as const).flatMap((type) =>
      this.introduce({ type, family, status: 'Commissioned', ...(which ? { which } : {}) }, 'implied'),
    );
    return [...hubAndMeters, ...devices.flatMap((device) => this.introduce(device))];
  }

  /** The specifications to give to the target so that `device` is there, those it depends on first. */
  introduce(device: NewDevice, part: 'asked for' | 'implied' | 'absent' = 'asked for'): readonly DeviceSpec[] {
    const fresh: Member[] = [];
    const add = (d: NewDevice, as: typeof part): void => {
      const placeholder = this.placeholder(d);
      const member = { spec: this.specify(d, as), implied: as === 'implied', asked: d, ...(d.which ? { which: d.which } : {}) };
      this.members = [...this.members.filter((m) => m !== placeholder && m.spec.eui !== member.spec.eui), member];
      fresh.push(member);
    };
    const implied = (type: DeviceType): void => {
      if (!this.inHomeOf(device, type)) add({ ...device, type, status: 'Commissioned' }, 'implied');
    };
    if (device.type !== 'CHF') implied('CHF');
    if (device.type === 'GSME') implied('GPF');
    add(device, part);
    return fresh.map((m) => m.spec);
  }

  /**
   * A device that is to be in no inventory. Of a target's own devices only one will do that its file lends for it, for it would remember
   * one of ours: else CapabilityMissing.
   */
  imagine(device: NewDevice): readonly DeviceSpec[] {
    return this.introduce(device, 'absent');
  }

  /**
   * The device of this name, the plain one where there are others; throws HarnessFault when there is none, or more than one, and
   * CapabilityMissing for one of a target's own that is of another GBCS version than the scenario would have it.
   */
  device(name: DeviceName): DeviceSpec {
    const alike = this.members.filter(
      ({ spec, which }) =>
        spec.deviceType === name.type &&
        (name.which ? which === name.which : which !== NEIGHBOURING) &&
        (!name.family || spec.smetsFamily === name.family),
    );
    const fitting = alike.length > 1 && !name.which ? alike.filter(({ which }) => which === undefined) : alike;
    const [found] = fitting;
    if (!found || (fitting.length > 1 && !name.which)) {
      throw new HarnessFault(
        `${alike.length === 0 ? 'no Given introduces' : 'more than one device is'} ${name.words}; there are ` +
          `${this.members.map((m) => m.spec.deviceType).join(', ') || 'none'}`,
      );
    }
    if (found.implied) this.fixtures?.requireVersion(found.asked, found.spec);
    return found.spec;
  }

  /** Somebody was responsible for a device before: the specification to give to the target. */
  remember(before: ResponsibleParty, eui: Eui64): DeviceSpec {
    const member = this.members.find((m) => m.spec.eui === eui);
    if (!member) throw new HarnessFault(`no Given introduces ${eui}`);
    const spec = { ...member.spec, responsible: [...(member.spec.responsible ?? []), before] };
    this.members = this.members.map((m) => (m === member ? { ...m, spec } : m));
    return spec;
  }

  /** An EUI-64 of this scenario's range that no device has. */
  get nobody(): Eui64 {
    return this.eui(0xff);
  }

  /** How a message calls the device of this EUI-64. */
  nameOf(eui: Eui64): string {
    const member = this.members.find((m) => m.spec.eui === eui);
    return member ? `the ${[member.which, member.spec.deviceType].filter(Boolean).join(' ')}` : eui;
  }

  /** The device of this EUI-64; undefined where the scenario has none. */
  specOf(eui: Eui64): DeviceSpec | undefined {
    return this.members.find((m) => m.spec.eui === eui)?.spec;
  }

  /** What the EUI-64s of this scenario's devices begin with. */
  get devicePrefix(): string {
    return this.eui(0).slice(0, -2);
  }

  /** The EUI-64s of all its devices, whether they were put into the inventory or not. */
  get devices(): readonly Eui64[] {
    return this.members.map((m) => m.spec.eui);
  }

  /** Whether this is a device of the scenario, or an EUI-64 of its range. */
  owns(eui: Eui64): boolean {
    return eui.startsWith(this.devicePrefix) || this.devices.includes(eui);
  }

  private specify(device: NewDevice, part: 'asked for' | 'implied' | 'absent'): DeviceSpec {
    const placeholder = this.placeholder(device);
    const wanted = this.describe(device);
    return (
      this.fixtures?.standIn(
        device,
        wanted,
        this.members.filter((m) => m !== placeholder).map((m) => m.spec),
        part,
      ) ?? wanted
    );
  }

  private placeholder(device: NewDevice): Member | undefined {
    if (device.which !== undefined && device.which !== NEIGHBOURING) return undefined;
    return this.members.find((m) => m.implied && m.spec.deviceType === device.type && homeOf(m) === homeOf(device));
  }

  private describe(device: NewDevice): DeviceSpec {
    const eui = this.placeholder(device)?.spec.eui ?? this.eui(this.members.length);
    const chf = device.type === 'CHF' ? undefined : this.inHomeOf(device, 'CHF');
    const gpf = device.type === 'GSME' ? this.inHomeOf(device, 'GPF') : undefined;
    const home = this.homes.get(homeOf(device)) ?? { ...ANY_HOME, which: homeOf(device) };
    return {
      eui,
      deviceType: device.type,
      smetsFamily: device.family,
      status: device.status,
      ...(device.earlier ? { earlierStatuses: device.earlier } : {}),
      manufacturer: '1063',
      model: `${device.type} ${device.family}`,
      firmwareVersion: '01000000',
      responsible: responsibleFor(device.type, home),
      ...(device.family === 'SMETS1' ? { s1sp: device.secondS1sp ? SECOND_S1SP : S1SP } : {}),
      ...(device.family === 'SMETS1' || TYPE_2.includes(device.type) ? {} : { gbcsVersion: device.gbcsVersion ?? '4.0' }),
      ...(device.type === 'ESME' ? { esmeVariant: device.esmeVariant ?? 'A', importMpxn: this.mpxn(13), uprn: this.uprn(device) } : {}),
      ...(device.type === 'GSME' ? { importMpxn: this.mpxn(10), uprn: this.uprn(device) } : {}),
      ...(device.type === 'CHF' ? { leadSupplier: partyIn(home.fuels === 'gas' ? 'GS' : 'IS', home) } : {}),
      ...(chf ? { chf } : {}),
      ...(gpf ? { gpf } : {}),
    };
  }

  /** The first device of a type in the home that this one is in. */
  private inHomeOf(device: NewDevice, type: DeviceType): Eui64 | undefined {
    return this.members.find((m) => m.spec.deviceType === type && homeOf(m) === homeOf(device))?.spec.eui;
  }

  /** A supply number of this scenario and device alone. */
  private mpxn(digits: number): string {
    return `2${String(this.scenario.number).padStart(4, '0')}${String(this.scenario.line).padStart(4, '0')}${this.members.length}`
      .padEnd(digits, '0')
      .slice(0, digits);
  }

  /** The premises of this scenario, or of its neighbouring home. */
  private uprn({ which, samePremises }: NewDevice): string {
    const home = which === NEIGHBOURING && !samePremises ? 2 : 1;
    return `${home}${String(this.scenario.number).padStart(4, '0')}${String(this.scenario.line).padStart(4, '0')}`;
  }

  private eui(device: number): Eui64 {
    const number = String(this.scenario.number).padStart(4, '0');
    return eui64FromHex(`00DB12${number}${hex(this.scenario.line, 4)}${hex(device, 2)}`);
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

function homeOf({ which }: { readonly which?: string | undefined }): NewHome['which'] {
  return which === NEIGHBOURING ? which : undefined;
}

function responsibleFor(type: DeviceType, home: NewHome): readonly ResponsibleParty[] {
  return (RESPONSIBLE[type] ?? rolesFor(home.fuels)).map((role) => ({ role, user: partyIn(role, home) }));
}

/** The one who holds a role in a home. */
function partyIn(role: UserRole, { which, supplier }: NewHome): Eui64 {
  return supplier?.roles.includes(role) ? supplier.eui : personaIn(role, which === undefined ? 'home' : 'neighbouring home').eui;
}
