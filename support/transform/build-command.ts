import { DER_TAG, decodeDer } from '../gbcs/asn1/asn1';
import { encodeAccessRequest, invokeIdOf } from '../gbcs/dlms/access';
import { GbcsError } from '../gbcs/error';
import { encodeGbz } from '../gbcs/zcl/gbz';
import type { GbcsMessage } from '../gbcs/message';
import type { Addressing } from './addressing';
import type { BodyInput, TransformContext } from './body-builder';
import { dlmsItems } from './dlms-shapes';
import { fullBodies } from './full-bodies';
import { gbzComponents } from './gbz-shapes';
import type { TransformRequest } from './select-use-case';

/** Thrown for a use case whose command nobody here knows how to write. */
export class UnknownCommandShape extends Error {
  override readonly name = 'UnknownCommandShape';
}

/** Thrown for a request that its schema admits and no command can carry: a number too great for its field, a certificate that is none. */
export class UnbuildableCommand extends Error {
  override readonly name = 'UnbuildableCommand';
}

/**
 * The GBCS command for a Service Request, without signature or MAC: the signature field is the null octet that a Pre-Command carries
 * in DUIS (facts 3.1). Bodies of the use cases of facts 5 are complete; others have the right shape (README).
 * @throws UnbuildableCommand where a value of the request has no place in the command
 */
export function buildCommand(
  useCase: { readonly useCase: string; readonly messageCode: number },
  request: TransformRequest,
  addressing: Addressing,
  context: TransformContext,
): GbcsMessage {
  const payload = carried(useCase.useCase, () => {
    checkCertificate(addressing.supplementary?.keyAgreementCertificate);
    return buildBody(useCase.useCase, { ...context, request, addressing, messageCode: useCase.messageCode });
  });
  return { kind: 'command', ...addressing, messageCode: useCase.messageCode, payload, signature: 'none' };
}

function carried(useCase: string, build: () => Uint8Array): Uint8Array {
  try {
    return build();
  } catch (error) {
    if (error instanceof GbcsError || error instanceof RangeError)
      throw new UnbuildableCommand(`${useCase} cannot carry the request: ${error.message}`, { cause: error });
    throw error;
  }
}

function checkCertificate(certificate: Uint8Array | undefined): void {
  if (certificate && decodeDer(certificate).tag !== DER_TAG.sequence) throw new GbcsError(0, 'a certificate', 'another ASN.1 type');
}

function buildBody(useCase: string, input: BodyInput): Uint8Array {
  const full = fullBodies.get(useCase);
  if (full) return full(input);
  const { now, addressing, esmeVariant, customerIdentificationNumber } = input;
  const bindings = { body: input.request.body, now, addressing, esmeVariant, customerIdentificationNumber };
  const dlms = input.shapes.dlms.get(useCase);
  if (dlms) return encodeAccessRequest({ invokeId: invokeIdOf(input.addressing.counter), items: dlmsItems(dlms, bindings) });
  const gbz = input.shapes.gbz.get(useCase);
  if (gbz) return encodeGbz(gbzComponents(gbz, bindings));
  throw new UnknownCommandShape(`there is no command shape for use case ${useCase}`);
}
