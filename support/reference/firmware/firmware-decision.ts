/** How a version came to be known: by reading it, by activating it at once, or by the alert of a future-dated activation. */
export type FirmwareSource = 'read' | 'activation' | 'alert';

/** Where a version stands on the Central Products List. */
export type Listing = 'Current' | 'Removed' | 'absent';

/** What the DCC knows when a device has reported its version. */
export interface FirmwareFinding {
  readonly source: FirmwareSource;
  readonly listing: Listing;
  /** Whether the inventory has another version. */
  readonly differs: boolean;
}

export type FirmwareAlertCode = 'N49' | 'N50' | 'N51';

/** What the DCC does about it. */
export interface FirmwareDecision {
  readonly updatesInventory: boolean;
  readonly alertCode?: FirmwareAlertCode;
  /** What becomes of the device; a device that is not suspended cannot be restored. */
  readonly device: 'stays' | 'restored' | 'suspended';
}

interface DecisionRow {
  readonly sources: readonly FirmwareSource[];
  readonly listing: Listing;
  readonly decision: FirmwareDecision;
}

const NOTHING: FirmwareDecision = { updatesInventory: false, device: 'stays' };
const ACTIVATED: readonly FirmwareSource[] = ['activation', 'alert'];
const ANY: readonly FirmwareSource[] = ['read', ...ACTIVATED];

/** The firmware decision table for a version that differs from the inventory's (3.1.2, 3.1.3; facts E.13). */
const DECISIONS: readonly DecisionRow[] = [
  { sources: ['read'], listing: 'Current', decision: { updatesInventory: true, alertCode: 'N49', device: 'stays' } },
  { sources: ACTIVATED, listing: 'Current', decision: { updatesInventory: true, device: 'restored' } },
  { sources: ANY, listing: 'Removed', decision: { updatesInventory: true, alertCode: 'N50', device: 'stays' } },
  { sources: ANY, listing: 'absent', decision: { updatesInventory: false, alertCode: 'N51', device: 'stays' } },
];

/** What the table has for a finding; nothing is done where the version is the one in the inventory. */
export function decideFirmware({ source, listing, differs }: FirmwareFinding): FirmwareDecision {
  if (!differs) return NOTHING;
  return DECISIONS.find((row) => row.listing === listing && row.sources.includes(source))?.decision ?? NOTHING;
}
