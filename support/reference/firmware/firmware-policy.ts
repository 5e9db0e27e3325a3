import type { UserRole } from '../../control/types';

/** How a version came to be known: by reading it, by activating it at once, or by the alert of a future-dated activation. */
export type FirmwareSource = 'read' | 'activation' | 'alert';

/** What a reported version that differs from the inventory's brings about, by its place on the Central Products List. */
export interface FirmwareConsequence {
  readonly updatesInventory: boolean;
  /** The alert, where there is one. */
  readonly alertCode?: string;
  readonly roles: readonly UserRole[];
  /** Whether the sender of the request is told too. */
  readonly toSubmitter: boolean;
  /** Whether a suspended device is restored, which N29 tells. */
  readonly restores: boolean;
}

export type Listing = 'Current' | 'Removed' | 'absent';

/** The firmware decision table (3.1.2; facts E.13): a pure function of the version's listing and its source. */
export type FirmwarePolicy = (listing: Listing, source: FirmwareSource) => FirmwareConsequence;

export function referenceFirmwarePolicy(submitterToldOfTrouble: boolean): FirmwarePolicy {
  const suppliers: readonly UserRole[] = ['IS', 'GS'];
  return (listing, source) => {
    if (listing === 'Removed') return { updatesInventory: true, alertCode: 'N50', roles: suppliers, toSubmitter: submitterToldOfTrouble, restores: false };
    if (listing === 'absent') return { updatesInventory: false, alertCode: 'N51', roles: suppliers, toSubmitter: submitterToldOfTrouble, restores: false };
    if (source === 'read') return { updatesInventory: true, alertCode: 'N49', roles: suppliers, toSubmitter: false, restores: false };
    return { updatesInventory: true, roles: [], toSubmitter: false, restores: true };
  };
}
