import { derInteger, encodeDer } from '../asn1/asn1';
import type { DlmsRequestItem, DlmsResponseItem } from '../dlms/access';
import { DLMS_RESULT, decodeAccessRequest, encodeAccessResponse } from '../dlms/access';
import { NULL_DATA } from '../dlms/data';
import type { DlmsData } from '../dlms/data';
import { encodeDlmsData } from '../dlms/encode';
import { protectedAttributesData, readProtectedReading } from '../dlms/protected-attributes';
import { attributeValue, protectedValue } from './dlms-values';
import { gbzResponse } from './gbz-response';
import type { GenericOutcome } from './outcome';
import { codeOf, failsAt } from './outcome';

/** The protocols of GBCS bodies, as the catalogue of use cases names them. */
export type BodyProtocol = 'DLMS' | 'ASN.1' | 'GBZ';

/** Where the use case answers encrypted: how, and with which counter when it is not the command's. */
export interface AnswerEncryption {
  readonly encrypt: (plaintext: Uint8Array) => Uint8Array;
  readonly counter?: bigint;
}

/** The code of a failure in ASN.1 where none is given. */
const ASN1_FAILURE = 1;
const PROTECTION_CLASS = 30;

/**
 * A response of the right shape to any command (facts 6): DLMS answers each item with data and a result, GBZ each component with attribute
 * records, the answer of its cluster or a default response, ASN.1 with a code. Values are zeroes; typed bodies are in `bodies/`.
 * @throws GbcsError for a command that is none; RangeError for an encrypted reading without a key.
 */
export function genericResponsePayload(
  command: Uint8Array,
  protocol: BodyProtocol,
  outcome: GenericOutcome,
  encryption?: AnswerEncryption,
): Buffer {
  if (protocol === 'DLMS') return dlmsResponse(command, outcome, encryption);
  if (protocol === 'GBZ') return gbzResponse(command, outcome, encryption?.encrypt);
  return encodeDer(derInteger(outcome === 'success' ? 0 : codeOf(outcome, ASN1_FAILURE)));
}

function dlmsResponse(command: Uint8Array, outcome: GenericOutcome, encryption: AnswerEncryption | undefined): Buffer {
  const { invokeId, items } = decodeAccessRequest(command);
  return encodeAccessResponse({ invokeId, items: items.map((item, i) => dlmsItem(item, resultOf(i, items.length, outcome), encryption)) });
}

/** In RTDS the last but one of several items fails, and the last was not tried. */
function resultOf(index: number, count: number, outcome: GenericOutcome): number {
  if (outcome === 'success') return DLMS_RESULT.success;
  const failing = failsAt(outcome) ?? Math.max(0, count - 2);
  if (index < failing) return DLMS_RESULT.success;
  return index === failing ? codeOf(outcome, DLMS_RESULT.hardwareFault) : DLMS_RESULT.otherReason;
}

function dlmsItem(item: DlmsRequestItem, result: number, encryption: AnswerEncryption | undefined): DlmsResponseItem {
  const data = result === DLMS_RESULT.success ? dataFor(item, encryption) : NULL_DATA;
  return { service: item.service, data, result };
}

function dataFor(item: DlmsRequestItem, encryption: AnswerEncryption | undefined): DlmsData {
  if (item.service === 'get') return attributeValue(item);
  return item.service === 'action' && item.classId === PROTECTION_CLASS ? protectedData(item, encryption) : NULL_DATA;
}

function protectedData(item: DlmsRequestItem, encryption: AnswerEncryption | undefined): DlmsData {
  const { obis, attributes, protection } = readProtectedReading(item);
  if (!encryption) throw new RangeError(`${obis} is read under protection: the response needs the device's key`);
  return protectedAttributesData({
    protection: { counter: encryption.counter ?? protection.counter, originator: protection.recipient, recipient: protection.originator },
    encrypted: encryption.encrypt(encodeDlmsData(protectedValue(obis, attributes.length))),
  });
}
