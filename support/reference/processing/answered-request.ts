import type { Eui64 } from '../../duis/eui64';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { DuisRequest } from '../../duis/request';
import { decodeAccessResponse, DLMS_RESULT } from '../../gbcs/dlms/access';
import { tryDecode } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import type { Smets1Result } from '../smets1/smets1-result';

/** What a device answered: a GBCS response, verified as far as the Data Systems can; or what its S1SP says it did. */
export type DeviceAnswer =
  | { readonly kind: 'gbcs'; readonly useCase: GbcsUseCase; readonly response: GbcsMessage }
  | { readonly kind: 'smets1'; readonly result: Smets1Result };

/** A Service Request with the answer of its device. */
export interface AnsweredRequest {
  readonly request: DuisRequest;
  readonly device: Eui64;
  readonly answer: DeviceAnswer;
}

/** Whether the device did all that a DLMS command asked, or the S1SP says that it did; an answer that cannot be read is no success. */
export function didAll({ answer }: AnsweredRequest): boolean {
  if (answer.kind === 'smets1') return answer.result.success;
  return tryDecode(() => decodeAccessResponse(answer.response.payload).items.every((item) => item.result === DLMS_RESULT.success)) ?? false;
}
