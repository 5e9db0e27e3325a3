import type { DerNode } from '../../asn1/asn1';
import { DER_TAG, derInteger, derOctets, sequence } from '../../asn1/asn1';
import type { DerReader } from '../../asn1/der-reader';
import { GbcsError, hexOctets } from '../../error';

/** RemotePartyRole as GBCS numbers it; a trust anchor cell is of one role (facts 5). Load controller: from GBCS 4.0. */
export const REMOTE_PARTY_ROLES = {
  root: 0,
  recovery: 1,
  supplier: 2,
  networkOperator: 3,
  accessControlBroker: 4,
  transCoS: 5,
  wanProvider: 6,
  issuingAuthority: 7,
  loadController: 8,
} as const;
export type RemotePartyRole = keyof typeof REMOTE_PARTY_ROLES;

export type AnchorKeyUsage = 'digitalSignature' | 'keyAgreement' | 'keyCertSign';

/** Where a device keeps one certificate of a remote party. */
export interface TrustAnchorCell {
  readonly role: RemotePartyRole;
  readonly keyUsage: AnchorKeyUsage;
  /** The supplier's second key agreement cell, for prepayment top-ups. */
  readonly prepayment?: true;
}

/** Why a credential could not be read or replaced (RFC 5934 numbers): the ones that occur in GBCS. */
export const CREDENTIAL_STATUS = {
  success: 0,
  badCertificate: 5,
  noTrustAnchor: 10,
  insufficientMemory: 17,
  trustAnchorNotFound: 25,
  other: 127,
} as const;

const KEY_USAGE_BITS: Readonly<Record<AnchorKeyUsage, string>> = { digitalSignature: '0780', keyAgreement: '0308', keyCertSign: '0204' };
const PREPAYMENT_USAGE = 1;
const ROLES = new Map(Object.entries(REMOTE_PARTY_ROLES).map(([role, number]) => [number as number, role as RemotePartyRole]));

export function roleNode(role: RemotePartyRole): DerNode {
  return derInteger(REMOTE_PARTY_ROLES[role]);
}

export function readRole(reader: DerReader): RemotePartyRole {
  const number = reader.integer('role');
  const role = ROLES.get(number);
  if (!role) throw new GbcsError('role', `0 to ${ROLES.size - 1}`, `${number}`);
  return role;
}

export function keyUsageNode(usage: AnchorKeyUsage): DerNode {
  return derOctets(Buffer.from(KEY_USAGE_BITS[usage], 'hex'), DER_TAG.bitString);
}

export function readKeyUsage(reader: DerReader): AnchorKeyUsage {
  const bits = reader.octets('key usage', 2, DER_TAG.bitString);
  const usage = (['digitalSignature', 'keyAgreement', 'keyCertSign'] as const).find((u) => KEY_USAGE_BITS[u] === bits.toString('hex'));
  if (!usage) throw new GbcsError('key usage', '0780, 0308 or 0204', hexOctets(bits));
  return usage;
}

export function prepaymentNodes(prepayment: true | undefined): readonly DerNode[] {
  return prepayment ? [derInteger(PREPAYMENT_USAGE)] : [];
}

export function readPrepayment(reader: DerReader): { readonly prepayment?: true } {
  if (reader.tag !== DER_TAG.integer) return {};
  const usage = reader.integer('cell usage');
  if (usage !== PREPAYMENT_USAGE) throw new GbcsError('cell usage', '1 (prepayment top-up), or none at all', `${usage}`);
  return { prepayment: true };
}

/** The cell; `tag` for the implicit form in which a command names its authority. */
export function cellNode(cell: TrustAnchorCell, tag: number = DER_TAG.sequence): DerNode {
  const node = sequence(roleNode(cell.role), keyUsageNode(cell.keyUsage), ...prepaymentNodes(cell.prepayment));
  return { ...node, tag };
}

export function readCell(reader: DerReader): TrustAnchorCell {
  const cell = { role: readRole(reader), keyUsage: readKeyUsage(reader), ...readPrepayment(reader) };
  reader.end();
  return cell;
}
