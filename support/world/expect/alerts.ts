import type { DeviceSpec } from '../../control/types';
import type { Element } from '../../duis/element';
import { walk } from '../../duis/element';
import type { DuisResponse, ResponseBody } from '../../duis/response';
import { alertBody } from '../../gbcs/bodies/alerts/alert-catalogue';
import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import { deviceAlertHead } from '../findings/contents/device-alert';
import type { AlertHead } from '../../gbcs/bodies/alerts/alerts';
import { unmet, type Observed } from '../findings/evidence';
import { expectAlertOf } from './gbcs';
import { expectPushForm } from './push';
import { expectSmets1Alert } from './smets1';
import type { ReceivedAlert } from '../words/alert-series';
import type { Push } from '../stage/inbox';
import type { Persona } from '../words/personas';
import { readSmets1 } from '../findings/smets1-reading';
import type { World } from '../stage/world';

/** An alert that was pushed to a User and is as an alert ought to be; claimed. */
export interface AlertPush {
  readonly push: Push;
  readonly response: DuisResponse;
  readonly figures: ReceivedAlert;
}

/**
 * The alerts of this code, raised by or about this device, that were pushed to the User and that no step has claimed: each of a good form,
 * authentic, and claimed now.
 */
export async function receivedAlerts(world: World, user: Persona, alertCode: string, device: DeviceSpec): Promise<readonly AlertPush[]> {
  await world.settle();
  const own = world.inbox.unclaimed.filter((push) => push.user === user.eui);
  for (const push of own) expectPushForm(world, push);
  const found = own.flatMap((push) => {
    const { response } = push.message;
    return response && codeOf(response.body) === alertCode && concerns(response, device)
      ? [{ push, response, figures: figuresOf(response.body) }]
      : [];
  });
  for (const { push, response } of found) {
    world.inbox.claim(push);
    expectHeader(world, push, response);
    await expectContent(world, push, response.body, device);
  }
  return found;
}

/** The User was pushed one alert of this code that no step has claimed, and no more. */
export async function expectOneAlert(world: World, user: Persona, alertCode: string, device: DeviceSpec): Promise<void> {
  const found = await receivedAlerts(world, user, alertCode, device);
  if (found.length !== 1)
    throw unmet(world.scenario, {
      subject: 'alert',
      expected: { alert: alertCode, of: world.cast.nameOf(device.eui), to: user.name, times: 1 },
      got: { alert: alertCode, of: world.cast.nameOf(device.eui), to: user.name, times: found.length },
      shownBy: found.at(-1)?.push ?? world.exchanges.at(-1),
    });
}

/** Alerts answer no request, so they carry a ResponseID alone, and I0 (3.6). */
export function expectHeader(world: World, push: Push, { requestId, responseId, responseCode }: DuisResponse): void {
  const { scenario } = world;
  const inHeader = (item: string): Pick<Observed, 'shownBy' | 'path'> => ({ shownBy: push, path: `/Response/Header/${item}` });
  if (responseCode !== 'I0')
    throw unmet(scenario, { subject: 'response code', expected: 'I0', got: responseCode, ...inHeader('ResponseCode') });
  if (requestId !== undefined) throw unmet(scenario, { subject: 'RequestID', expected: null, got: requestId, ...inHeader('RequestID') });
  if (responseId?.split(':')[1] !== push.user)
    throw unmet(scenario, { subject: 'ResponseID', expected: { to: push.user }, got: responseId ?? null, ...inHeader('ResponseID') });
}

async function expectContent(world: World, push: Push, body: ResponseBody, device: DeviceSpec): Promise<void> {
  if (body.kind === 'smets1') return expectSmets1Alert(world, push, body.signedResponse, device);
  if (body.kind !== 'device-alert') return;
  const message = await expectAlertOf(world, push, push.message.response, device);
  const inside = insideCode(world, push, message);
  if (inside !== undefined && inside !== body.alertCode)
    throw unmet(world.scenario, {
      subject: 'alert',
      expected: { alert: inside },
      got: { alert: body.alertCode },
      shownBy: push,
      path: '/Response/Body/DeviceAlertMessage/AlertCode',
    });
}

/** By which an alert comes that has no message code of its own: of what else it says, nothing is known. */
const GENERIC: readonly number[] = [0x1000, 0x1001];

/** The alert code inside, four hex digits; undefined where the body is not known to carry one. TargetFault for a body that is none. */
function insideCode(world: World, push: Push, message: GbcsMessage): string | undefined {
  if (GENERIC.includes(message.messageCode)) return deviceAlertHead(message)?.alertCode;
  try {
    const said = alertBody(message.messageCode)?.decode(message.payload) as AlertHead | undefined;
    return said?.alertCode.toString(16).toUpperCase().padStart(4, '0');
  } catch (error) {
    if (!(error instanceof GbcsError)) throw error;
    throw unmet(world.scenario, {
      subject: 'GBCS message',
      expected: 'the body of its alert',
      got: { problem: error.message },
      shownBy: push,
      path: '/Response/Body/DeviceAlertMessage/GBCSPayload',
    });
  }
}

function codeOf(body: ResponseBody): string | undefined {
  if (body.kind === 'device-alert' || body.kind === 'dcc-alert') return body.alertCode;
  return body.kind === 'smets1' ? readSmets1(body.signedResponse).alertCode : undefined;
}

function concerns({ body, responseId }: DuisResponse, { eui }: DeviceSpec): boolean {
  return body.kind === 'dcc-alert' ? names(body.content, eui) : responseId?.startsWith(`${eui}:`) === true;
}

function names(content: Element, eui: string): boolean {
  return [...walk(content)].some(({ text }) => text.includes(eui));
}

/** Either item without the other is said as a figure that no series has. */
export function figuresOf(body: ResponseBody): ReceivedAlert {
  const throttle = 'throttle' in body ? body.throttle : undefined;
  return throttle ? { number: throttle.sequenceId ?? NaN, counting: throttle.count ?? NaN } : 'plain';
}
