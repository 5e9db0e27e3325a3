import { derInteger, encodeDer, sequence } from '../gbcs/asn1';
import { genericResponsePayload } from '../gbcs/generic/respond';
import type { ReceivedCommand } from './received-command';

/** Use cases whose response is a bare response code; the others put it into a SEQUENCE (gbcs-facts 5). */
const BARE_CODE = /^CS0(2c|2d|2e|3|4)/;
const GENERAL_FAILURE = 1;

/** The body of the response that says that a command failed, with `code` or the commonest failure of its protocol. */
export function failureBody({ message, useCase }: ReceivedCommand, code?: number): Uint8Array {
  const failure = code === undefined ? ('failure' as const) : { code };
  if (useCase.protocol === 'DLMS' || useCase.protocol === 'GBZ') return genericResponsePayload(message.payload, useCase.protocol, failure);
  const responseCode = derInteger(code ?? GENERAL_FAILURE);
  return encodeDer(BARE_CODE.test(useCase.useCase) ? responseCode : sequence(responseCode));
}
