import { loadCatalogues } from '../../vectors/catalogues';
import type { DuisResponse, ResponseBody } from '../../duis/response';
import type { ExpectedAlerts, Letter } from '../words/dcc-alerts';
import { describeLetters } from '../words/dcc-alerts';
import { unmetAsSaid } from '../findings/evidence';
import { expectPushForm } from './push';
import type { Push } from '../stage/inbox';
import { nameOf } from '../words/personas';
import { requireKnownFirmware } from '../stage/shared-state';
import type { World } from '../stage/world';

/** A DCC Alert as it was pushed to a User. */
export interface ReceivedAlert extends Letter {
  readonly push: Push;
  readonly body: Extract<ResponseBody, { kind: 'dcc-alert' }>;
}

/**
 * The DCC Alerts that no step looked at yet are these, and each went to these Users and nobody else; they are claimed. Each has the
 * form of a DCC Alert, with the body that goes with its code (facts C.3).
 */
export async function expectDccAlerts(world: World, expected: ExpectedAlerts): Promise<readonly ReceivedAlert[]> {
  return expectLetters(world, expected.at({ target: world.target, device: (name) => world.device(name) }));
}

/** The same for a list of letters. */
export async function expectLetters(world: World, wanted: readonly Letter[]): Promise<readonly ReceivedAlert[]> {
  await world.settle();
  if (!world.target.capabilities.has('settle'))
    while (receivedAlerts(world).length < wanted.length && (await world.inbox.arrival(world.target.timeouts.responseMs)));
  const received = receivedAlerts(world);
  const [expected, got] = [describeLetters(wanted), describeLetters(received)];
  if (got !== expected) {
    requireKnownFirmware(
      world,
      received.map(({ push }) => push),
    );
    throw unmetAsSaid(world.scenario, `the DCC Alerts ${expected}`, got, received.at(-1)?.push);
  }
  for (const alert of received) expectAlertForm(world, alert);
  return received;
}

function receivedAlerts(world: World): readonly ReceivedAlert[] {
  return world.inbox.unclaimed.flatMap((push) => {
    const body = push.message.response?.body;
    return body?.kind === 'dcc-alert' ? [{ alertCode: body.alertCode, to: nameOf(push.user), push, body }] : [];
  });
}

function expectAlertForm(world: World, { alertCode, push, body }: ReceivedAlert): void {
  push.claimed = true;
  expectPushForm(world, push);
  const { requestId, responseId, responseCode } = push.message.response as DuisResponse;
  if (responseCode !== 'I0') throw unmetAsSaid(world.scenario, `${alertCode} with I0`, responseCode, push);
  if (requestId !== undefined) throw unmetAsSaid(world.scenario, `${alertCode} without a RequestID`, requestId, push);
  if (responseId?.split(':')[1] !== push.user)
    throw unmetAsSaid(world.scenario, `${alertCode} with a ResponseID that names ${push.user}`, responseId ?? 'none', push);
  const wanted = loadCatalogues().dccAlerts.get(alertCode).body;
  if (wanted !== undefined && body.content.name !== wanted)
    throw unmetAsSaid(world.scenario, `${wanted} in ${alertCode}`, body.content.name, push);
}
