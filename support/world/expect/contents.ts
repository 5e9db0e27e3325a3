import type { DeviceCommandRecord, DeviceType } from '../../control/types';
import type { Element } from '../../duis/element';
import { child, textAt } from '../../duis/element';
import { decodeMessage } from '../../gbcs/decode';
import { tryDecode } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import { controlIfOffered } from '../../target/capabilities';
import { CapabilityMissing } from '../faults';
import type { Difference } from '../findings/contents/item';
import { judgeCommand } from '../findings/contents/judge-command';
import { judgeS1spRequest } from '../findings/contents/judge-s1sp-request';
import { differing } from '../findings/evidence';
import { wrongOriginator } from './addressing';
import { expectAlertContents } from './alert-contents';
import { joinedTo, keptLog, toldHashes } from './logged-devices';
import { expectForwarded } from './forwarded';
import { expectResponseContents } from './response-contents';
import { messageCodeOf, payloadOf } from '../findings/gbcs-reading';
import type { Exchange } from '../stage/exchange';
import type { Claimable } from '../stage/inbox';
import { isLocalCommand, requestIdOf } from '../stage/exchange';
import { ACCESS_CONTROL_BROKER, TRANSITIONAL_CHANGE_OF_SUPPLIER } from '../words/personas';
import type { World } from '../stage/world';

/**
 * What went by is what was asked for, whatever the steps of the scenario look at. Every command says what its request asked, item by item:
 * Pre-Commands, commands for local delivery, and, where the target shows them, the commands that devices received and the requests that an
 * S1SP was given. Whatever the steps of the scenario asked.
 */
export async function expectContents(world: World): Promise<void> {
  for (const exchange of world.exchanges) {
    const body = exchange.sent.reply?.response?.body;
    const carried = body?.kind === 'response' && ['PreCommand', 'LocalCommand'].includes(body.content?.name ?? '');
    if (carried) expectCommandContent(world, exchange, payloadOf(body));
  }
  for (const push of world.inbox.all)
    if (isLocalCommand(push) && push.message.response) expectCommandContent(world, push, payloadOf(push.message.response.body));
  for (const device of addressed(world)) await expectDeviceContents(world, device);
  await expectResponseContents(world, (exchange) => serviceOf(world, exchange));
  expectAlertContents(world);
}

/** The devices of the scenario that were asked for something and not refused. */
function addressed({ exchanges, cast }: World): readonly string[] {
  const served = exchanges.filter(({ sent }) => /^I/.test(sent.reply?.response?.responseCode ?? ''));
  return [...new Set(served.map(({ sent }) => sent.requestId.target))].filter((eui) => cast.owns(eui));
}

async function expectDeviceContents(world: World, device: string): Promise<void> {
  const isSmets1 = world.cast.specOf(device)?.smetsFamily === 'SMETS1';
  const shows = isSmets1 ? 's1sp-requests' : 'device-commands';
  const records = (await controlIfOffered(world.target, shows)?.commands(device)) ?? [];
  if (!isSmets1) expectForwarded(world, device, records);
  const shown = (n: number) => (): Claimable =>
    world.show(`the commands that ${world.cast.nameOf(device)} was sent`, records.slice(0, n + 1));
  for (const [n, record] of records.entries()) {
    const octets = Buffer.from(record.command, 'hex');
    if (isSmets1) expectS1spContent(world, octets, shown(n));
    else {
      requireShownWhole(record, octets, world.cast.nameOf(device));
      expectCommandContent(world, shown(n), octets);
    }
  }
}

/**
 * What a control interface says of a command, its octets say too: where they are no GBCS message, or another, nothing is judged by them,
 * nor by what is said of them. Throws CapabilityMissing.
 */
export function requireShownWhole({ messageCode }: Pick<DeviceCommandRecord, 'messageCode'>, octets: Buffer, name: string): void {
  const code = messageCodeOf(octets);
  if (code !== undefined && Number(code) === Number(messageCode)) return;
  throw new CapabilityMissing(
    'device-commands',
    `see what the ${name} was sent: for a command ${messageCode} it shows ${code ?? 'octets that are no GBCS message'}`,
  );
}

