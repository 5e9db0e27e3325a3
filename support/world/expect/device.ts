import type { DeviceSpec } from '../../control/types';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { Eui64 } from '../../duis/eui64';
import { formatMessageCode } from '../../gbcs/message';
import { unmetAsSaid } from '../findings/evidence';
import { answers, isLocalCommand } from '../stage/exchange';
import { messageCodeOf, originatorOf, payloadOf } from '../findings/gbcs-reading';
import type { World } from '../stage/world';

/**
 * The device was sent one command since a step last looked, and it was this use case: as the device recorded it, where the target
 * shows that, and as the response that was pushed says.
 */
export async function expectExecuted(world: World, device: DeviceSpec, useCase: GbcsUseCase): Promise<void> {
  await world.settle();
  const expected = `${useCase.useCase}, message code ${formatMessageCode(useCase.messageCode)}, at ${world.cast.nameOf(device.eui)}`;
  const commands = await world.newCommands(device.eui);
  const shown = commands?.map((c) => c.messageCode) ?? (await answeredInTime(world));
  if (shown.length !== 1 || shown[0] !== formatMessageCode(useCase.messageCode))
    throw unmetAsSaid(world.scenario, expected, shown.join(', ') || 'no command', world.exchange);
  const answered = answeredCodes(world).find((code) => code !== formatMessageCode(useCase.messageCode));
  if (answered !== undefined) throw unmetAsSaid(world.scenario, expected, `a response with message code ${answered}`, world.exchange);
}

/** The device was sent nothing since a step last looked. */
export async function expectNoCommand(world: World, device: DeviceSpec): Promise<void> {
  await world.settle();
  const shown = (await world.newCommands(device.eui))?.map((c) => `${c.useCase} (${c.messageCode})`) ?? answeredCodes(world, device.eui);
  if (shown.length > 0)
    throw unmetAsSaid(world.scenario, `nothing sent to ${world.cast.nameOf(device.eui)}`, shown.join(', '), world.exchange);
}

/** Where the target shows neither what a device was sent nor when all is done, the answer that is pushed is awaited. */
async function answeredInTime(world: World): Promise<readonly string[]> {
  const { capabilities, timeouts } = world.target;
  while (!capabilities.has('settle') && answeredCodes(world).length === 0 && (await world.inbox.arrival(timeouts.responseMs)));
  return answeredCodes(world);
}

/** Message codes of the GBCS messages that answer the last request, of this device or of any. */
function answeredCodes(world: World, of?: Eui64): readonly string[] {
  return world.inbox.all.flatMap((push) => {
    const payload =
      answers(world.exchange, push) && !isLocalCommand(push) && push.message.response ? payloadOf(push.message.response.body) : undefined;
    return payload && (of === undefined || originatorOf(payload) === of) ? (messageCodeOf(payload) ?? []) : [];
  });
}
