import type { DeviceSpec } from '../../control/types';
import type { Element } from '../../duis/element';
import type { ResponseBody } from '../../duis/response';
import { textAt } from '../../duis/element';
import { unmetAsSaid } from '../findings/evidence';
import type { Push } from '../stage/inbox';
import type { Smets1Message } from '../findings/smets1-reading';
import { readSmets1, verifyS1sp } from '../findings/smets1-reading';
import type { World } from '../stage/world';

/** A SMETS1 Response to the last request, which was on demand: its Service Reference, no schedule, and signed by the S1SP of the device (2.1.2). */
export function expectSmets1Response(world: World, push: Push, body: ResponseBody, device: DeviceSpec): void {
  if (body.kind !== 'smets1') throw unmetAsSaid(world.scenario, 'a SMETS1ResponseMessage', body.kind, push);
  const { serviceReference = 'none', serviceReferenceVariant = 'none', dspScheduleId, signedResponse } = body;
  const expected = askedOf(world);
  const got = `${serviceReference} and ${serviceReferenceVariant}`;
  if (got !== expected)
    throw unmetAsSaid(world.scenario, `the Service Reference and Service Reference Variant of the request, ${expected}`, got, push);
  if (dspScheduleId !== undefined)
    throw unmetAsSaid(world.scenario, 'no DSPScheduleID in the response to a request on demand', dspScheduleId, push);
  expectSigned(world, push, readSmets1(signedResponse), device);
}

/** A SMETS1 Alert of a device: without a Service Reference, as no request called for it, and signed by the S1SP. */
export function expectSmets1Alert(world: World, push: Push, signedResponse: Element, device: DeviceSpec): void {
  const { body } = push.message.response ?? {};
  const named = body?.kind === 'smets1' ? (body.serviceReference ?? body.serviceReferenceVariant ?? body.dspScheduleId) : undefined;
  if (named !== undefined) throw unmetAsSaid(world.scenario, 'an alert without Service Reference and DSPScheduleID', named, push);
  expectSigned(world, push, readSmets1(signedResponse), device);
}

/** Signed by the S1SP of the device, and said by the device to this User. */
export function expectSigned(world: World, push: Push, { originator, recipient }: Smets1Message, device: DeviceSpec): void {
  const verdict = verifyS1sp(
    push.message.text,
    { at: new Date(push.message.response?.responseDateTime ?? 0), ...(device.s1sp === undefined ? {} : { party: device.s1sp }) },
    world.session.parties,
  );
  if (!verdict.ok)
    throw unmetAsSaid(world.scenario, 'a SMETS1SignedResponse that the S1SP signed', `one that it did not: ${verdict.reason}`, push);
  const parties = `${originator} to ${recipient}`;
  if (parties !== `${device.eui} to ${push.user}`)
    throw unmetAsSaid(world.scenario, `what ${world.cast.nameOf(device.eui)} says to ${push.user}`, `what goes from ${parties}`, push);
}

function askedOf(world: World): string {
  const request = world.session.reader.tree(world.exchange.sent.xml);
  return `${textAt(request, 'Header', 'ServiceReference') ?? ''} and ${textAt(request, 'Header', 'ServiceReferenceVariant') ?? ''}`;
}
