import { USE_CASE_BODIES } from '../../gbcs/bodies/catalogue';
import type { RoleCredentials } from '../../gbcs/bodies/credentials/provide-credentials';
import type { RemotePartyRole } from '../../gbcs/bodies/credentials/trust-anchor';
import { CREDENTIAL_STATUS } from '../../gbcs/bodies/credentials/trust-anchor';
import type { CellUsage, Credential } from '../security/credential';
import type { DeviceContext } from '../device-context';
import type { HandlerEntries } from '../commands/handler';
import { handle } from '../commands/handler';
import { bodyUsage, cellRole } from './party-names';

/** CS02a, and CS02f in its place: what the trust anchor cells of the asked roles hold. */
export function provideCredentials(device: DeviceContext): HandlerEntries {
  const answer = ({ roles }: { readonly roles: readonly RemotePartyRole[] }): readonly RoleCredentials[] =>
    roles.map((role) => credentialsOf(device, role));
  return [...handle(USE_CASE_BODIES.CS02a, answer), ...handle(USE_CASE_BODIES.CS02f, answer)];
}

function credentialsOf(device: DeviceContext, role: RemotePartyRole): RoleCredentials {
  const cell = device.anchors.cell(cellRole(role));
  if (!cell) return { role, status: CREDENTIAL_STATUS.trustAnchorNotFound };
  const credentials = (Object.entries(cell.credentials) as [CellUsage, Credential][]).map(([usage, { party, keyId }]) => ({
    ...bodyUsage(usage),
    subject: party,
    keyIdentifier: keyId,
  }));
  return { role, floor: cell.floor, credentials };
}