/** A command says what the request that it belongs to asked for; what belongs to no request of the scenario is judged by nobody. */
export function expectCommandContent(world: World, shownBy: Claimable | (() => Claimable), octets: Buffer | undefined): void {
  const command = octets && decoded(octets);
  if (!command) return;
  const shown = (): Claimable => (typeof shownBy === 'function' ? shownBy() : shownBy);
  for (const exchange of exchangesOf(world, command)) {
    const [found, body] = [wrongOriginator(world, command, exchange), serviceOf(world, exchange)];
    if (found && body) throw contentFault(world, shown(), found, body);
  }
  const service = (one: Exchange): Element | undefined => serviceOf(world, one);
  const judged = exchangesOf(world, command).flatMap((exchange): Judged[] => {
    const body = serviceOf(world, exchange);
    const known = {
      kindOf: (eui: string) => kindOf(world, eui),
      logOf: (hub: string) => keptLog(world, hub, exchange, service),
      joinedTo: (gpf: string) => joinedTo(world, gpf, exchange, service),
      hashesOf: (hub: string) => toldHashes(world, hub, exchange, service),
    };
    const found = body && judgeCommand(command, { body, ...known });
    return found ? [{ exchange, body, found }] : [];
  });
  const last = judged.at(-1);
  const wrong = judged.every(({ found }) => found.length > 0) ? last?.found[0] : undefined;
  if (last && wrong) throw contentFault(world, shown(), inMessage(wrong, command, octets), last.body);
}

/** The tables count octets within the body of a command; a Finding counts them within the whole message. */
function inMessage(difference: Difference, { payload }: GbcsMessage, whole: Buffer): Difference {
  const { octets } = difference;
  return octets ? { ...difference, octets: [octets[0] + payload.byteOffset - whole.byteOffset, octets[1]] } : difference;
}

interface Judged {
  readonly exchange: Exchange;
  readonly body: Element;
  readonly found: readonly Difference[];
}

function expectS1spContent(world: World, octets: Buffer, shownBy: () => Claimable): void {
  const given = readable(world, octets);
  const id = given && requestIdIn(given);
  const exchange = world.exchanges.find((one) => requestIdOf(one) === id);
  const body = exchange && serviceOf(world, exchange);
  if (!given || !body) return;
  const [found] = judgeS1spRequest(given, body);
  if (found) throw contentFault(world, shownBy(), found, body);
}

function contentFault(world: World, shownBy: Claimable, found: Difference, body: Element): Error {
  const { path } = found;
  return differing(world.scenario, found, {
    subject: 'command content',
    item: path === '' ? body.name : path,
    shownBy,
    path: ['', 'Request', 'Body', body.name, ...(path === '' ? [] : [path])].join('/'),
  });
}

function decoded(octets: Buffer): GbcsMessage | undefined {
  return tryDecode(() => decodeMessage(octets));
}

/** The document that an S1SP was given; undefined for what is no Service Request in XML, which nobody has to show. */
function readable(world: World, octets: Buffer): Element | undefined {
  const text = octets.toString('utf8').trimStart();
  const root = text.startsWith('<') ? world.session.reader.tree(text) : undefined;
  return root && child(root, 'Body') ? root : undefined;
}

function requestIdIn(document: Element): string | undefined {
  return textAt(document, 'Header', 'RequestID')?.trim().toUpperCase();
}

/**
 * The Access Control Broker and the change of supplier party of the DCC: they command devices on account of requests without naming these.
 */
const BY_THE_DCC: readonly string[] = [ACCESS_CONTROL_BROKER, TRANSITIONAL_CHANGE_OF_SUPPLIER];

/**
 * The exchange whose request a command carries out: by its User and counter, which the Access Control Broker names as the supplementary
 * ones (facts 3.2). Where it names none, any request to the device may be the one.
 */
function exchangesOf({ exchanges }: World, command: GbcsMessage): readonly Exchange[] {
  const { supplementary } = command;
  const [originator, counter] = [supplementary?.party ?? command.originator, supplementary?.counter ?? command.counter];
  const own = exchanges.filter(({ sent }) => sent.requestId.target === command.recipient);
  const named = own.find(({ sent: { requestId } }) => requestId.originator === originator && requestId.counter === counter);
  if (named) return [named];
  return BY_THE_DCC.includes(originator) ? own : [];
}

/** What an exchange asked for: of a critical request, what its first step said. */
function serviceOf(world: World, exchange: Exchange): Element | undefined {
  const id = requestIdOf(exchange);
  const first = world.exchanges.find((one) => requestIdOf(one) === id) ?? exchange;
  if (first.sent.own.schema !== 'valid') return undefined;
  const service = child(world.session.reader.tree(first.sent.xml), 'Body')?.children[0];
  return service?.name === 'SignedPreCommand' ? undefined : service;
}

const KINDS: readonly DeviceType[] = ['GSME', 'ESME', 'CHF', 'GPF', 'HCALCS', 'PPMID'];
const TYPE_2 = 6;

/** The kind of a device of the scenario as GBCS numbers it (facts 5, CS07). */
function kindOf(world: World, eui: string): number | undefined {
  const type = world.cast.specOf(eui)?.deviceType;
  if (type === undefined) return undefined;
  return KINDS.includes(type) ? KINDS.indexOf(type) : TYPE_2;
}
