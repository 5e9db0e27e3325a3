import { isDeepStrictEqual } from 'node:util';
import type { DeviceSpec } from '../../control/types';
import { loadCatalogues } from '../../vectors/catalogues';
import { unmet } from '../findings/evidence';
import { expectPushForm } from './push';
import { expectSigned, SMETS1_RESPONSE } from './smets1';
import type { Persona } from '../words/personas';
import { readSmets1 } from '../findings/smets1-reading';
import type { World } from '../stage/world';

/** A SMETS1 Response that a schedule called for: its Service Reference, and the DSPScheduleID that the last request was answered with (2.1.2). */
export async function expectScheduledSmets1(
  world: World,
  user: Persona,
  serviceReferenceVariant: string,
  device: DeviceSpec,
): Promise<void> {
  await world.settle();
  const reply = world.exchange.sent.reply?.response?.body;
  const schedule = reply?.kind === 'response' && reply.content?.name === 'DSPScheduleID' ? reply.content.text : undefined;
  if (schedule === undefined)
    throw unmet(world.scenario, { subject: 'DSPScheduleID', expected: 'a DSPScheduleID', got: null, shownBy: world.exchange });
  const push = world.inbox.unclaimed.find((p) => p.user === user.eui && p.message.response?.body.kind === 'smets1');
  const body = push?.message.response?.body;
  if (!push || body?.kind !== 'smets1')
    throw unmet(world.scenario, {
      subject: 'push',
      expected: [{ is: 'a SMETS1 Response', to: user.name }],
      got: [],
      shownBy: world.exchange,
    });
  push.claimed = true;
  expectPushForm(world, push);
  const row = loadCatalogues().services.get(serviceReferenceVariant);
  const expected = { ServiceReference: row.serviceReference, ServiceReferenceVariant: serviceReferenceVariant, DSPScheduleID: schedule };
  const got = {
    ServiceReference: body.serviceReference ?? null,
    ServiceReferenceVariant: body.serviceReferenceVariant ?? null,
    DSPScheduleID: body.dspScheduleId ?? null,
  };
  if (!isDeepStrictEqual(got, expected))
    throw unmet(world.scenario, { subject: 'Service Reference', expected, got, shownBy: push, path: SMETS1_RESPONSE });
  expectSigned(world, push, readSmets1(body.signedResponse), device);
}
