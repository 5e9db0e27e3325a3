import { isDeepStrictEqual } from 'node:util';
import { decidingPart } from '../findings/deciding-octets';
import type { FindingValue } from '../../record/finding';
import type { DeviceSpec } from '../../control/types';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import { formatMessageCode, type GbcsMessage } from '../../gbcs/message';
import { unmet } from '../findings/evidence';
import { gbcsMessageOf, placeIn } from './gbcs';
import { expectCode } from './reply';
import type { ExpectedCode } from '../words/expected-code';
import type { World } from '../stage/world';

/**
 * The Transform Service answered with a Pre-Command of this use case: from the User to the device, with the User's counter, and not signed
 * yet (facts A.2).
 */
export function expectPreCommandReply(world: World, code: ExpectedCode, useCase: GbcsUseCase, device: DeviceSpec): void {
  const exchange = expectCode(world, code);
  const { response } = exchange.sent.reply ?? {};
  const content = response?.body.kind === 'response' ? response.body.content?.name : undefined;
  if (content !== 'PreCommand')
    throw unmet(world.scenario, {
      subject: 'response content',
      expected: 'PreCommand',
      got: content ?? null,
      shownBy: exchange,
      path: '/Response/Body/ResponseMessage',
    });
  const { requestId } = exchange.sent;
  const expected = {
    'use case': useCase.useCase,
    'message code': formatMessageCode(useCase.messageCode),
    kind: 'command',
    of: requestId.originator,
    to: device.eui,
    counter: String(requestId.counter),
    protected: false,
  };
  const headOf = (message: GbcsMessage): FindingValue => ({
    'use case': message.messageCode === useCase.messageCode ? useCase.useCase : null,
    ...headItems(message),
  });
  const got = headOf(gbcsMessageOf(world, exchange, response));
  if (!isDeepStrictEqual(got, expected))
    throw unmet(world.scenario, { subject: 'command', expected, got, ...placeIn(exchange, response, headOf, decidingPart(expected, got)) });
}

function headItems({
  kind,
  originator,
  recipient,
  counter,
  messageCode,
  signature,
  mac,
}: GbcsMessage): Readonly<Record<string, FindingValue>> {
  return {
    'message code': formatMessageCode(messageCode),
    kind,
    of: originator,
    to: recipient,
    counter: String(counter),
    protected: signature !== 'none' || mac !== undefined,
  };
}
