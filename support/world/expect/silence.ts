import type { FindingValue } from '../../record/finding';
import type { Push } from '../stage/inbox';
import { unmet } from '../findings/evidence';
import { gotten, isServed } from '../stage/exchange';
import { isBeyondTheNote } from './beyond-the-note';
import { expectGoodReply } from './reply';
import type { Persona } from '../words/personas';
import { nameOf } from '../words/personas';
import { requireKnownFirmware, unknownFirmware } from '../stage/shared-state';
import type { World } from '../stage/world';

/**
 * Fails the scenario for an error reply, a push or an alert that no step asked for, and for any message of the target's that is not as it
 * should be.
 */
export function expectNothingUnclaimed(world: World): void {
  for (const exchange of world.exchanges) {
    if (exchange.claimed) continue;
    if (!isServed(exchange))
      throw unmet(world.scenario, { subject: 'response code', expected: 'any I code', got: gotten(exchange), shownBy: exchange });
    expectGoodReply(world, exchange);
  }
  const { unclaimed } = world.inbox;
  const push = unclaimed.find((each) => !unknownFirmware(world.target, each) && !isBeyondTheNote(world, each));
  if (push) throw unmet(world.scenario, { ...NOTHING_MORE, got: pushed(push), shownBy: push });
  requireKnownFirmware(world, unclaimed);
}

/** Nothing that nobody claimed was pushed to this user. */
export async function expectNothingPushed(world: World, user: Persona): Promise<void> {
  await world.settle();
  const push = world.inbox.unclaimed.find((p) => p.user === user.eui && !isBeyondTheNote(world, p));
  if (push)
    throw unmet(world.scenario, {
      ...NOTHING_MORE,
      got: pushed(push),
      shownBy: push,
    });
}

const NOTHING_MORE = { subject: 'nothing more', expected: null, path: '/Response' } as const;

function pushed({ user, message: { response, problem } }: Push): FindingValue {
  const to = nameOf(user);
  if (!response) return { to, problem: problem ?? null };
  const { responseCode, body } = response;
  return { to, code: responseCode, is: body.kind, ...('alertCode' in body ? { alert: body.alertCode } : {}) };
}
