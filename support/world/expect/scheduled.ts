import { isDeepStrictEqual } from 'node:util';
import type { DeviceSpec } from '../../control/types';
import { textAt } from '../../duis/element';
import { loadCatalogues } from '../../vectors/catalogues';
import { unmet } from '../findings/evidence';
import { expectPushForm } from './push';
import { expectSigned, SMETS1_RESPONSE } from './smets1';
import { scheduleIn } from '../stage/exchange';
import type { Push } from '../stage/inbox';
import type { Persona } from '../words/personas';
import { readSmets1 } from '../findings/smets1-reading';
import type { World } from '../stage/world';

/**
 * The response that a schedule called for: its Service Reference, and the DSPScheduleID that the User was told last (2.1.2; facts A.2).
 */
export async function expectScheduled(world: World, user: Persona, serviceReferenceVariant: string, device: DeviceSpec): Promise<void> {
  await world.settle();
  const schedule = world.exchanges.flatMap((exchange) => (exchange.user.eui === user.eui ? scheduleIn(exchange) : [])).at(-1);
  if (schedule === undefined)
    throw unmet(world.scenario, { subject: 'DSPScheduleID', expected: 'a DSPScheduleID', got: null, shownBy: world.exchange });
  const isSmets1 = device.smetsFamily === 'SMETS1';
  const push = world.inbox.unclaimed.find((p) => p.user === user.eui && scheduledIn(p, isSmets1));
  const said = push && scheduledIn(push, isSmets1);
  if (!push || !said)
    throw unmet(world.scenario, {
      subject: 'push',
      expected: [{ is: isSmets1 ? 'a SMETS1 Response' : 'a DSPScheduledMessage', to: user.name }],
      got: [],
      shownBy: world.exchange,
    });
  world.inbox.claim(push);
  expectPushForm(world, push);
  const row = loadCatalogues().services.get(serviceReferenceVariant);
  const expected = { ServiceReference: row.serviceReference, ServiceReferenceVariant: serviceReferenceVariant, DSPScheduleID: schedule };
  if (!isDeepStrictEqual(said, expected))
    throw unmet(world.scenario, {
      subject: 'Service Reference',
      expected,
      got: said,
      shownBy: push,
      path: isSmets1 ? SMETS1_RESPONSE : '/Response/Body/ResponseMessage',
    });
  const body = push.message.response?.body;
  if (body?.kind === 'smets1') expectSigned(world, push, readSmets1(body.signedResponse), device);
  else expectIds(world, push, user, device);
}

type Said = Readonly<Record<'ServiceReference' | 'ServiceReferenceVariant' | 'DSPScheduleID', string | null>>;

/** What a push says of its schedule; undefined where it is no answer to one. */
function scheduledIn({ message }: Push, isSmets1: boolean): Said | undefined {
  const body = message.response?.body;
  if (body?.kind === 'smets1') return isSmets1 ? saidIn(body, body.dspScheduleId) : undefined;
  if (isSmets1 || body?.kind !== 'response' || body.content?.name !== 'DSPScheduledMessage') return undefined;
  return saidIn(body, textAt(body.content, 'DSPScheduleID'));
}

function saidIn(
  body: { readonly serviceReference?: string; readonly serviceReferenceVariant?: string },
  schedule: string | undefined,
): Said {
  return {
    ServiceReference: body.serviceReference ?? null,
    ServiceReferenceVariant: body.serviceReferenceVariant ?? null,
    DSPScheduleID: schedule ?? null,
  };
}

/** It is from the device to the User: both ids say so, whatever the counter that the DCC gave it. */
function expectIds(world: World, push: Push, user: Persona, device: DeviceSpec): void {
  const { responseId, requestId } = push.message.response ?? {};
  const ids = [
    ['ResponseID', responseId, `${device.eui}:${user.eui}:`],
    ...(requestId === undefined ? [] : [['RequestID', requestId, `${user.eui}:${device.eui}:`] as const]),
  ] as const;
  for (const [subject, got = null, expected] of ids)
    if (!got?.toUpperCase().startsWith(expected))
      throw unmet(world.scenario, { subject, expected, got, shownBy: push, path: `/Response/Header/${subject}` });
}
