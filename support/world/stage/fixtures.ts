import type { DeviceSpec } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import { sharesDevices } from '../../target/capabilities';
import { CapabilityMissing, type StaticDevice, type Target } from '../../target/target';
import type { NewDevice } from '../words/devices';
import { nameOf } from '../words/personas';
import { isLent, movesTo, type Move } from './arranging/moves';

/** Why a device is there, where it is not one that a Given asks for as it is. */
type Part = 'asked for' | 'implied' | 'absent';

/** Whether Givens may be brought about through DUIS, and the devices that an earlier scenario could not put back, each with why. */
export interface Arranging {
  readonly overDuis: boolean;
  readonly spoilt: ReadonlyMap<Eui64, string>;
}

/** Devices that take no GBCS commands. */
const TYPE_2: readonly string[] = ['IHD', 'CAD'];

const NOTHING_SPOILT: ReadonlyMap<Eui64, string> = new Map();

/** The devices that a target without a control interface has, from which the scenarios of a run are cast. */
export class Fixtures {
  private readonly devices: readonly StaticDevice[];
  /** What brings devices to where this scenario wants them. */
  private readonly moves = new Map<Eui64, readonly Move[]>();
  /** Those that stand for one that nobody is responsible for yet. */
  private readonly unregistered = new Set<Eui64>();

  constructor(
    all: readonly StaticDevice[],
    private readonly arranging: Arranging = { overDuis: false, spoilt: NOTHING_SPOILT },
  ) {
    this.devices = all.filter(({ eui }) => !arranging.spoilt.has(eui));
  }

  /**
   * The device to stand in for `wanted`: of its type, family and status, of the GBCS version and variant that a step asked for, in the
   * home of the hub that is there already, with the same parties responsible. One that is there for another's sake alone is rather of that
   * version, but may be of any. Nothing is made up of it: what the file does not say, as its supply number, is not known. Throws
   * CapabilityMissing where there is none, or only such as are in the scenario already.
   */
  standIn(asked: NewDevice, wanted: DeviceSpec, taken: readonly DeviceSpec[], part: Part = 'asked for'): DeviceSpec {
    if (part === 'absent') return this.absentee(asked, wanted, taken);
    const exact = this.devices.filter((device) => fits(device, asked, wanted));
    const alike = part === 'implied' ? [...exact, ...this.devices.filter((device) => fits(device, ofAnyVersion(asked), wanted))] : exact;
    const fitting = alike.filter((device) => hasParties(device, wanted));
    const found = fitting.find(({ eui }) => taken.every((other) => other.eui !== eui));
    if (found) return { ...withoutWhatIsUnknown(wanted), ...found };
    const lent = part === 'implied' ? undefined : this.lentFor(asked, wanted, taken);
    if (lent) return lent;
    throw new CapabilityMissing('devices', `have ${describe(asked)}, and ${this.why(alike.length, fitting.length, wanted)}`);
  }

  /** Throws CapabilityMissing for a device whose version nobody asked for, now that a step is about it. */
  requireVersion(asked: NewDevice, { gbcsVersion }: DeviceSpec): void {
    if (asked.gbcsVersion !== undefined && asked.gbcsVersion !== gbcsVersion)
      throw new CapabilityMissing('devices', `have ${describe(asked)}, and that of the target file is at GBCS ${gbcsVersion ?? 'none'}`);
  }

  /** What is to be done, once, before the device is as a Given wants it; nothing where it is so. */
  movesFor(eui: Eui64): readonly Move[] {
    const moves = this.moves.get(eui) ?? [];
    this.moves.delete(eui);
    return moves;
  }

  /** The device of this EUI-64, where it is one that is put back afterwards. */
  lent(eui: Eui64): StaticDevice | undefined {
    return this.arranging.overDuis ? this.devices.find((device) => device.eui === eui && isLent(device)) : undefined;
  }

  /** Throws CapabilityMissing where a request is for a device that was pre-notified: whoever answers for it, nobody has said it yet. */
  requireRegistered(eui: Eui64): void {
    if (this.unregistered.has(eui))
      throw new CapabilityMissing('devices', `have somebody responsible for ${eui}, which was pre-notified alone (12.2)`);
  }

  /** Throws CapabilityMissing where no device is lent as absent: what one run brings into an inventory, nothing else takes out of it. */
  private absentee(asked: NewDevice, wanted: DeviceSpec, taken: readonly DeviceSpec[]): DeviceSpec {
    const found = this.freeAbsentee(asked, taken);
    if (!found) throw new CapabilityMissing('devices', `be sure that ${describe(asked)} is not in the inventory`);
    this.unregistered.add(found.eui);
    return { ...withoutWhatIsUnknown(wanted), responsible: [], ...found };
  }

