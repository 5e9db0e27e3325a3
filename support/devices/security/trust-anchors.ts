import type { KeyObject } from 'node:crypto';
import type { DeviceSpec, UserRole } from '../../control/types';
import { compareGbcsVersions } from '../../duis/catalogue/gbcs-version';
import type { Eui64 } from '../../duis/eui64';
import type { CellUsage, Credential } from './credential';
import type { Parties, PartyRole } from './parties';

/** One trust anchor cell of a device: who may command it in a role, and the floor of that party's counter. */
export interface TrustAnchorCell {
  readonly credentials: Partial<Record<CellUsage, Credential>>;
  readonly floor: bigint;
  readonly prepaymentFloor?: bigint;
}

/** The trust anchor cells of one device (gbcs-facts 5; DUIS 3.8.67, 3.8.77). */
export class TrustAnchors {
  private readonly cells = new Map<PartyRole, TrustAnchorCell>();

  get roles(): readonly PartyRole[] {
    return [...this.cells.keys()];
  }

  cell(role: PartyRole): TrustAnchorCell | undefined {
    return this.cells.get(role);
  }

  put(role: PartyRole, cell: TrustAnchorCell): void {
    this.cells.set(role, cell);
  }

  remove(role: PartyRole): void {
    this.cells.delete(role);
  }

  credential(role: PartyRole, usage: CellUsage): Credential | undefined {
    return this.cells.get(role)?.credentials[usage];
  }

  /** The roles in which a party is known to the device. */
  rolesOf(party: Eui64): readonly PartyRole[] {
    return this.roles.filter((role) =>
      Object.values(this.cells.get(role)?.credentials ?? {}).some((credential) => credential.party === party),
    );
  }

  /** A party's key, where the device knows the party. */
  keyOf(party: Eui64, usage: CellUsage): KeyObject | undefined {
    return this.rolesOf(party)
      .map((role) => this.credential(role, usage))
      .find((credential) => credential?.party === party)?.publicKey;
  }

  /** Remote parties that may address the device directly: those of its premises, not the DCC's. */
  get remoteParties(): readonly Eui64[] {
    const cells = (['Supplier', 'NetworkOperator', 'LoadController'] as const).flatMap((role) =>
      Object.values(this.cells.get(role)?.credentials ?? {}),
    );
    return [...new Set(cells.map((credential) => credential.party))];
  }
}

/** User Roles whose responsible party sits in a device's Supplier and NetworkOperator cells, by device type. */
const RESPONSIBLE: Partial<Record<DeviceSpec['deviceType'], Partial<Record<'Supplier' | 'NetworkOperator', UserRole>>>> = {
  ESME: { Supplier: 'IS', NetworkOperator: 'ED' },
  GSME: { Supplier: 'GS', NetworkOperator: 'GT' },
  GPF: { Supplier: 'GS', NetworkOperator: 'GT' },
  HCALCS: { Supplier: 'IS' },
};

/** The DCC's parties that a device of each type knows. */
const DCC_CELLS: Partial<Record<DeviceSpec['deviceType'], readonly ('Recovery' | 'ACB' | 'TransCoS' | 'WANProvider')[]>> = {
  ESME: ['Recovery', 'ACB', 'TransCoS'],
  GSME: ['Recovery', 'ACB', 'TransCoS'],
  GPF: ['Recovery', 'ACB', 'TransCoS'],
  HCALCS: ['Recovery', 'ACB', 'TransCoS'],
  CHF: ['Recovery', 'ACB', 'WANProvider'],
  PPMID: ['Recovery', 'ACB'],
};

/** The cells of a device as it was installed: whoever is responsible for it at `now`, and the DCC's parties. */
export function installedAnchors(spec: DeviceSpec, parties: Parties, now: Date): TrustAnchors {
  const anchors = new TrustAnchors();
  const put = (role: PartyRole, party: Eui64 | undefined): void => {
    if (party) anchors.put(role, cellOf(party, parties, role === 'Supplier'));
  };
  for (const [cell, role] of Object.entries(RESPONSIBLE[spec.deviceType] ?? {}) as ['Supplier' | 'NetworkOperator', UserRole][]) {
    put(cell, responsible(spec, role, now));
  }
  for (const role of DCC_CELLS[spec.deviceType] ?? []) put(role, parties.inRole(role));
  if (hasLoadControllerCell(spec)) put('LoadController', parties.inRole('LoadController'));
  return anchors;
}

/**
 * The cells of a device whose firmware is at another GBCS version now: that of the Load Controller comes, empty of any history, or goes.
 */
export function adaptAnchors(anchors: TrustAnchors, spec: Pick<DeviceSpec, 'deviceType' | 'gbcsVersion'>, parties: Parties): void {
  if (!hasLoadControllerCell(spec)) return anchors.remove('LoadController');
  const party = parties.inRole('LoadController');
  if (party && !anchors.cell('LoadController')) anchors.put('LoadController', cellOf(party, parties, false));
}

/** An ESME has one from GBCS 4.0 (5.4). */
export function hasLoadControllerCell(spec: Pick<DeviceSpec, 'deviceType' | 'gbcsVersion'>): boolean {
  return spec.deviceType === 'ESME' && compareGbcsVersions(spec.gbcsVersion ?? '1.0', '4.0') >= 0;
}

function responsible(spec: DeviceSpec, role: UserRole, now: Date): Eui64 | undefined {
  return spec.responsible?.find((party) => party.role === role && isCurrent(party.from, party.until, now))?.user;
}

function isCurrent(from: string | undefined, until: string | undefined, now: Date): boolean {
  return (!from || new Date(from) <= now) && (!until || now < new Date(until));
}

function cellOf(party: Eui64, parties: Parties, prepayment: boolean): TrustAnchorCell {
  const usages: readonly CellUsage[] = ['digitalSignature', 'keyAgreement', ...(prepayment ? (['prepayKeyAgreement'] as const) : [])];
  const credentials: Partial<Record<CellUsage, Credential>> = {};
  for (const usage of usages) {
    const credential = parties.credential(party, usage);
    if (credential) credentials[usage] = credential;
  }
  return { credentials, floor: 0n, ...(prepayment && { prepaymentFloor: 0n }) };
}
