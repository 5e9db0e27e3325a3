import type { DeviceStatus, DeviceType, UserRole } from '../../control/types';

/** User Roles, in the order in which DUIS lists them (facts F.4). */
export const USER_ROLES = ['IS', 'ES', 'GS', 'RSA', 'ED', 'GT', 'OU'] as const satisfies readonly UserRole[];

/** Device types of the Smart Metering Inventory; a SAPC is an ESME variant, not a type. */
export const DEVICE_TYPES = ['ESME', 'GSME', 'GPF', 'CHF', 'HCALCS', 'PPMID', 'IHD', 'CAD'] as const satisfies readonly DeviceType[];

export const DEVICE_STATUSES = [
  'Pending',
  'Whitelisted',
  'InstalledNotCommissioned',
  'Commissioned',
  'Decommissioned',
  'Withdrawn',
  'Suspended',
  'Recovery',
  'Recovered',
] as const satisfies readonly DeviceStatus[];

/** How well a fact is known; see vectors/README.md, "Provenance". */
export const PROVENANCE = ['note', 'schema', 'client', 'public', 'inferred', 'unverified'] as const;
export type Provenance = (typeof PROVENANCE)[number];
