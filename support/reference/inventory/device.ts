import type { DeviceSpec, DeviceStatus, ResponsibleParty, UserRole } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';

/** Device Certificates that the inventory holds, DER. */
export interface HeldCertificates {
  readonly digitalSignature?: Uint8Array | undefined;
  readonly keyAgreement?: Uint8Array | undefined;
}

/** One entry of the Smart Metering Inventory (DUIS 3.8.92; facts F.1). Entries are values: a change replaces the entry. */
export interface Device extends DeviceSpec {
  readonly status: DeviceStatus;
  readonly smetsFamily: 'SMETS1' | 'SMETS2+';
  readonly history: readonly StatusChange[];
  readonly certificates: HeldCertificates;
  readonly dateCommissioned?: string;
}

export interface StatusChange {
  readonly status: DeviceStatus;
  readonly at: string;
}

/** The entry for a device that is notified for the first time. */
export function newDevice(spec: DeviceSpec, certificates: HeldCertificates, at: Date): Device {
  const status = spec.status ?? 'Pending';
  return {
    ...spec,
    status,
    smetsFamily: spec.smetsFamily ?? 'SMETS2+',
    history: [...(spec.earlierStatuses ?? []), status].map((each) => ({ status: each, at: at.toISOString() })),
    certificates,
    ...(status === 'Commissioned' ? { dateCommissioned: at.toISOString().slice(0, 10) } : {}),
  };
}

/** The entry with a new status, which goes into its history; the same entry where nothing changes. */
export function withStatus(device: Device, status: DeviceStatus, at: Date): Device {
  if (device.status === status) return device;
  return {
    ...device,
    status,
    history: [...device.history, { status, at: at.toISOString() }],
    ...(status === 'Commissioned' ? { dateCommissioned: at.toISOString().slice(0, 10) } : {}),
  };
}

export function isSmets1(device: Pick<Device, 'smetsFamily'>): boolean {
  return device.smetsFamily === 'SMETS1';
}

/** Whether `party` is responsible at `at`: from its start inclusive to its end exclusive. */
export function inForce(party: ResponsibleParty, at: Date): boolean {
  const instant = at.getTime();
  return (
    (party.from === undefined || Date.parse(party.from) <= instant) && (party.until === undefined || instant < Date.parse(party.until))
  );
}

/** The users that are responsible in `role` at `at`, without repetition. */
export function usersIn(parties: readonly ResponsibleParty[], role: UserRole, at: Date): readonly Eui64[] {
  return [...new Set(parties.filter((party) => party.role === role && inForce(party, at)).map((party) => party.user))];
}
