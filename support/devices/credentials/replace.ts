import { CREDENTIAL_STATUS } from '../../gbcs/bodies/credentials/trust-anchor';
import type {
  CertificateName,
  ExecutionOutcome,
  ReplacementOutcome,
  SequenceNumberChange,
} from '../../gbcs/bodies/credentials/credential-outcome';
import type { CredentialReplacement, UpdateCredentials } from '../../gbcs/bodies/credentials/update-credentials';
import type { Credential } from '../security/credential';
import { readCredential } from '../security/credential';
import type { DeviceContext } from '../device-context';
import type { ReplayProtection } from '../security/replay-protection';
import { cellRole, cellUsage } from './party-names';

const NOBODY: CertificateName = { subject: '00-00-00-00-00-00-00-00', keyIdentifier: Buffer.alloc(8) };

/** Puts new certificates into the cells of a device, and new floors, and says what became of each (gbcs-facts 5, CS02b). */
export function replaceCredentials(device: DeviceContext, replay: ReplayProtection, update: UpdateCredentials): ExecutionOutcome {
  const judged = update.replacements.map((replacement) => judge(device, replacement));
  const changes = changesOf(update);
  if (judged.every(({ outcome }) => outcome.status === CREDENTIAL_STATUS.success)) {
    for (const { put } of judged) put();
    for (const change of changes) setFloor(device, replay, change);
  }
  return {
    sequenceNumber: update.sequenceNumber,
    mode: update.mode,
    sequenceNumberChanges: changes,
    outcomes: judged.map(({ outcome }) => outcome),
  };
}

/** What a device says of an update that it did not carry out. */
export function notReplaced(
  { sequenceNumber, mode, replacements }: UpdateCredentials,
  status: number = CREDENTIAL_STATUS.other,
): ExecutionOutcome {
  const outcomes = replacements.map(({ cell }) => ({ cell, status, existing: NOBODY, replacing: NOBODY }));
  return { sequenceNumber, mode, sequenceNumberChanges: [], outcomes };
}

/** The floor of the authority itself and those of others (gbcs-facts 5). */
function changesOf({ authority, newFloor, newPrepaymentFloor, otherChanges = [] }: UpdateCredentials): readonly SequenceNumberChange[] {
  const own =
    authority && newFloor !== undefined
      ? [{ role: authority.role, floor: newFloor, ...(newPrepaymentFloor !== undefined && { prepaymentFloor: newPrepaymentFloor }) }]
      : [];
  return [...own, ...otherChanges];
}

/** What would become of one replacement, and the deed: a device replaces all certificates of a command, or none. */
function judge(
  device: DeviceContext,
  { certificate, cell }: CredentialReplacement,
): { readonly outcome: ReplacementOutcome; readonly put: () => void } {
  const role = cellRole(cell.role);
  const held = device.anchors.cell(role);
  const usage = cellUsage(cell);
  const replacing = readCredential(certificate);
  const status = statusOf(held !== undefined && usage !== undefined, replacing, cell.keyUsage);
  const put = (): void => {
    const now = device.anchors.cell(role);
    if (now && usage && replacing) device.anchors.put(role, { ...now, credentials: { ...now.credentials, [usage]: replacing } });
  };
  return { outcome: { cell, status, existing: nameOf(usage && held?.credentials[usage]), replacing: nameOf(replacing) }, put };
}

function statusOf(hasCell: boolean, replacing: Credential | undefined, keyUsage: string): number {
  if (!hasCell) return CREDENTIAL_STATUS.noTrustAnchor;
  return replacing?.usage === keyUsage ? CREDENTIAL_STATUS.success : CREDENTIAL_STATUS.badCertificate;
}

function nameOf(credential: Credential | undefined): CertificateName {
  return credential ? { subject: credential.party, keyIdentifier: credential.keyId } : NOBODY;
}

function setFloor(device: DeviceContext, replay: ReplayProtection, { role, floor, prepaymentFloor }: SequenceNumberChange): void {
  const cell = device.anchors.cell(cellRole(role));
  if (!cell) return;
  device.anchors.put(cellRole(role), { ...cell, floor, ...(prepaymentFloor !== undefined && { prepaymentFloor }) });
  const party = cell.credentials.digitalSignature?.party;
  if (party) replay.setFloor(party, floor, prepaymentFloor);
}
