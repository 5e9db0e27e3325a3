import type { DeviceStatus, UserRole } from '../../control/types';
import type { Device } from '../inventory/device';
import { isSmets1 } from '../inventory/device';
import type { FirmwareAlertCode, FirmwareDecision, FirmwareFinding, FirmwareSource } from './firmware-decision';
import { decideFirmware } from './firmware-decision';
import { listedAs } from './firmware-version';

/** Who is told: those responsible for the device in these roles, with or without the User whose request brought it about. */
export interface FirmwareAudience {
  readonly roles: readonly UserRole[];
  readonly toSubmitter: boolean;
  /** Whether the others are told where one of them brought it about. */
  readonly toOthers?: boolean;
}

/** What the DCC makes of the firmware versions that devices report. */
export interface FirmwarePolicy {
  /** Of which devices it takes notice. */
  readonly tracks: (device: Device, source: FirmwareSource) => boolean;
  /** What the Central Products List has of a device at the version that it reports. */
  readonly listed: typeof listedAs;
  readonly decide: (finding: FirmwareFinding, device: Device) => FirmwareDecision;
  /** What a suspended device becomes that runs what is Current again. */
  readonly restoredTo: (device: Device) => DeviceStatus;
  readonly audiences: Readonly<Record<FirmwareAlertCode | 'N29', FirmwareAudience>>;
}

/** The roles that the note names for N49, N50 and N51 (3.1.2). */
const SUPPLIERS: readonly UserRole[] = ['IS', 'GS'];

/**
 * @param told how the note is read where it does not say whom: whether N50 and N51 go to the submitter too, N49 to the other Supplier, and
 * who gets N29
 */
export function referenceFirmwarePolicy(told: {
  readonly submitter: boolean;
  readonly besideSubmitter: boolean;
  readonly ofRestoration: readonly UserRole[];
}): FirmwarePolicy {
  const trouble: FirmwareAudience = { roles: SUPPLIERS, toSubmitter: told.submitter };
  return {
    tracks: isTracked,
    listed: listedAs,
    decide: decideFirmware,
    restoredTo: statusBefore,
    audiences: {
      N29: { roles: told.ofRestoration, toSubmitter: true },
      N49: { roles: SUPPLIERS, toSubmitter: false, toOthers: told.besideSubmitter },
      N50: trouble,
      N51: trouble,
    },
  };
}

/**
 * What was read counts for an ESME, GSME, CHF or SMETS1 PPMID; what was activated, for any device (3.1.2; reading firmware-alert-triggers).
 */
function isTracked(device: Device, source: FirmwareSource): boolean {
  return source !== 'read' || ['ESME', 'GSME', 'CHF'].includes(device.deviceType) || (device.deviceType === 'PPMID' && isSmets1(device));
}

/** The last status that it had before it was suspended. */
function statusBefore({ history }: Device): DeviceStatus {
  const others = history.map(({ status }) => status).filter((status) => status !== 'Suspended');
  return others.at(-1) ?? 'Commissioned';
}
