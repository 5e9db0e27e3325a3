import type { Eui64 } from '../../../duis/eui64';
import { eui64ToOctets } from '../../../duis/eui64';
import type { DerNode } from '../../asn1/asn1';
import { DER_TAG, derInteger, derOctets, sequence } from '../../asn1/asn1';
import type { DerReader } from '../../asn1/der-reader';
import { GbcsError } from '../../error';
import type { RemotePartyRole, TrustAnchorCell } from './trust-anchor';
import { cellNode, readCell, readRole, roleNode } from './trust-anchor';

/** CredentialsReplacementMode: who replaces whose credentials (facts 5). Each has a message code of its own. */
export const REPLACEMENT_MODES = {
  rootBySupplier: { mode: 0, messageCode: 0x0100 },
  rootByWanProvider: { mode: 1, messageCode: 0x0101 },
  supplierBySupplier: { mode: 2, messageCode: 0x0102 },
  networkOperatorByNetworkOperator: { mode: 3, messageCode: 0x0103 },
  accessControlBrokerByACB: { mode: 4, messageCode: 0x0104 },
  wanProviderByWanProvider: { mode: 5, messageCode: 0x0105 },
  transCoSByTransCoS: { mode: 6, messageCode: 0x0106 },
  supplierByTransCoS: { mode: 7, messageCode: 0x0107 },
  anyExceptAbnormalRootByRecovery: { mode: 8, messageCode: 0x0108 },
  anyByContingency: { mode: 9, messageCode: 0x0109 },
  loadControllerByLoadController: { mode: 10, messageCode: 0x0125 },
  loadControllerBySupplier: { mode: 11, messageCode: 0x0126 },
} as const;
export type ReplacementMode = keyof typeof REPLACEMENT_MODES;

/** The floor from which a role's counters go on after a replacement. */
export interface SequenceNumberChange {
  readonly role: RemotePartyRole;
  readonly floor: bigint;
  /** The supplier's second floor, for prepayment top-ups. */
  readonly prepaymentFloor?: bigint;
}

/** What names a certificate: the EUI-64 of its subject and its subject key identifier, 8 octets. */
export interface CertificateName {
  readonly subject: Eui64;
  readonly keyIdentifier: Uint8Array;
}

export interface ReplacementOutcome {
  readonly cell: TrustAnchorCell;
  /** See CREDENTIAL_STATUS. */
  readonly status: number;
  readonly existing: CertificateName;
  readonly replacing: CertificateName;
}

/** What executing a replacement did; in the response of an immediate command and in the alert of a future-dated one. */
export interface ExecutionOutcome {
  readonly sequenceNumber: bigint;
  readonly mode: ReplacementMode;
  readonly sequenceNumberChanges: readonly SequenceNumberChange[];
  readonly outcomes: readonly ReplacementOutcome[];
}

export function readMode(reader: DerReader): ReplacementMode {
  const number = reader.integer('replacement mode');
  const found = Object.entries(REPLACEMENT_MODES).find(([, { mode }]) => mode === number);
  if (!found) throw new GbcsError('replacement mode', '0 to 11', `${number}`);
  return found[0] as ReplacementMode;
}

export function executionOutcomeNode(outcome: ExecutionOutcome): DerNode {
  return sequence(
    derInteger(outcome.sequenceNumber),
    derInteger(REPLACEMENT_MODES[outcome.mode].mode),
    sequence(...outcome.sequenceNumberChanges.map(changeNode)),
    sequence(...outcome.outcomes.map(outcomeNode)),
  );
}

export function readExecutionOutcome(reader: DerReader): ExecutionOutcome {
  const outcome = {
    sequenceNumber: reader.bigInteger('sequence number'),
    mode: readMode(reader),
    sequenceNumberChanges: reader.sequence('sequence number changes').each((all) => readChange(all.sequence('change'))),
    outcomes: reader.sequence('outcomes').each((all) => readOutcome(all.sequence('outcome'))),
  };
  reader.end();
  return outcome;
}

export function changeNode(change: SequenceNumberChange): DerNode {
  return sequence(roleNode(change.role), derInteger(change.floor), ...prepaymentFloorNodes(change.prepaymentFloor));
}

export function readChange(reader: DerReader): SequenceNumberChange {
  const role = readRole(reader);
  const floor = reader.bigInteger('floor sequence number');
  const prepaymentFloor = reader.tag === undefined ? undefined : readPrepaymentFloor(reader.sequence('specialist floors'));
  reader.end();
  return prepaymentFloor === undefined ? { role, floor } : { role, floor, prepaymentFloor };
}

/** The list of specialist floors, which has one entry: usage 0, prepayment top-up. */
export function prepaymentFloorNodes(floor: bigint | undefined, tag: number = DER_TAG.sequence): readonly DerNode[] {
  return floor === undefined ? [] : [{ ...sequence(sequence(derInteger(0), derInteger(floor))), tag }];
}

export function readPrepaymentFloor(list: DerReader): bigint {
  const entry = list.sequence('specialist floor');
  const usage = entry.integer('usage');
  if (usage !== 0) throw new GbcsError('usage of the specialist floor', '0 (prepayment top-up)', `${usage}`);
  const floor = entry.bigInteger('floor sequence number');
  entry.end();
  list.end();
  return floor;
}

function outcomeNode(outcome: ReplacementOutcome): DerNode {
  return sequence(
    cellNode(outcome.cell),
    derInteger(outcome.status, DER_TAG.enumerated),
    ...nameNodes(outcome.existing),
    ...nameNodes(outcome.replacing),
  );
}

function readOutcome(reader: DerReader): ReplacementOutcome {
  const cell = readCell(reader.sequence('cell'));
  const status = reader.integer('status', DER_TAG.enumerated);
  const existing = readName(reader);
  const replacing = readName(reader);
  reader.end();
  return { cell, status, existing, replacing };
}

export function nameNodes(name: CertificateName): readonly DerNode[] {
  return [derOctets(eui64ToOctets(name.subject)), derOctets(name.keyIdentifier)];
}

export function readName(reader: DerReader): CertificateName {
  return { subject: reader.eui64('subject'), keyIdentifier: reader.octets('subject key identifier', 8) };
}
