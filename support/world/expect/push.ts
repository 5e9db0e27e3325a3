import type { FindingValue } from '../../record/finding';
import type { DeviceSpec } from '../../control/types';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { DuisResponse } from '../../duis/response';
import { settlesForGood } from '../../target/capabilities';
import { unmet, FORM, SIGNED_BY_DCC } from '../findings/evidence';
import type { Nearest } from '../findings/nearest';
import { byNearness } from '../findings/nearest';
import { textAt } from '../../duis/element';
import type { Exchange } from '../stage/exchange';
import { answers, exchangeAnswered, isLocalCommand, requestIdOf } from '../stage/exchange';
import { expectCommandFor, expectResponseOf } from './gbcs';
import { expectSmets1Response } from './smets1';
import type { ExpectedCode } from '../words/expected-code';
import { accepts, codeValue } from '../words/expected-code';
import type { Push } from '../stage/inbox';
import type { Persona } from '../words/personas';
import { nameOf } from '../words/personas';
import type { World } from '../stage/world';

/**
 * The user is pushed an answer to the last request that it sent, with one of the codes; it is claimed, so that a second look finds the
 * next.
 */
export async function expectAnswer(
  world: World,
  user: Persona,
  code: ExpectedCode,
  wanted = 'an answer',
  fits: (push: Push) => boolean = () => true,
  device?: DeviceSpec,
  request: Exchange = lastOf(world, user, device),
): Promise<Push> {
  return claimAnswer(world, user, code, wanted, (push) => answers(request, push) && fits(push));
}

/**
 * The DCC tells the User by itself what became of the last request: in a Response to it or, by some readings, in a DCC Alert whose
 * CommandFailure names it.
 */
export async function expectDccAnswer(world: World, user: Persona, code: ExpectedCode): Promise<void> {
  const form = world.target.readings['command-failure-form'];
  const tells = (push: Push): boolean =>
    (form !== 'alert' && answers(lastOf(world, user), push)) || (form !== 'response' && tellsOfFailure(world, push));
  await claimAnswer(world, user, code, 'an answer', tells);
}

/** The last request of this user, for this device where it sent one; others, and the user to others, may have sent some since. */
function lastOf(world: World, user: Persona, device?: DeviceSpec): Exchange {
  const own = world.exchanges.filter((exchange) => exchange.user.eui === user.eui);
  return own.findLast(({ sent }) => sent.requestId.target === device?.eui) ?? own.at(-1) ?? world.exchange;
}

/** The first request of this user for a device. */
export function firstOf(world: World, user: Persona, device: DeviceSpec): Exchange {
  return world.exchanges.find((one) => one.user.eui === user.eui && one.sent.requestId.target === device.eui) ?? world.exchange;
}

async function claimAnswer(world: World, user: Persona, code: ExpectedCode, wanted: string, tells: (push: Push) => boolean): Promise<Push> {
  const codes = code.at(world.target.readings);
  const found = await awaitPush(world, (push) => push.user === user.eui && tells(push));
  if (!found) {
    const near = byNearness({ user: user.eui, requestId: requestIdOf(world.exchange) }, world.inbox.unclaimed);
    throw unmet(world.scenario, {
      subject: 'push',
      expected: [{ is: wanted, code: codeValue(codes), to: user.name, RequestID: requestIdOf(world.exchange) }],
      got: near.map(pendingValue),
      shownBy: near[0]?.candidate ?? world.exchange,
    });
  }
  world.inbox.claim(found);
  expectPushForm(world, found);
  const got = found.message.response?.responseCode ?? null;
  if (got === null || !accepts(codes, got))
    throw unmet(world.scenario, {
      subject: 'response code',
      expected: codeValue(codes),
      got,
      shownBy: found,
      path: '/Response/Header/ResponseCode',
    });
  return found;
}

function tellsOfFailure({ exchange }: World, { message }: Push): boolean {
  const body = message.response?.body;
  if (body?.kind !== 'dcc-alert' || body.content.name !== 'CommandFailure') return false;
  return textAt(body.content, 'CommandRequestID')?.trim().toUpperCase() === requestIdOf(exchange).toUpperCase();
}

/**
 * The same, with what the device answered inside: a GBCS response to this request, authentic, or, from a SMETS1 device, what its S1SP
 * signed.
 */
export async function expectDeviceAnswer(
  world: World,
  user: Persona,
  code: ExpectedCode,
  device: DeviceSpec,
  asked: (world: World, user: Persona, device: DeviceSpec) => Exchange = lastOf,
): Promise<Push> {
  const request = asked(world, user, device);
  const push = await claimAnswer(world, user, code, `the response of ${world.cast.nameOf(device.eui)}`, (one) => answers(request, one));
  const { response } = push.message;
  if (!response)
    throw unmet(world.scenario, { ...FORM, got: { schema: push.message.schema, problem: push.message.problem ?? null }, shownBy: push });
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
  if (!settlesForGood(world.target)) {
    while (!find() && (await world.inbox.arrival(world.target.timeouts.responseMs)));
  }
  return find();
}

/** Valid under the schema, and signed by the DCC. */
export function expectPushForm(world: World, push: Push): void {
  const { schema, signature, problem } = push.message;
  if (schema !== 'valid') throw unmet(world.scenario, { ...FORM, got: { schema, problem: problem ?? null }, shownBy: push });
  if (signature !== 'verified')
    throw unmet(world.scenario, { ...SIGNED_BY_DCC, got: { signature, problem: problem ?? null }, shownBy: push });
}

/** ResponseID: from the device, to the User, with the counter of the User's request (facts A.5). */
function expectResponseId(world: World, push: Push, response: DuisResponse, device: DeviceSpec): void {
  const { originator, counter } = (exchangeAnswered(world.exchanges, push) ?? world.exchange).sent.requestId;
  const expected = `${device.eui}:${originator}:${counter}`;
  if (response.responseId?.trim().toUpperCase() !== expected)
    throw unmet(world.scenario, {
      subject: 'ResponseID',
      expected,
      got: response.responseId ?? null,
      shownBy: push,
      path: '/Response/Header/ResponseID',
    });
}

/** What came instead, and in what it is not the answer; what came to another User is said to have. */
function pendingValue({ candidate: { message, user }, differs }: Nearest<Push>): FindingValue {
  const { User: _other, ...rest } = differs;
  return { code: message.response?.responseCode ?? null, to: nameOf(user), ...rest };
}
