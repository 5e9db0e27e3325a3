import type { DeviceSpec } from '../../control/types';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import { formatMessageCode } from '../../gbcs/message';
import { unmetAsSaid } from '../findings/evidence';
import { gbcsMessageOf } from './gbcs';
import { expectCode } from './reply';
import type { ExpectedCode } from '../words/expected-code';
import type { World } from '../stage/world';

/** The Transform Service answered with a Pre-Command of this use case: from the User to the device, with the User's counter, and not signed yet (facts A.2). */
export function expectPreCommandReply(world: World, code: ExpectedCode, useCase: GbcsUseCase, device: DeviceSpec): void {
  const exchange = expectCode(world, code);
  const { response } = exchange.sent.reply ?? {};
  const content = response?.body.kind === 'response' ? response.body.content?.name : undefined;
  if (content !== 'PreCommand') throw unmetAsSaid(world.scenario, 'a Pre-Command', content ?? 'nothing', exchange);
  const { kind, originator, recipient, counter, messageCode, signature, mac } = gbcsMessageOf(world, exchange, response);
  const { requestId } = exchange.sent;
  const expected = `${useCase.useCase}, message code ${formatMessageCode(useCase.messageCode)}: a command of ${requestId.originator} to ${device.eui}, counter ${requestId.counter}, unprotected`;
  const isProtected = signature !== 'none' || mac !== undefined;
  const got = `message code ${formatMessageCode(messageCode)}: a ${kind} of ${originator} to ${recipient}, counter ${counter}, ${isProtected ? 'protected' : 'unprotected'}`;
  if (!expected.endsWith(got)) throw unmetAsSaid(world.scenario, expected, got, exchange);
}
