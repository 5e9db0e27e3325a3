import type { DeviceSpec } from '../../control/types';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { DuisResponse } from '../../duis/response';
import { unmetAsSaid } from '../findings/evidence';
import { answers, isLocalCommand } from '../stage/exchange';
import { expectCommandFor, expectResponseOf } from './gbcs';
import { expectSmets1Response } from './smets1';
import type { ExpectedCode } from '../words/expected-code';
import { accepts, describeCodes } from '../words/expected-code';
import type { Push } from '../stage/inbox';
import type { Persona } from '../words/personas';
import { nameOf } from '../words/personas';
import type { World } from '../stage/world';

/** The user is pushed an answer to the last request, with one of the codes; it is claimed, so that a second look finds the next. */
export async function expectAnswer(
  world: World,
  user: Persona,
  code: ExpectedCode,
  wanted = 'an answer',
  fits: (push: Push) => boolean = () => true,
): Promise<Push> {
  const codes = code.at(world.target.readings);
  const found = await awaitPush(world, (push) => push.user === user.eui && answers(world.exchange, push) && fits(push));
  if (!found)
    throw unmetAsSaid(world.scenario, `${wanted} with ${describeCodes(codes)} pushed to the ${user.name}`, describePending(world));
  found.claimed = true;
  expectPushForm(world, found);
  const got = found.message.response?.responseCode ?? 'nothing readable';
  if (!accepts(codes, got)) throw unmetAsSaid(world.scenario, describeCodes(codes), got, found);
  return found;
}

/** The same, with what the device answered inside: a GBCS response to this request, authentic, or, from a SMETS1 device, what its S1SP signed. */
export async function expectDeviceAnswer(world: World, user: Persona, code: ExpectedCode, device: DeviceSpec): Promise<Push> {
  const push = await expectAnswer(world, user, code, `the response of ${world.cast.nameOf(device.eui)}`);
  const { response } = push.message;
  if (!response) throw unmetAsSaid(world.scenario, 'a DUIS Response', push.message.problem ?? 'none', push);
  expectResponseId(world, push, response, device);
  if (device.smetsFamily === 'SMETS1') {
    expectSmets1Response(world, push, response.body, device);
  } else {
    await expectResponseOf(world, push, response, device);
  }
  return push;
}

/** The copy of the command for local delivery that CommandVariants 3 and 7 return beside sending it. */
export async function expectLocalCommand(
  world: World,
  user: Persona,
  code: ExpectedCode,
  useCase: GbcsUseCase,
  device: DeviceSpec,
): Promise<void> {
  const push = await expectAnswer(world, user, code, 'a command for local delivery', isLocalCommand);
  await expectCommandFor(world, push, push.message.response, useCase, device);
}

async function awaitPush(world: World, fits: (push: Push) => boolean): Promise<Push | undefined> {
  await world.settle();
  const find = (): Push | undefined => world.inbox.unclaimed.find(fits);
  if (!world.target.capabilities.has('settle')) {
    while (!find() && (await world.inbox.arrival(world.target.timeouts.responseMs)));
  }
  return find();
}

/** Valid under the schema, and signed by the DCC. */
export function expectPushForm(world: World, push: Push): void {
  const { schema, signature, problem } = push.message;
  if (schema !== 'valid') throw unmetAsSaid(world.scenario, 'a push that is valid under the schema', problem ?? schema, push);
  if (signature !== 'verified')
    throw unmetAsSaid(world.scenario, 'a push signed by the DCC', problem ?? `a signature that is ${signature}`, push);
}

/** ResponseID: from the device, to the User, with the counter of the User's request (facts A.5). */
function expectResponseId(world: World, push: Push, response: DuisResponse, device: DeviceSpec): void {
  const { originator, counter } = world.exchange.sent.requestId;
  const expected = `${device.eui}:${originator}:${counter}`;
  if (response.responseId !== expected) throw unmetAsSaid(world.scenario, `ResponseID ${expected}`, response.responseId ?? 'none', push);
}

/** What came instead, for a message: everything nobody claimed. */
function describePending(world: World): string {
  const pending = world.inbox.unclaimed.map(
    (p) => `${p.message.response?.responseCode ?? 'something unreadable'} to the ${nameOf(p.user)}`,
  );
  return pending.length === 0 ? 'nothing' : pending.join(', ');
}
