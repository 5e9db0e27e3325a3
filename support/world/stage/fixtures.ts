import type { DeviceSpec } from '../../control/types';
import { sharesDevices } from '../../target/capabilities';
import { CapabilityMissing, type Target } from '../../target/target';
import type { NewDevice } from '../words/devices';
import { nameOf } from '../words/personas';

/** The devices that a target without a control interface has, from which the scenarios of a run are cast. */
export class Fixtures {
  constructor(private readonly devices: readonly DeviceSpec[]) {}

  /**
   * The device to stand in for `wanted`: of its type, family and status, of the GBCS version and variant that a step asked for, in the
   * home of the hub that is there already, with the same parties responsible. One that is there for another's sake alone is rather of that
   * version, but may be of any. Nothing is made up of it: what the file does not say, as its supply number, is not known. Throws
   * CapabilityMissing where there is none, or only such as are in the scenario already.
   */
  standIn(asked: NewDevice, wanted: DeviceSpec, taken: readonly DeviceSpec[], isImplied = false): DeviceSpec {
    const exact = this.devices.filter((device) => fits(device, asked, wanted));
    const alike = isImplied ? [...exact, ...this.devices.filter((device) => fits(device, ofAnyVersion(asked), wanted))] : exact;
    const fitting = alike.filter((device) => hasParties(device, wanted));
    const found = fitting.find(({ eui }) => taken.every((other) => other.eui !== eui));
    if (found) return { ...withoutWhatIsUnknown(wanted), ...found };
    throw new CapabilityMissing('devices', `have ${describe(asked)}, and ${this.why(alike.length, fitting.length, wanted)}`);
  }

  /** Throws CapabilityMissing for a device whose version nobody asked for, now that a step is about it. */
  requireVersion(asked: NewDevice, { gbcsVersion }: DeviceSpec): void {
    if (asked.gbcsVersion !== undefined && asked.gbcsVersion !== gbcsVersion)
      throw new CapabilityMissing('devices', `have ${describe(asked)}, and that of the target file is at GBCS ${gbcsVersion ?? 'none'}`);
  }

  /** Throws CapabilityMissing: what one run brings into an inventory, nothing takes out of it for the next. */
  refuseAbsence(asked: NewDevice): never {
    throw new CapabilityMissing('devices', `be sure that ${describe(asked)} is not in the inventory`);
  }

  private why(alike: number, fitting: number, { responsible = [] }: DeviceSpec): string {
    if (fitting > 0) return 'there are no more of them in the target file';
    if (alike > 0)
      return (
        `the target file does not say that ${responsible.map(({ role, user }) => `${nameOf(user)} (${role})`).join(', ')} are ` +
        'responsible for one'
      );
    return `none of the ${this.devices.length} devices of the target file is one`;
  }
}

/** The devices that scenarios are cast from, where the target takes no others. */
export function fixturesOf(target: Pick<Target, 'capabilities' | 'devices'>): Fixtures | undefined {
  return sharesDevices(target) && target.devices.length > 0 ? new Fixtures(target.devices) : undefined;
}

/** Without what the cast makes up of a device of its own. */
function withoutWhatIsUnknown(spec: DeviceSpec): DeviceSpec {
  const { manufacturer: _, model: _model, firmwareVersion: _version, importMpxn: _mpxn, leadSupplier: _lead, ...known } = spec;
  return known;
}

function ofAnyVersion({ gbcsVersion: _, ...asked }: NewDevice): NewDevice {
  return asked;
}

function fits(device: DeviceSpec, { type, family, status, gbcsVersion, esmeVariant }: NewDevice, wanted: DeviceSpec): boolean {
  const asAsked = device.deviceType === type && device.smetsFamily === family && device.status === status;
  const inDetail =
    (gbcsVersion === undefined || device.gbcsVersion === gbcsVersion) &&
    (type !== 'ESME' || esmeVariant === undefined || device.esmeVariant === esmeVariant);
  const inHome = wanted.chf === undefined || device.chf === undefined || device.chf === wanted.chf;
  return asAsked && inDetail && inHome;
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
