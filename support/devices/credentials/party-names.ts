import type { CellUsage } from '../security/credential';
import type { AnchorKeyUsage, RemotePartyRole, TrustAnchorCell } from '../../gbcs/bodies/credentials/trust-anchor';
import type { PartyRole } from '../security/parties';

/** Roles as bodies name them, and as cells do. */
const ROLES: Readonly<Record<RemotePartyRole, PartyRole>> = {
  root: 'Root',
  recovery: 'Recovery',
  supplier: 'Supplier',
  networkOperator: 'NetworkOperator',
  accessControlBroker: 'ACB',
  transCoS: 'TransCoS',
  wanProvider: 'WANProvider',
  issuingAuthority: 'IssuingAuthority',
  loadController: 'LoadController',
};

export function cellRole(role: RemotePartyRole): PartyRole {
  return ROLES[role];
}

/** Where in a cell a certificate belongs; undefined for uses that devices keep no key for. */
export function cellUsage({ keyUsage, prepayment }: Pick<TrustAnchorCell, 'keyUsage' | 'prepayment'>): CellUsage | undefined {
  if (keyUsage === 'keyCertSign') return undefined;
  return prepayment ? 'prepayKeyAgreement' : keyUsage;
}

/** How a body names a place in a cell. */
export function bodyUsage(usage: CellUsage): { readonly keyUsage: AnchorKeyUsage; readonly prepayment?: true } {
  return usage === 'prepayKeyAgreement' ? { keyUsage: 'keyAgreement', prepayment: true } : { keyUsage: usage };
}
