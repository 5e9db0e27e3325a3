import type { CertificateName, ExecutionOutcome } from '../../gbcs/bodies/credentials/credential-outcome';
import { credentialsAlert } from '../../gbcs/bodies/alerts/execution-alerts';
import type { RoleCredentials } from '../../gbcs/bodies/credentials/provide-credentials';
import { CS02a } from '../../gbcs/bodies/credentials/provide-credentials';
import type { RemotePartyRole, TrustAnchorCell } from '../../gbcs/bodies/credentials/trust-anchor';
import { CREDENTIAL_STATUS } from '../../gbcs/bodies/credentials/trust-anchor';
import type { UpdateCredentials } from '../../gbcs/bodies/credentials/update-credentials';
import { CS02b } from '../../gbcs/bodies/credentials/update-credentials';
import type { GbcsMessage } from '../../gbcs/message';
import type { CertificateStore, PartyCertificate } from '../../pki/certificate-store';
import { readCertificate } from '../../pki/party-certificate';
import { subjectKeyIdentifier } from '../../pki/subject-key-identifier';
import { X509Certificate } from 'node:crypto';
import { nameOf } from '../words/personas';

/**
 * One place of a trust anchor cell, in the words of a table: whose role, which key, whose certificate, and the floor of the role's counter.
 */
export interface CredentialRow {
  readonly role: string;
  readonly key: string;
  readonly of: string;
  readonly floor: string;
}

/** Roles as DUIS names them (facts E.8). */
const ROLES: Readonly<Record<RemotePartyRole, string>> = {
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
const NO_FLOOR = 'none';

type Reader = (message: GbcsMessage, parties: CertificateStore) => readonly CredentialRow[];

/** CS02a and CS02f. */
const RETRIEVALS = [0x0008, 0x011b];
/** CS02b, and CS02g, which has the same body. */
const UPDATES = [0x0100, 0x0101, 0x0102, 0x0103, 0x0104, 0x0105, 0x0106, 0x0107, 0x0108, 0x0109, 0x0125, 0x0126];
const READERS: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(RETRIEVALS.map((code) => [`response ${code}`, held])),
  ...Object.fromEntries(
    UPDATES.flatMap((code): [string, Reader][] => [
      [`command ${code}`, asked],
      [`response ${code}`, replaced],
    ]),
  ),
  ...Object.fromEntries([0x00cb, 0x0124].map((code): [string, Reader] => [`alert ${code}`, replacedLater])),
};

/**
 * The credentials that a message tells of, or is to replace; undefined for a message that is about none. Throws GbcsError for a body that
 * is not its use case's.
 */
export function credentialRows(message: GbcsMessage, parties: CertificateStore): readonly CredentialRow[] | undefined {
  return READERS[`${message.kind} ${message.messageCode}`]?.(message, parties);
}

/** Whether a message tells what a device holds, and not what came of a command. */
export function tellsOfHeld({ kind, messageCode }: GbcsMessage): boolean {
  return kind === 'response' && RETRIEVALS.includes(messageCode);
}

/** CS02a and CS02f: what the cells hold. */
function held({ payload }: GbcsMessage, parties: CertificateStore): readonly CredentialRow[] {
  return CS02a.response.decode(payload).flatMap((answer) => ('status' in answer ? [without(answer)] : ofRole(answer, parties)));
}

function without({ role, status }: Extract<RoleCredentials, { status: number }>): CredentialRow {
  return { role: ROLES[role], key: 'none', of: describeStatus(status), floor: NO_FLOOR };
}

function ofRole(
  { role, floor, credentials }: Extract<RoleCredentials, { floor: bigint }>,
  parties: CertificateStore,
): readonly CredentialRow[] {
  return credentials.map((credential) => ({
    role: ROLES[role],
    key: keyOf(credential),
    of: holderOf(credential, credential, parties),
    floor: `${floor}`,
  }));
}

/** The command of CS02b and CS02g: the certificates that go to the device. */
function asked({ payload }: GbcsMessage): readonly CredentialRow[] {
  const update = CS02b.command.decode(payload);
  return update.replacements.map(({ certificate, cell }) => ({
    role: ROLES[cell.role],
    key: keyOf(cell),
    of: subjectOf(certificate, cell),
    floor: floorIn(update, cell.role),
  }));
}

function floorIn({ authority, newFloor, otherChanges = [] }: UpdateCredentials, role: RemotePartyRole): string {
  const floor = otherChanges.find((change) => change.role === role)?.floor ?? (authority?.role === role ? newFloor : undefined);
  return floor === undefined ? NO_FLOOR : `${floor}`;
}

/** Their responses: what was replaced at once; nothing, where the device has taken note for later. */
function replaced({ payload }: GbcsMessage, parties: CertificateStore): readonly CredentialRow[] {
  const { executed } = CS02b.response.decode(payload);
  return executed ? outcomes(executed, parties) : [];
}

function replacedLater({ payload }: GbcsMessage, parties: CertificateStore): readonly CredentialRow[] {
  return outcomes(credentialsAlert.decode(payload).executed, parties);
}

function outcomes({ outcomes: each, sequenceNumberChanges }: ExecutionOutcome, parties: CertificateStore): readonly CredentialRow[] {
  return each.map(({ cell, status, replacing }) => ({
    role: ROLES[cell.role],
    key: keyOf(cell),
    of: status === CREDENTIAL_STATUS.success ? holderOf(replacing, cell, parties) : describeStatus(status),
    floor: `${sequenceNumberChanges.find((change) => change.role === cell.role)?.floor ?? NO_FLOOR}`,
  }));
}

function keyOf({ keyUsage, prepayment }: Pick<TrustAnchorCell, 'keyUsage' | 'prepayment'>): string {
  if (keyUsage === 'digitalSignature') return 'Digital Signature';
  if (keyUsage === 'keyAgreement') return prepayment ? 'Top-Up Key Agreement' : 'Key Agreement';
  return 'Certificate Signing';
}

/** The party, where the certificate is one of those it has for this use; GBCS names certificates by subject and key identifier. */
function holderOf(
  { subject, keyIdentifier }: CertificateName,
  cell: Pick<TrustAnchorCell, 'keyUsage' | 'prepayment'>,
  parties: CertificateStore,
): string {
  const own = parties
    .all()
    .find((one) => one.subject === subject && fits(one, cell) && subjectKeyIdentifier(one.der).equals(keyIdentifier));
  return own ? nameOf(subject) : `${nameOf(subject)}, with a certificate that is not its own for this use`;
}

function fits({ usage }: PartyCertificate, { keyUsage, prepayment }: Pick<TrustAnchorCell, 'keyUsage' | 'prepayment'>): boolean {
  return usage === (prepayment ? 'prepayKeyAgreement' : keyUsage);
}

function subjectOf(der: Uint8Array, { keyUsage }: TrustAnchorCell): string {
  const certificate = readCertificate(new X509Certificate(der).toString());
  if (!certificate || 'authority' in certificate) return 'no organisation';
  const matches = certificate.usage === keyUsage || (certificate.usage === 'prepayKeyAgreement' && keyUsage === 'keyAgreement');
  return matches ? nameOf(certificate.subject) : `${nameOf(certificate.subject)}, with a certificate for ${certificate.usage}`;
}

function describeStatus(status: number): string {
  return Object.entries(CREDENTIAL_STATUS).find(([, number]) => number === status)?.[0] ?? `status ${status}`;
}
