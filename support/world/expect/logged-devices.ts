import type { DeviceStatus } from '../../control/types';
import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';
import type { Eui64 } from '../../duis/eui64';
import { sharesDevices } from '../../target/capabilities';
import { CCS07 } from '../../gbcs/bodies/hub/device-log';
import { tryDecode } from '../../gbcs/error';
import { messageIn, payloadOf } from '../findings/gbcs-reading';
import type { Exchange } from '../stage/exchange';
import { answers, isServed } from '../stage/exchange';
import type { World } from '../stage/world';

/** The Device Log of a Communications Hub Function holds at most this many devices (Message Mapping Catalogue: CHFDeviceLog). */
const CAPACITY = 16;
const MOVES_ONE = 'UpdateHANDeviceLog';
const MOVES_ALL = ['RestoreHANDeviceLog'];
const READS = 'ReadDeviceLog';
/** CCS07. */
const SECURITY_DETAILS = 0x00fe;
const IN_THE_LOG: readonly (DeviceStatus | undefined)[] = ['Commissioned', 'InstalledNotCommissioned', 'Whitelisted'];

/**
 * Whether a device stands in the log of a hub when a request comes there, as far as the scenario knows: devices of its home do from the
 * start, those that were only announced do not. Undefined where nobody knows: at devices that others use too, in a log that may be full, of
 * the hub itself, of what no step introduced, and of a device whose place in the log another request of the scenario moves.
 */
export function isLogged(
  world: World,
  { hub, device }: Record<'hub' | 'device', Eui64>,
  by: Exchange,
  serviceOf: Service,
): boolean | undefined {
  const spec = world.cast.specOf(device);
  if (sharesDevices(world.target) || !spec || spec.chf !== hub) return undefined;
  const home = world.cast.devices.filter((eui) => world.cast.specOf(eui)?.chf === hub);
  if (home.length >= CAPACITY || world.exchanges.some((other) => other !== by && moves(serviceOf(other), device))) return undefined;
  if (spec.inventoryOnly || spec.status === 'Pending') return false;
  return IN_THE_LOG.includes(spec.status) ? true : undefined;
}

type Service = (exchange: Exchange) => Element | undefined;

function moves(request: Element | undefined, device: Eui64): boolean {
  if (!request) return false;
  if (MOVES_ALL.includes(request.name)) return true;
  return request.name === MOVES_ONE && deviceIn(request) === device;
}

/**
 * The devices in the log of a hub when the DCC was last told of it, before a request was sent: it is told when the log changes, so that
 * nobody knows of one that no request changed. Undefined too where a change was for later or not answered yet, and as with `isLogged`.
 */
export function keptLog(world: World, hub: Eui64, before: Exchange, serviceOf: Service): readonly Eui64[] | undefined {
  const changes = world.exchanges.flatMap((exchange) => {
    const request = exchange.sent.requestId.target === hub && isServed(exchange) ? serviceOf(exchange) : undefined;
    return request && [MOVES_ONE, ...MOVES_ALL].includes(request.name) ? [{ exchange, request }] : [];
  });
  const home = world.cast.devices.flatMap((eui) => world.cast.specOf(eui) ?? []).filter(({ chf }) => chf === hub);
  const isKnown = changes.every(({ exchange, request }) => isPlain(request, hub) && isAnswered(world, exchange, before));
  if (sharesDevices(world.target) || changes.length === 0 || home.length >= CAPACITY || !isKnown) return undefined;
  const log = new Set(home.filter(({ status, inventoryOnly }) => !inventoryOnly && IN_THE_LOG.includes(status)).map(({ eui }) => eui));
  for (const { request } of changes) {
    const device = deviceIn(request);
    if (textAt(request, 'RequestType')?.trim() === 'Remove') log.delete(device);
    else log.add(device);
  }
  return [...log];
}

/**
 * The hash of each device in the log of a hub, in hex, as it answered a request for its security details before a request was sent;
 * undefined where it was not asked since the log was last changed.
 */
export function toldHashes(world: World, hub: Eui64, before: Exchange, serviceOf: Service): ReadonlyMap<Eui64, string> | undefined {
  const earlier = world.exchanges.filter((exchange) => exchange.entry.n < before.entry.n && exchange.sent.requestId.target === hub);
  const last = earlier.findLast((exchange) => [MOVES_ONE, ...MOVES_ALL, READS].includes(serviceOf(exchange)?.name ?? ''));
  const push = last && world.inbox.all.find((one) => one.entry.n < before.entry.n && answers(last, one));
  const body = push?.message.response?.body;
  const message = body && messageIn(payloadOf(body) ?? Buffer.alloc(0));
  if (message?.messageCode !== SECURITY_DETAILS) return undefined;
  const answer = tryDecode(() => CCS07.response.decode(message.payload));
  if (answer?.outcome !== 'success') return undefined;
  return new Map(answer.value.deviceLog.devices.map(({ device, hash }) => [device, Buffer.from(hash).toString('hex').toUpperCase()]));
}

/** Services that join a device to another, or part them, and what the other answers when that is done: CS03x, CS04x, code 0. */
const JOINS = /^JoinService/;
const UNJOINS = /^UnjoinService/;
const RESTORES = 'RestoreGPFDeviceLog';
const DONE = '020100';

/**
 * The devices that were joined to a Gas Proxy Function, and those that were parted from it, by requests that it carried out before another
 * was sent; what else is in its log, nobody knows. Undefined at devices that others use, and where its log was restored meanwhile.
 */
export function joinedTo(world: World, gpf: Eui64, before: Exchange, serviceOf: Service): ReadonlyMap<Eui64, boolean> | undefined {
  if (sharesDevices(world.target)) return undefined;
  const found = new Map<Eui64, boolean>();
  for (const exchange of world.exchanges) {
    const request = exchange.sent.requestId.target === gpf && isServed(exchange) ? serviceOf(exchange) : undefined;
    if (request?.name === RESTORES) return undefined;
    if (!request) continue;
    const device = textAt(request, 'OtherDeviceID')?.trim().toUpperCase();
    if (device !== undefined && isDone(world, exchange, before) && (JOINS.test(request.name) || UNJOINS.test(request.name)))
      found.set(device, JOINS.test(request.name));
  }
  return found;
}

function isDone(world: World, exchange: Exchange, before: Exchange): boolean {
  return world.inbox.all.some((push) => {
    if (push.entry.n >= before.entry.n || !answers(exchange, push)) return false;
    const { response } = push.message;
    const message = response && messageIn(payloadOf(response.body) ?? Buffer.alloc(0));
    return message !== undefined && Buffer.from(message.payload).toString('hex') === DONE;
  });
}

/** Of one device that is not the hub itself, and at once. */
function isPlain(request: Element, hub: Eui64): boolean {
  return request.name === MOVES_ONE && deviceIn(request) !== hub && textAt(request, 'ExecutionDateTime') === undefined;
}

function isAnswered(world: World, exchange: Exchange, before: Exchange): boolean {
  return world.inbox.all.some(
    (push) => push.entry.n < before.entry.n && push.message.response?.responseCode === 'I0' && answers(exchange, push),
  );
}

function deviceIn(request: Element): Eui64 {
  return textAt(request, 'DeviceID')?.trim().toUpperCase() ?? '';
}
