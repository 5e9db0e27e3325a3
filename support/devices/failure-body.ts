import { derInteger, encodeDer, sequence } from '../gbcs/asn1';
import { DLMS_RESULT, decodeAccessRequest, encodeAccessResponse, invokeIdOf } from '../gbcs/dlms-access';
import { dlmsFailure } from '../gbcs/bodies/dlms-body';
import type { ReceivedCommand } from './received-command';

/** Use cases whose response is a bare response code; the others put it into a SEQUENCE (gbcs-facts 5). */
const BARE_CODE = /^CS0(2c|2d|2e|3|4)/;
const GENERAL_FAILURE = 1;

/** The body of the response that says that a command failed, with `code` or the commonest failure of its protocol. */
export function failureBody({ message, useCase }: ReceivedCommand, code?: number): Uint8Array {
  switch (useCase.protocol) {
    case 'DLMS': {
      const services = decodeAccessRequest(message.payload).items.map(({ service }) => service);
      const items = dlmsFailure(services, code ?? DLMS_RESULT.hardwareFault);
      return encodeAccessResponse({ invokeId: invokeIdOf(message.counter), items });
    }
    case 'ASN.1': {
      const responseCode = derInteger(code ?? GENERAL_FAILURE);
      return encodeDer(BARE_CODE.test(useCase.useCase) ? responseCode : sequence(responseCode));
    }
    default:
      throw new RangeError(`there is no failure body for ${useCase.useCase} (${useCase.protocol})`);
  }
}
