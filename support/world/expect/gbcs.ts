import type { DeviceSpec } from '../../control/types';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { Eui64 } from '../../duis/eui64';
import type { DuisResponse } from '../../duis/response';
import { decodeMessage } from '../../gbcs/decode';
import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import { formatMessageCode } from '../../gbcs/message';
import { controlIfOffered } from '../../target/capabilities';
import { unmetAsSaid } from '../findings/evidence';
import { authenticate, payloadOf } from '../findings/gbcs-reading';
import type { Claimable, Push } from '../stage/inbox';
import { ACCESS_CONTROL_BROKER, nameOf } from '../words/personas';
import type { World } from '../stage/world';

/** The GBCS message of a push or reply; the target fault it is when there is none, or not one that decodes. */
export function gbcsMessageOf(world: World, shownBy: Claimable, response: DuisResponse | undefined): GbcsMessage {
  const payload = response && payloadOf(response.body);
  if (!payload) throw unmetAsSaid(world.scenario, 'a GBCS payload', 'none', shownBy);
  try {
    return decodeMessage(payload);
  } catch (error) {
    if (error instanceof GbcsError) throw unmetAsSaid(world.scenario, 'a GBCS message', `octets that are none: ${error.message}`, shownBy);
    throw error;
  }
}

/** The device's response to the last request: addressed to its User, directly or by way of the Access Control Broker, and authentic. */
export async function expectResponseOf(world: World, shownBy: Claimable, response: DuisResponse, device: DeviceSpec): Promise<void> {
  const message = gbcsMessageOf(world, shownBy, response);
  expectParties(world, shownBy, message, { kind: 'response', device: message.originator, userEnd: message.recipient, of: device });
  await expectAuthentic(world, shownBy, message, device);
}

/** A command of this use case to the device, from the User of the last request and authentic. */
export async function expectCommandFor(
  world: World,
  shownBy: Claimable,
  response: DuisResponse | undefined,
  useCase: GbcsUseCase,
  device: DeviceSpec,
): Promise<void> {
  const message = gbcsMessageOf(world, shownBy, response);
  expectParties(world, shownBy, message, { kind: 'command', device: message.recipient, userEnd: message.originator, of: device });
  if (message.messageCode !== useCase.messageCode)
    throw unmetAsSaid(
      world.scenario,
      `${useCase.useCase}, message code ${formatMessageCode(useCase.messageCode)}`,
      formatMessageCode(message.messageCode),
      shownBy,
    );
  await expectAuthentic(world, shownBy, message, device);
}

/** An alert of the device for the User that it was pushed to, and authentic. */
export async function expectAlertOf(
  world: World,
  shownBy: Push,
  response: DuisResponse | undefined,
  device: DeviceSpec,
): Promise<GbcsMessage> {
  const message = gbcsMessageOf(world, shownBy, response);
  const [expected, got] = [
    `alert of ${world.cast.nameOf(device.eui)} for ${nameOf(shownBy.user)}`,
    `${message.kind} of ${world.cast.nameOf(message.originator)} for ${nameOf(message.recipient)}`,
  ];
  if (got !== expected) throw unmetAsSaid(world.scenario, `a GBCS ${expected}`, `a ${got}`, shownBy);
  await expectAuthentic(world, shownBy, message, device);
  return message;
}

/** Which end of a GBCS message is the device's and which the User's, and which device it ought to be. */
interface Ends {
  readonly kind: GbcsMessage['kind'];
  readonly device: Eui64;
  readonly userEnd: Eui64;
  readonly of: DeviceSpec;
}

/** Use cases that the Access Control Broker may carry out by itself, so that the User does not appear in them: CS02a and CS02f (facts 3.2). */
const BY_THE_BROKER_ITSELF: readonly number[] = [0x0008, 0x011b];

/** Where the Access Control Broker stands at the User's end, the User and its counter are the supplementary ones (facts 3.2). */
function expectParties(world: World, shownBy: Claimable, message: GbcsMessage, ends: Ends): void {
  const { originator, counter } = world.exchange.sent.requestId;
  const brokered = ends.userEnd === ACCESS_CONTROL_BROKER;
  const user = brokered ? message.supplementary?.party : ends.userEnd;
  const userCounter = brokered ? message.supplementary?.counter : message.counter;
  if (message.kind !== ends.kind || ends.device !== ends.of.eui) {
    throw unmetAsSaid(
      world.scenario,
      `a GBCS ${ends.kind} of ${world.cast.nameOf(ends.of.eui)}`,
      `a ${message.kind} of ${world.cast.nameOf(ends.device)}`,
      shownBy,
    );
  }
  if (brokered && !message.supplementary && BY_THE_BROKER_ITSELF.includes(message.messageCode)) return;
  if (user !== originator || userCounter !== counter) {
    throw unmetAsSaid(
      world.scenario,
      `the ${nameOf(originator)} and counter ${counter} in the GBCS ${ends.kind}`,
      `${nameOf(user ?? 'nobody')} and ${String(userCounter)}`,
      shownBy,
    );
  }
}

async function expectAuthentic(world: World, shownBy: Claimable, message: GbcsMessage, device: DeviceSpec): Promise<void> {
  const certificates = (await controlIfOffered(world.target, 'devices')?.device(device.eui))?.certificates ?? {};
  const authenticity = authenticate(message, certificates, world.session.parties);
  if (authenticity.is === 'no')
    throw unmetAsSaid(world.scenario, `an authentic GBCS ${message.kind}`, `one that is not: ${authenticity.why}`, shownBy);
}
