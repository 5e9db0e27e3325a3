import { derInteger, encodeDer, sequence } from '../../gbcs/asn1/asn1';
import { USE_CASE_BODIES } from '../../gbcs/bodies/catalogue';
import { ACTIVATION_RESULT } from '../../gbcs/bodies/firmware';
import { CREDENTIAL_STATUS } from '../../gbcs/bodies/credentials/trust-anchor';
import { tryDecode } from '../../gbcs/error';
import { genericResponsePayload } from '../../gbcs/generic/respond';
import type { GbcsMessage } from '../../gbcs/message';
import { notReplaced } from '../credentials/replace';
import type { ReceivedCommand } from './received-command';

/** What a failure says of the device besides its code. */
export interface FailingDevice {
  readonly firmwareVersion: Uint8Array;
  readonly now: Date;
}

type Failure = (message: GbcsMessage, code: number | undefined, device: FailingDevice) => Uint8Array;

/** Use cases whose response is a bare response code; the others put it into a SEQUENCE (gbcs-facts 5). */
const BARE_CODE = /^CS0(2c|2d|2e|3|4)/;
const GENERAL_FAILURE = 1;
const UNRELIABLE_CLOCK = 2;
const NO_VERSION = Buffer.alloc(4);

const { CS02a, CS02b, CS02f, CS02g, CS06, CS08, GCS28, GCS59 } = USE_CASE_BODIES;

/** Failures that say more than a code. */
const TYPED: ReadonlyMap<number, Failure> = new Map([
  ...entries([...CS02a.messageCodes, ...CS02f.messageCodes], ({ payload, counter }, code = CREDENTIAL_STATUS.other) =>
    CS02a.body.response.encode(
      CS02a.body.command.decode(payload).roles.map((role) => ({ role, status: code })),
      counter,
    ),
  ),
  ...entries([...CS02b.messageCodes, ...CS02g.messageCodes], ({ payload, counter }, code = CREDENTIAL_STATUS.other) =>
    CS02b.body.response.encode({ executed: notReplaced(CS02b.body.command.decode(payload), code) }, counter),
  ),
  ...entries(CS06.messageCodes, ({ counter }, code = ACTIVATION_RESULT.failure, { firmwareVersion }) =>
    CS06.body.response.encode({ code, firmwareVersion }, counter),
  ),
  ...entries(CS08.messageCodes, ({ counter }, code = GENERAL_FAILURE) =>
    CS08.body.response.encode({ code, firmwareVersion: NO_VERSION }, counter),
  ),
  ...entries(GCS28.messageCodes, ({ counter }, status = UNRELIABLE_CLOCK, { now }) =>
    GCS28.body.response.encode({ deviceTime: now, status }, counter),
  ),
  ...entries(GCS59.messageCodes, ({ payload, counter }, code = GENERAL_FAILURE) =>
    GCS59.body.response.encode(
      GCS59.body.command.decode(payload).map((entry) => ({ ...entry, code })),
      counter,
    ),
  ),
]);

function entries(messageCodes: readonly number[], failure: Failure): readonly (readonly [number, Failure])[] {
  return messageCodes.map((messageCode) => [messageCode, failure]);
}

/**
 * The body of the response that says that a command failed, with `code` or the commonest failure of its use case. Undefined where
 * the command cannot be read, so that there is nothing to say of its parts.
 */
export function failureBody({ message, useCase }: ReceivedCommand, device: FailingDevice, code?: number): Uint8Array | undefined {
  const { protocol } = useCase;
  if (protocol === 'DLMS' || protocol === 'GBZ')
    return ifReadable(() => genericResponsePayload(message.payload, protocol, code === undefined ? 'failure' : { code }));
  return ifReadable(() => TYPED.get(message.messageCode)?.(message, code, device)) ?? plainFailure(useCase.useCase, code);
}

function ifReadable(write: () => Uint8Array | undefined): Uint8Array | undefined {
  return tryDecode(write);
}

function plainFailure(useCase: string, code = GENERAL_FAILURE): Uint8Array {
  return encodeDer(BARE_CODE.test(useCase) ? derInteger(code) : sequence(derInteger(code)));
}
