import type { DeviceSpec } from '../../control/types';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { Eui64 } from '../../duis/eui64';
import { formatMessageCode } from '../../gbcs/message';
import { settlesForGood } from '../../target/capabilities';
import { CapabilityMissing } from '../faults';
import { unmet } from '../findings/evidence';
import type { Claimable, Push } from '../stage/inbox';
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
  const got = commands ?? (await answersOf(world, device)).map(asCommand);
  if (got.length !== 1 || got[0]?.['message code'] !== messageCode)
    throw unmet(world.scenario, { subject: 'command', expected, got, shownBy: carrierOfCommand(world, got) ?? shownBy });
  const other = answersToLast(world).find((answer) => answer.messageCode !== messageCode);
  if (other) throw unmet(world.scenario, { subject: 'message code', expected: messageCode, got: other.messageCode, shownBy: other.push });
}

/** The device was sent nothing since a step last looked. */
export async function expectNoCommand(world: World, device: DeviceSpec): Promise<void> {
  await world.settle();
  const { commands, shownBy } = await givenTo(world, device);
  const got =
    commands ??
    answersToLast(world)
      .filter(({ push, from }) => !push.claimed && from === device.eui)
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

/**
 * What a device was sent, by its answers, where the target does not show it: those to the last request, or else those of the device that no
 * step has looked at. Rejects with CapabilityMissing where the DCC answered in its place: then nobody can tell.
 */
async function answersOf(world: World, device: DeviceSpec): Promise<readonly Answered[]> {
  const find = (): readonly Answered[] => {
    const last = answersToLast(world);
    return last.length > 0 ? last : deviceAnswers(world.inbox.unclaimed).filter(({ from }) => from === device.eui);
  };
  while (!settlesForGood(world.target) && find().length === 0 && (await world.inbox.arrival(world.target.timeouts.responseMs)));
  const found = find();
  if (found.length === 0 && world.inbox.all.some((push) => answers(world.exchange, push)))
    throw new CapabilityMissing('device-commands', `see what ${world.cast.nameOf(device.eui)} was sent, which did not answer`);
  return found;
}

interface Answered {
  readonly messageCode: string;
  readonly from: Eui64;
  readonly push: Push;
}

function answersToLast(world: World): readonly Answered[] {
  return deviceAnswers(world.inbox.all.filter((push) => answers(world.exchange, push)));
}

/** The GBCS messages of devices in answers to requests. */
function deviceAnswers(pushes: readonly Push[]): readonly Answered[] {
  return pushes.flatMap((push) => {
    const { response } = push.message;
    const payload = response?.requestId === undefined || isLocalCommand(push) ? undefined : payloadOf(response.body);
    const [messageCode, from] = payload ? [messageCodeOf(payload), originatorOf(payload)] : [];
    return messageCode === undefined || from === undefined ? [] : [{ messageCode, from, push }];
  });
}
