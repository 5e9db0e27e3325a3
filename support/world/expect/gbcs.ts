import { isDeepStrictEqual } from 'node:util';
import { type PartOf, decidingOctets, decidingPart } from '../findings/deciding-octets';
import type { FindingValue } from '../../record/finding';
import type { DeviceSpec } from '../../control/types';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { Eui64 } from '../../duis/eui64';
import type { DuisResponse } from '../../duis/response';
import { decodeMessage } from '../../gbcs/decode';
import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import { formatMessageCode } from '../../gbcs/message';
import { controlIfOffered } from '../../target/capabilities';
import { unmet, type Observed } from '../findings/evidence';
import { authenticate, payloadOf, messageIn, payloadPath } from '../findings/gbcs-reading';
import { exchangeAnswered } from '../stage/exchange';
import type { Claimable, Push } from '../stage/inbox';
import { ACCESS_CONTROL_BROKER, nameOf, TRANSITIONAL_CHANGE_OF_SUPPLIER } from '../words/personas';
import type { World } from '../stage/world';

/** The GBCS message of a push or reply; the target fault it is when there is none, or not one that decodes. */
export function gbcsMessageOf(world: World, shownBy: Claimable, response: DuisResponse | undefined): GbcsMessage {
  const payload = response && payloadOf(response.body);
  const observed = { subject: 'GBCS message', shownBy, path: '/Response/Body' } as const;
  if (!payload) throw unmet(world.scenario, { ...observed, expected: 'a GBCS message', got: null });
  try {
    return decodeMessage(payload);
  } catch (error) {
    if (error instanceof GbcsError)
      throw unmet(world.scenario, {
        ...observed,
        path: payloadPath(response.body),
        expected: 'a GBCS message',
        got: { problem: error.message },
        ...(error.octet === undefined ? {} : { octets: [error.octet, 1] }),
      });
    throw error;
  }
}

/** An entry of the journal, and where in its message. */
export type Place = { readonly shownBy: Claimable } & Pick<Observed, 'path' | 'octets'>;

/** Between whom a GBCS message goes. */
type Parties = Readonly<Record<'kind' | 'of' | 'for', string>>;

/** Devices and Users by the names that the scenario has for them. */
function named(world: World, { kind, of, for: user }: Parties): FindingValue {
  return { kind, of: world.cast.nameOf(of), for: nameOf(user) };
}

/** Where in the GBCS message of a push or reply the part stands that decides; `read` reads that message as it was judged. */
export function placeIn(
  shownBy: Claimable,
  response: DuisResponse | undefined,
  read: (message: GbcsMessage) => FindingValue,
  part: PartOf | undefined,
): Place {
  const payload = response && payloadOf(response.body);
  if (!payload) return { shownBy };
  const octets = decidingOctets(payload, (changed) => read(decodeMessage(changed)), part);
  return { shownBy, path: payloadPath(response.body), ...(octets && { octets }) };
}

/** A command that went by in a message to a User: a Pre-Command, or a command for local delivery. */
export interface CarriedCommand {
  readonly carrier: Claimable;
  readonly response: DuisResponse;
  readonly message: GbcsMessage;
}

/** Every command that went by in a message to a User, the last first. */
export function carriersIn(world: World): readonly CarriedCommand[] {
  const replies = world.exchanges.map((exchange) => ({ carrier: exchange, response: exchange.sent.reply?.response }));
  const pushes = world.inbox.all.map((push) => ({ carrier: push, response: push.message.response }));
  return [...replies, ...pushes].reverse().flatMap(({ carrier, response }) => {
    const payload = response && payloadOf(response.body);
    const message = payload && messageIn(payload);
    return response && message?.kind === 'command' ? [{ carrier, response, message }] : [];
  });
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
    throw unmet(world.scenario, {
      subject: 'command',
      expected: [{ 'use case': useCase.useCase, 'message code': formatMessageCode(useCase.messageCode) }],
      got: [{ 'message code': formatMessageCode(message.messageCode) }],
      ...placeIn(shownBy, response, ({ messageCode }) => messageCode, []),
    });
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
  const expected = { kind: 'alert', of: device.eui, for: shownBy.user };
  const partiesOf = ({ kind, originator, recipient }: GbcsMessage): Parties => ({ kind, of: originator, for: recipient });
  const got = partiesOf(message);
  if (!isDeepStrictEqual(got, expected))
    throw unmet(world.scenario, {
      subject: 'GBCS message',
      expected: named(world, expected),
      got: named(world, got),
      ...placeIn(shownBy, response, partiesOf, decidingPart(expected, got)),
    });
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

/**
 * Use cases that the Access Control Broker may carry out by itself, so that the User does not appear in them: CS02a and CS02f; CCS03 and
 * GCS59, which restore device logs that the DCC keeps (facts 3.2).
 */
const BY_THE_BROKER_ITSELF: readonly number[] = [0x0008, 0x011b, 0x0003, 0x008c];
/** CS02b by the Transitional Change of Supplier party, which counts for itself and names no User (RTDS: 6.23). */
const BY_CHANGE_OF_SUPPLIER = 0x0107;

/** Where the Access Control Broker stands at the User's end, the User and its counter are the supplementary ones (facts 3.2). */
function expectParties(world: World, shownBy: Claimable, message: GbcsMessage, ends: Ends): void {
  const { originator, counter } = (exchangeAnswered(world.exchanges, shownBy) ?? world.exchange).sent.requestId;
  const brokered = ends.userEnd === ACCESS_CONTROL_BROKER;
  const user = brokered ? message.supplementary?.party : ends.userEnd;
  const userCounter = brokered ? message.supplementary?.counter : message.counter;
  if (message.kind !== ends.kind || ends.device !== ends.of.eui) {
    throw unmet(world.scenario, {
      subject: 'GBCS message',
      expected: { kind: ends.kind, of: world.cast.nameOf(ends.of.eui) },
      got: { kind: message.kind, of: world.cast.nameOf(ends.device) },
      shownBy,
    });
  }
  if (brokered && !message.supplementary && BY_THE_BROKER_ITSELF.includes(message.messageCode)) return;
  if (message.messageCode === BY_CHANGE_OF_SUPPLIER && ends.userEnd === TRANSITIONAL_CHANGE_OF_SUPPLIER) return;
  if (user !== originator || userCounter !== counter) {
    throw unmet(world.scenario, {
      subject: 'GBCS message',
      expected: { kind: ends.kind, user: nameOf(originator), counter: String(counter) },
      got: { kind: message.kind, user: user === undefined ? null : nameOf(user), counter: String(userCounter) },
      shownBy,
    });
  }
}

async function expectAuthentic(world: World, shownBy: Claimable, message: GbcsMessage, device: DeviceSpec): Promise<void> {
  const certificates = (await controlIfOffered(world.target, 'devices')?.device(device.eui))?.certificates ?? {};
  const authenticity = authenticate(message, certificates, world.session.parties);
  if (authenticity.is === 'no')
    throw unmet(world.scenario, {
      subject: 'signature',
      expected: { 'GBCS message': message.kind, authentic: true },
      got: { 'GBCS message': message.kind, authentic: false, why: authenticity.why },
      shownBy,
    });
}
