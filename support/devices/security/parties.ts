import type { Eui64 } from '../../duis/eui64';
import type { CertificateStore } from '../../pki/certificate-store';
import type { CellUsage, Credential } from './credential';
import { credentialOf } from './credential';

/** Remote party roles as GBCS numbers them in trust anchor cells (facts E.0). */
export const PARTY_ROLES = {
  Root: 0,
  Recovery: 1,
  Supplier: 2,
  NetworkOperator: 3,
  ACB: 4,
  TransCoS: 5,
  WANProvider: 6,
  IssuingAuthority: 7,
  LoadController: 8,
} as const;
export type PartyRole = keyof typeof PARTY_ROLES;

/** The parties that the certificates tell of, as devices hold them: one credential for all devices that hold it. */
export class Parties {
  private readonly credentials = new Map<string, Credential | undefined>();
  private readonly byRole = new Map<PartyRole, Eui64 | undefined>();

  constructor(private readonly trust: CertificateStore) {}

  credential(party: Eui64, usage: CellUsage): Credential | undefined {
    const name = `${party} ${usage}`;
    if (!this.credentials.has(name)) {
      const certificate = this.trust.of(party, usage);
      this.credentials.set(name, certificate && credentialOf(certificate));
    }
    return this.credentials.get(name);
  }

  /** The first party of a role, for roles that one party holds: those of the DCC. */
  inRole(role: PartyRole): Eui64 | undefined {
    if (!this.byRole.has(role)) {
      const ou = PARTY_ROLES[role].toString(16).toUpperCase().padStart(2, '0');
      this.byRole.set(role, this.trust.all().find((certificate) => certificate.role === ou)?.subject);
    }
    return this.byRole.get(role);
  }

  /** @throws RangeError where the PKI has no Access Control Broker: without it nothing reaches a device */
  get accessControlBroker(): Eui64 {
    const party = this.inRole('ACB');
    if (!party) throw new RangeError('the PKI holds no certificate of an Access Control Broker (role 04)');
    return party;
  }
}
