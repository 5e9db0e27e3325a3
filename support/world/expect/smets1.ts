import { nameOf } from '../words/personas';
import { isDeepStrictEqual } from 'node:util';
import type { FindingValue } from '../../record/finding';
import type { DeviceSpec } from '../../control/types';
import type { Element } from '../../duis/element';
import type { ResponseBody } from '../../duis/response';
import { textAt } from '../../duis/element';
import { unmet } from '../findings/evidence';
import type { Push } from '../stage/inbox';
import type { Smets1Message } from '../findings/smets1-reading';
import { readSmets1, verifyS1sp } from '../findings/smets1-reading';
import { exchangeAnswered } from '../stage/exchange';
import { readingOf } from '../words/readings';
import type { World } from '../stage/world';

export const SMETS1_RESPONSE = '/Response/Body/SMETS1ResponseMessage';

/**
 * A SMETS1 Response to the last request, which was on demand: its Service Reference, no schedule, and signed by the S1SP of the device
 * (2.1.2).
 */
export function expectSmets1Response(world: World, push: Push, body: ResponseBody, device: DeviceSpec): void {
  const observed = { subject: 'Service Reference', shownBy: push, path: SMETS1_RESPONSE } as const;
  if (body.kind !== 'smets1')
    throw unmet(world.scenario, { ...observed, subject: 'response content', expected: 'SMETS1ResponseMessage', got: body.kind });
  const { serviceReference = null, serviceReferenceVariant = null, dspScheduleId, signedResponse } = body;
  const expected = askedOf(world, push);
  const got = { ServiceReference: serviceReference, ServiceReferenceVariant: serviceReferenceVariant };
  if (!isDeepStrictEqual(got, expected)) throw unmet(world.scenario, { ...observed, expected, got });
  if (dspScheduleId !== undefined)
    throw unmet(world.scenario, { ...observed, subject: 'DSPScheduleID', expected: null, got: dspScheduleId });
  expectSigned(world, push, readSmets1(signedResponse), device);
}

/**
 * A SMETS1 Alert of a device: with or without a Service Reference, as the target reads the note, without a schedule, and signed by the
 * S1SP.
 */
export function expectSmets1Alert(world: World, push: Push, signedResponse: Element, device: DeviceSpec): void {
  const { body } = push.message.response ?? {};
  if (body?.kind === 'smets1') {
    const reading = readingOf(world.target, 'smets1-alert-service-reference');
    const { serviceReference = null, serviceReferenceVariant = null, dspScheduleId = null } = body;
    const named = [serviceReference, serviceReferenceVariant].filter((item) => item !== null);
    const fits = reading === 'either' ? named.length !== 1 : named.length === (reading === 'present' ? 2 : 0);
    const observed = { shownBy: push, path: SMETS1_RESPONSE } as const;
    if (!fits) throw unmet(world.scenario, { ...observed, subject: 'Service Reference', expected: reading, got: named });
    if (dspScheduleId !== null) throw unmet(world.scenario, { ...observed, subject: 'DSPScheduleID', expected: null, got: dspScheduleId });
  }
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
    throw unmet(world.scenario, {
      subject: 'signature',
      expected: { SMETS1SignedResponse: 'signed by the S1SP' },
      got: { SMETS1SignedResponse: verdict.reason },
      shownBy: push,
      path: `${SMETS1_RESPONSE}/SMETS1SignedResponse`,
    });
  if (originator !== device.eui || recipient !== push.user)
    throw unmet(world.scenario, {
      subject: 'recipients',
      expected: { of: world.cast.nameOf(device.eui), to: nameOf(push.user) },
      got: { of: world.cast.nameOf(originator), to: nameOf(recipient) },
      shownBy: push,
      path: `${SMETS1_RESPONSE}/SMETS1SignedResponse`,
    });
}

function askedOf(world: World, push: Push): FindingValue {
  const { sent } = exchangeAnswered(world.exchanges, push) ?? world.exchange;
  const request = world.session.reader.tree(sent.xml);
  return {
    ServiceReference: textAt(request, 'Header', 'ServiceReference') ?? null,
    ServiceReferenceVariant: textAt(request, 'Header', 'ServiceReferenceVariant') ?? null,
  };
}
