import type { DeviceSpec } from '../../control/types';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { Eui64 } from '../../duis/eui64';
import { formatMessageCode } from '../../gbcs/message';
import { unmet } from '../findings/evidence';
import type { Claimable } from '../stage/inbox';
import { carriersIn } from './gbcs';
import { answers, isLocalCommand } from '../stage/exchange';
import { messageCodeOf, originatorOf, payloadOf } from '../findings/gbcs-reading';
import type { World } from '../stage/world';

/**
 * The device was sent one command since a step last looked, and it was this use case: as the device recorded it, where the target
 * shows that, and as the response that was pushed says.
 */
export async function expectExecuted(world: World, device: DeviceSpec, useCase: GbcsUseCase): Promise<void> {
  await world.settle();
  const messageCode = formatMessageCode(useCase.messageCode);
  const expected = [{ 'use case': useCase.useCase, 'message code': messageCode, at: world.cast.nameOf(device.eui) }];
  const { commands, shownBy } = await givenTo(world, device);
  const got = commands ?? (await answeredInTime(world)).map(asCommand);
  if (got.length !== 1 || got[0]?.['message code'] !== messageCode)
    throw unmet(world.scenario, { subject: 'command', expected, got, shownBy: carrierOfCommand(world, got) ?? shownBy });
  const other = answeredCodes(world).find((answer) => answer.messageCode !== messageCode);
  if (other) throw unmet(world.scenario, { subject: 'message code', expected: messageCode, got: other.messageCode, shownBy: other.push });
}

/** The device was sent nothing since a step last looked. */
export async function expectNoCommand(world: World, device: DeviceSpec): Promise<void> {
  await world.settle();
  const { commands, shownBy } = await givenTo(world, device);
  const got =
    commands ??
    answeredCodes(world, device.eui)
      .filter(({ push }) => !push.claimed)
      .map(asCommand);
  if (got.length > 0) throw unmet(world.scenario, { subject: 'command', expected: [], got, shownBy });
}

type Given = Readonly<Record<'use case' | 'message code', string>> | Readonly<Record<'message code', string>>;

/** What the target shows that a device was sent, which is evidence; the last exchange is, where it shows nothing. */
async function givenTo(
  world: World,
  device: DeviceSpec,
): Promise<{ readonly commands: readonly Given[] | undefined; readonly shownBy: Claimable }> {
  const commands = await world.newCommands(device.eui);
  if (!commands) return { commands, shownBy: world.exchange };
  const shownBy = world.show(`the commands that ${world.cast.nameOf(device.eui)} was sent`, commands);
  return { commands: commands.map(({ useCase, messageCode }) => ({ 'use case': useCase, 'message code': messageCode })), shownBy };
}

/** The message to a User in which the only command that was sent went by as well. */
function carrierOfCommand(world: World, [only, ...more]: readonly Given[]): Claimable | undefined {
  if (!only || more.length > 0) return undefined;
  return carriersIn(world).find(({ message }) => formatMessageCode(message.messageCode) === only['message code'])?.carrier;
}

function asCommand({ messageCode }: Answered): Given {
  return { 'message code': messageCode };
}

/** Where the target shows neither what a device was sent nor when all is done, the answer that is pushed is awaited. */
async function answeredInTime(world: World): Promise<readonly Answered[]> {
  const { capabilities, timeouts } = world.target;
  while (!capabilities.has('settle') && answeredCodes(world).length === 0 && (await world.inbox.arrival(timeouts.responseMs)));
  return answeredCodes(world);
}

interface Answered {
  readonly messageCode: string;
  readonly push: Claimable;
}

/** Message codes of the GBCS messages that answer the last request, of this device or of any. */
function answeredCodes(world: World, of?: Eui64): readonly Answered[] {
  return world.inbox.all.flatMap((push) => {
    const payload =
      answers(world.exchange, push) && !isLocalCommand(push) && push.message.response ? payloadOf(push.message.response.body) : undefined;
    const messageCode = payload && (of === undefined || originatorOf(payload) === of) ? messageCodeOf(payload) : undefined;
    return messageCode === undefined ? [] : [{ messageCode, push }];
  });
}
