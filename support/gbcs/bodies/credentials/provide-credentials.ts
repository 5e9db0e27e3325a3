import type { DerNode } from '../../asn1/asn1';
import { DER_TAG, derInteger, encodeDer, sequence } from '../../asn1/asn1';
import { DerReader } from '../../asn1/der-reader';
import type { UseCaseBody } from '../body';
import type { CertificateName } from './credential-outcome';
import { nameNodes, readName } from './credential-outcome';
import type { AnchorKeyUsage, RemotePartyRole } from './trust-anchor';
import { CREDENTIAL_STATUS, keyUsageNode, prepaymentNodes, readKeyUsage, readPrepayment, readRole, roleNode } from './trust-anchor';

/** Which roles' credentials to tell, and which cell of the asker authenticates the question (04 with keyAgreement for the MAC form). */
export interface ProvideCredentials {
  readonly authority: { readonly role: RemotePartyRole; readonly keyUsage: AnchorKeyUsage };
  readonly roles: readonly RemotePartyRole[];
}

export interface HeldCredential extends CertificateName {
  readonly keyUsage: AnchorKeyUsage;
  readonly prepayment?: true;
}

/** The credentials of one role, or why there are none: CREDENTIAL_STATUS trustAnchorNotFound or other. */
export type RoleCredentials =
  | { readonly role: RemotePartyRole; readonly floor: bigint; readonly credentials: readonly HeldCredential[] }
  | { readonly role: RemotePartyRole; readonly status: number };

/** CS02a Provide Security Credential Details, 0x0008; and CS02f, 0x011B, in its place on ESME and SAPC from GBCS 4.0. */
export const CS02a: UseCaseBody<ProvideCredentials, readonly RoleCredentials[]> = {
  command: {
    encode: ({ authority, roles }) =>
      encodeDer(sequence(sequence(roleNode(authority.role), keyUsageNode(authority.keyUsage)), sequence(...roles.map(roleNode)))),
    decode: (payload) => {
      const reader = DerReader.of(payload, 'question for credentials');
      const cell = reader.sequence('authority');
      const authority = { role: readRole(cell), keyUsage: readKeyUsage(cell) };
      cell.end();
      const roles = reader.sequence('roles').each(readRole);
      reader.end();
      return { authority, roles };
    },
  },
  response: {
    encode: (roles) => encodeDer(sequence(...roles.map(roleCredentialsNode))),
    decode: (payload) => DerReader.of(payload, 'credentials').each((all) => readRoleCredentials(all.sequence('credentials of a role'))),
  },
};

export const CS02f = CS02a;

function roleCredentialsNode(answer: RoleCredentials): DerNode {
  if ('status' in answer) return sequence(roleNode(answer.role), derInteger(answer.status, DER_TAG.enumerated));
  const held = answer.credentials.map((c) => sequence(keyUsageNode(c.keyUsage), ...prepaymentNodes(c.prepayment), ...nameNodes(c)));
  return sequence(
    roleNode(answer.role),
    derInteger(CREDENTIAL_STATUS.success, DER_TAG.enumerated),
    derInteger(answer.floor),
    sequence(...held),
  );
}

function readRoleCredentials(reader: DerReader): RoleCredentials {
  const role = readRole(reader);
  const status = reader.integer('status', DER_TAG.enumerated);
  if (status !== CREDENTIAL_STATUS.success) {
    reader.end();
    return { role, status };
  }
  const floor = reader.bigInteger('floor sequence number');
  const credentials = reader.sequence('credentials').each((all) => readHeld(all.sequence('credential')));
  reader.end();
  return { role, floor, credentials };
}

function readHeld(reader: DerReader): HeldCredential {
  const held = { keyUsage: readKeyUsage(reader), ...readPrepayment(reader), ...readName(reader) };
  reader.end();
  return held;
}
