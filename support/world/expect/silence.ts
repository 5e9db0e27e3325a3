import { unmetAsSaid } from '../findings/evidence';
import { describe } from '../stage/exchange';
import { expectGoodReply } from './reply';
import type { Persona } from '../words/personas';
import { nameOf } from '../words/personas';
import { requireKnownFirmware, unknownFirmware } from '../stage/shared-state';
import type { World } from '../stage/world';

/** Fails the scenario for an error reply, a push or an alert that no step asked for, and for any message of the target's that is not as it should be. */
export function expectNothingUnclaimed(world: World): void {
  for (const exchange of world.exchanges) {
    if (exchange.claimed) continue;
    const { reply, http } = exchange.sent;
    const code = reply?.response?.responseCode;
    if (!/^I/.test(code ?? ''))
      throw unmetAsSaid(
        world.scenario,
        `the ${exchange.user.name}, who ${exchange.words}, to be served`,
        describe(code, http.status),
        exchange,
      );
    expectGoodReply(world, exchange);
  }
  const { unclaimed } = world.inbox;
  const push = unclaimed.find((each) => !unknownFirmware(world.target, each));
  if (push) {
    const { response, problem } = push.message;
    const what = response
      ? `${response.responseCode} (${[response.body.kind, 'alertCode' in response.body ? response.body.alertCode : ''].join(' ').trim()})`
      : `a message that cannot be read: ${problem ?? ''}`;
    throw unmetAsSaid(world.scenario, `nothing more to the ${nameOf(push.user)}`, what, push);
  }
  requireKnownFirmware(world, unclaimed);
}

/** Nothing that nobody claimed was pushed to this user. */
export async function expectNothingPushed(world: World, user: Persona): Promise<void> {
  await world.settle();
  const push = world.inbox.unclaimed.find((p) => p.user === user.eui);
  if (push)
    throw unmetAsSaid(
      world.scenario,
      `nothing pushed to the ${user.name}`,
      push.message.response?.responseCode ?? 'something unreadable',
      push,
    );
}
