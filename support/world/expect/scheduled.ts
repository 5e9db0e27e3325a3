import type { DeviceSpec } from '../../control/types';
import { loadCatalogues } from '../../vectors/catalogues';
import { unmetAsSaid } from '../findings/evidence';
import { expectPushForm } from './push';
import { expectSigned } from './smets1';
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
    throw unmetAsSaid(world.scenario, 'a DSPScheduleID in the answer to the last request', 'none', world.exchange);
  const push = world.inbox.unclaimed.find((p) => p.user === user.eui && p.message.response?.body.kind === 'smets1');
  const body = push?.message.response?.body;
  if (!push || body?.kind !== 'smets1') throw unmetAsSaid(world.scenario, `a SMETS1 Response pushed to the ${user.name}`, 'nothing');
  push.claimed = true;
  expectPushForm(world, push);
  const row = loadCatalogues().services.get(serviceReferenceVariant);
  const expected = `${row.serviceReference} and ${serviceReferenceVariant} of schedule ${schedule}`;
  const got = `${body.serviceReference ?? 'none'} and ${body.serviceReferenceVariant ?? 'none'} of schedule ${body.dspScheduleId ?? 'none'}`;
  if (got !== expected) throw unmetAsSaid(world.scenario, expected, got, push);
  expectSigned(world, push, readSmets1(body.signedResponse), device);
}