  /** A device that 8.4 or 12.2 brings to the status that a Given asks for: a spare one, with its parties, or an absent one, without. */
  private lentFor(asked: NewDevice, wanted: DeviceSpec, taken: readonly DeviceSpec[]): DeviceSpec | undefined {
    if (!this.arranging.overDuis) return undefined;
    const spare = this.devices.find(
      (device) =>
        device.status !== undefined &&
        isFree(device, taken) &&
        fits(device, { ...asked, status: device.status }, wanted) &&
        hasParties(device, wanted) &&
        movesTo(device, asked.status),
    );
    const found = spare ?? this.freeAbsentee(asked, taken);
    const moves = found && movesTo(found, asked.status);
    if (!moves) return undefined;
    this.moves.set(found.eui, moves);
    if (found !== spare) this.unregistered.add(found.eui);
    const { responsible = [] } = found;
    return { ...withoutWhatIsUnknown(wanted), ...found, status: asked.status, responsible };
  }

  private freeAbsentee({ type, family, gbcsVersion, esmeVariant }: NewDevice, taken: readonly DeviceSpec[]): StaticDevice | undefined {
    return this.devices.find(
      (device) =>
        this.arranging.overDuis &&
        device.absent &&
        isFree(device, taken) &&
        device.deviceType === type &&
        device.smetsFamily === family &&
        isOfVersion(device, gbcsVersion) &&
        (esmeVariant === undefined || device.esmeVariant === esmeVariant),
    );
  }

  private why(alike: number, fitting: number, { responsible = [] }: DeviceSpec): string {
    const [spoilt] = this.arranging.spoilt.values();
    if (fitting > 0) return `there are no more of them in the target file${spoilt === undefined ? '' : `; ${spoilt}`}`;
    if (alike > 0)
      return (
        `the target file does not say that ${responsible.map(({ role, user }) => `${nameOf(user)} (${role})`).join(', ')} are ` +
        'responsible for one'
      );
    return `none of the ${this.devices.length} devices of the target file is one${spoilt === undefined ? '' : `; ${spoilt}`}`;
  }
}

/** The devices that scenarios are cast from, where the target takes no others. */
export function fixturesOf(target: Pick<Target, 'capabilities' | 'devices'>, arranging?: Arranging): Fixtures | undefined {
  return sharesDevices(target) && target.devices.length > 0 ? new Fixtures(target.devices, arranging) : undefined;
}

function isFree({ eui }: DeviceSpec, taken: readonly DeviceSpec[]): boolean {
  return taken.every((other) => other.eui !== eui);
}

/** Without what the cast makes up of a device of its own. */
function withoutWhatIsUnknown(spec: DeviceSpec): DeviceSpec {
  const { manufacturer: _, model: _model, firmwareVersion: _version, importMpxn: _mpxn, uprn: _uprn, leadSupplier: _lead, ...known } = spec;
  return known;
}

function ofAnyVersion({ gbcsVersion: _, ...asked }: NewDevice): NewDevice {
  return asked;
}

function fits(device: DeviceSpec, { type, family, status, gbcsVersion, esmeVariant }: NewDevice, wanted: DeviceSpec): boolean {
  const asAsked = device.deviceType === type && device.smetsFamily === family && device.status === status;
  const inDetail = isOfVersion(device, gbcsVersion) && (type !== 'ESME' || esmeVariant === undefined || device.esmeVariant === esmeVariant);
  const inHome = wanted.chf === undefined || device.chf === undefined || device.chf === wanted.chf;
  return asAsked && inDetail && inHome;
}

/** A device that takes no GBCS commands has no version, whatever a step says of its home. */
function isOfVersion(device: DeviceSpec, asked: string | undefined): boolean {
  return asked === undefined || device.gbcsVersion === asked || (device.gbcsVersion === undefined && TYPE_2.includes(device.deviceType));
}

function hasParties({ responsible: known = [] }: DeviceSpec, { responsible = [] }: DeviceSpec): boolean {
  return responsible.every(({ role, user }) => known.some((party) => party.role === role && party.user === user));
}

function describe({ type, family, status, gbcsVersion, esmeVariant }: NewDevice): string {
  return [
    `a ${status} ${family} ${type}`,
    type === 'ESME' && esmeVariant && `of variant ${esmeVariant}`,
    gbcsVersion && `at GBCS ${gbcsVersion}`,
  ]
    .filter(Boolean)
    .join(' ');
}
