import type { DerNode } from '../../asn1/asn1';
import { DER_NULL, DER_TAG, decodeDer, derInteger, derOctets, derText, encodeDer, sequence } from '../../asn1/asn1';
import { toGeneralizedTime } from '../../date-time';
import { DerReader } from '../../asn1/der-reader';
import { GbcsError } from '../../error';
import type { UseCaseBody } from '../body';
import type { ExecutionOutcome, ReplacementMode, SequenceNumberChange } from './credential-outcome';
import {
  REPLACEMENT_MODES,
  changeNode,
  executionOutcomeNode,
  prepaymentFloorNodes,
  readChange,
  readExecutionOutcome,
  readMode,
  readPrepaymentFloor,
} from './credential-outcome';
import type { TrustAnchorCell } from './trust-anchor';
import { cellNode, readCell } from './trust-anchor';

/** A certificate (DER) for a cell. */
export interface CredentialReplacement {
  readonly certificate: Uint8Array;
  readonly cell: TrustAnchorCell;
}

/** The command of CS02b and CS02g (facts 5). */
export interface UpdateCredentials {
  readonly mode: ReplacementMode;
  /** Only by contingency: the key that opens the contingency credentials. */
  readonly plaintextSymmetricKey?: Uint8Array;
  /** The device need not check validity periods of the certification path. */
  readonly disapplyTimeBasedChecks?: true;
  readonly authority?: TrustAnchorCell;
  readonly sequenceNumber: bigint;
  readonly newFloor?: bigint;
  readonly newPrepaymentFloor?: bigint;
  readonly otherChanges?: readonly SequenceNumberChange[];
  readonly replacements: readonly CredentialReplacement[];
  /** Certification path, DER. */
  readonly path: readonly Uint8Array[];
  /** When to execute; absent at once, `9999-12-31T23:59:59Z` never (which cancels). */
  readonly executeAt?: Date;
}

/** Accepted; with an outcome when it was executed at once, without when it is future-dated or cancels. */
export interface UpdateCredentialsResponse {
  readonly executed?: ExecutionOutcome;
}

const TAG = {
  key: 0x80,
  timeBasedChecks: 0x81,
  authority: 0xa2,
  sequenceNumber: 0x83,
  floor: 0x84,
  specialistFloors: 0xa5,
  otherChanges: 0xa6,
} as const;
const DISAPPLY = 1;

/** CS02b Update Security Credentials, 0x0100–0x0109, and CS02g for load controllers, 0x0125 and 0x0126. */
export const CS02b: UseCaseBody<UpdateCredentials, UpdateCredentialsResponse> = {
  command: { encode: encodeCommand, decode: decodeCommand },
  response: {
    encode: ({ executed }) => encodeDer(sequence(DER_NULL, ...(executed ? [executionOutcomeNode(executed)] : []))),
    decode: (payload) => {
      const reader = DerReader.of(payload, 'response');
      reader.null('acceptance');
      const executed = reader.tag === undefined ? undefined : readExecutionOutcome(reader.sequence('execution outcome'));
      reader.end();
      return executed ? { executed } : {};
    },
  },
};

export const CS02g = CS02b;

function encodeCommand(update: UpdateCredentials): Buffer {
  const replacements = update.replacements.map(({ certificate, cell }) => sequence(decodeDer(certificate), cellNode(cell)));
  const when = update.executeAt ? [derText(toGeneralizedTime(update.executeAt))] : [];
  return encodeDer(sequence(controlNode(update), sequence(...replacements), sequence(...update.path.map((c) => decodeDer(c))), ...when));
}

function controlNode(update: UpdateCredentials): DerNode {
  const { plaintextSymmetricKey, authority, newFloor, otherChanges } = update;
  return sequence(
    derInteger(REPLACEMENT_MODES[update.mode].mode),
    ...(plaintextSymmetricKey ? [derOctets(plaintextSymmetricKey, TAG.key)] : []),
    ...(update.disapplyTimeBasedChecks ? [derInteger(DISAPPLY, TAG.timeBasedChecks)] : []),
    ...(authority ? [cellNode(authority, TAG.authority)] : []),
    derInteger(update.sequenceNumber, TAG.sequenceNumber),
    ...(newFloor === undefined ? [] : [derInteger(newFloor, TAG.floor)]),
    ...prepaymentFloorNodes(update.newPrepaymentFloor, TAG.specialistFloors),
    ...(otherChanges ? [{ ...sequence(...otherChanges.map(changeNode)), tag: TAG.otherChanges }] : []),
  );
}

function decodeCommand(payload: Uint8Array): UpdateCredentials {
  const reader = DerReader.of(payload, 'update of security credentials');
  const control = readControl(reader.sequence('control'));
  const replacements = reader.sequence('replacements').each((all) => readReplacement(all.sequence('replacement')));
  const path = reader.sequence('certification path').each((all) => encodeDer(all.node(DER_TAG.sequence, 'certificate')));
  const when = reader.tag === undefined ? {} : { executeAt: reader.instant('execution date-time') };
  reader.end();
  return { ...control, replacements, path, ...when };
}

function readReplacement(reader: DerReader): CredentialReplacement {
  const certificate = encodeDer(reader.node(DER_TAG.sequence, 'certificate'));
  const cell = readCell(reader.sequence('cell'));
  reader.end();
  return { certificate, cell };
}

/** To apply the checks is the default and is not written. */
function readDisapply(reader: DerReader): true {
  const value = reader.integer('time-based checks', TAG.timeBasedChecks);
  if (value !== DISAPPLY) throw new GbcsError('time-based checks', '1 (do not apply), or nothing', `${value}`);
  return true;
}

function readControl(reader: DerReader): Omit<UpdateCredentials, 'replacements' | 'path' | 'executeAt'> {
  const optional = <T>(tag: number, read: () => T): T | undefined => (reader.tag === tag ? read() : undefined);
  const mode = readMode(reader);
  const key = optional(TAG.key, () => reader.octets('symmetric key', undefined, TAG.key));
  const disapply = optional(TAG.timeBasedChecks, () => readDisapply(reader));
  const authority = optional(TAG.authority, () => readCell(reader.sequence('authority', TAG.authority)));
  const sequenceNumber = reader.bigInteger('sequence number', TAG.sequenceNumber);
  const newFloor = optional(TAG.floor, () => reader.bigInteger('new floor', TAG.floor));
  const newPrepaymentFloor = optional(TAG.specialistFloors, () =>
    readPrepaymentFloor(reader.sequence('specialist floors', TAG.specialistFloors)),
  );
  const otherChanges = optional(TAG.otherChanges, () =>
    reader.sequence('other changes', TAG.otherChanges).each((all) => readChange(all.sequence('change'))),
  );
  reader.end();
  return {
    mode,
    ...(key && { plaintextSymmetricKey: key }),
    ...(disapply && { disapplyTimeBasedChecks: disapply }),
    ...(authority && { authority }),
    sequenceNumber,
    ...(newFloor !== undefined && { newFloor }),
    ...(newPrepaymentFloor !== undefined && { newPrepaymentFloor }),
    ...(otherChanges && { otherChanges }),
  };
}
