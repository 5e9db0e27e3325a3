import { child, textAt, walk } from '../../duis/element';
import type { Element } from '../../duis/element';
import type { Eui64 } from '../../duis/eui64';
import { decodeMessage } from '../../gbcs/decode';
import { tryDecode } from '../../gbcs/error';
import { deviceClockLeewayMs, sharesDevices } from '../../target/capabilities';
import type { AlertFacts } from '../findings/contents/alert-body';
import { judgeAlertBody } from '../findings/contents/alert-body';
import { deviceAlertHead } from '../findings/contents/device-alert';
import { differing, unmet } from '../findings/evidence';
import { readSmets1 } from '../findings/smets1-reading';
import { requestIdOf } from '../stage/exchange';
import type { Push } from '../stage/inbox';
import type { World } from '../stage/world';

/** Every alert that was pushed says what brought it about: the body of a DCC Alert item by item, and a device's alert its time. */
export function expectAlertContents(world: World): void {
  const alerts = world.inbox.all.filter(({ message }) => message.response?.body.kind === 'dcc-alert');
  const facts = alerts.length > 0 ? factsOf(world) : undefined;
  for (const push of alerts) if (facts) expectDccAlertBody(world, push, facts);
  expectOccurrences(world);
}

function expectDccAlertBody(world: World, push: Push, facts: AlertFacts): void {
  const body = push.message.response?.body;
  if (body?.kind !== 'dcc-alert') return;
  const [found] = judgeAlertBody({ alertCode: body.alertCode, to: push.user, content: body.content, entry: push.entry.n }, facts);
  if (!found) return;
  const path = `/Response/Body/DCCAlertMessage/DCCAlert/${body.content.name}//${found.path}`;
  throw differing(world.scenario, found, { subject: 'alert body', shownBy: push, path });
}

/** What the scenario knows of its devices, by what it arranged and asked for. */
export function factsOf(world: World): AlertFacts {
  const bodies = world.exchanges.map((exchange) => ({
    requestId: requestIdOf(exchange),
    entry: exchange.entry.n,
    isTaken: exchange.sent.reply?.response?.responseCode.startsWith('I') === true,
    user: exchange.user.eui,
    body: child(world.session.reader.tree(exchange.sent.xml), 'Body')?.children[0],
  }));
  const requests = bodies.flatMap(({ body, ...rest }) => (body ? [{ ...rest, body }] : []));
  return {
    device: (eui) => world.cast.specOf(eui),
    isAllKnown: !sharesDevices(world.target),
    devices: world.cast.devices.flatMap((eui) => world.cast.specOf(eui) ?? []),
    versionsOf: (eui) => world.facts.versionsOf(eui),
    gbcsVersionsOf: (device) => world.cast.products.gbcsVersionsOf(device),
    toldOf: (eui, item) => requests.flatMap(({ body }) => (names(body, eui) ? textsOf(body, item) : [])),
    cameWithItsHub: (eui) => requests.some(({ body }) => textAt(body, 'AssociatedGPFDeviceID')?.trim().toUpperCase() === eui),
    settledAt: (alert, eui, item) =>
      requests
        .filter(({ body, entry, isTaken }) => isTaken && entry < alert.entry && names(body, eui))
        .flatMap(({ body }) => textsOf(body, item))
        .at(-1),
    updates: requests.filter(({ body }) => body.name === 'UpdateFirmware'),
    happenings: world.happenings,
  };
}

function names(body: Element, eui: Eui64): boolean {
  return textAt(body, 'DeviceID')?.trim().toUpperCase() === eui;
}

function textsOf(body: Element, item: string): readonly string[] {
  return [...walk(body)].filter(({ name }) => name === item).map(({ text }) => text.trim());
}

const ROUNDING_MS = 1000;

/** A device's alert tells of something that happened when it says, and no two of them to one User of the same. */
function expectOccurrences(world: World): void {
  const leeway = ROUNDING_MS + deviceClockLeewayMs(world.target);
  for (const push of world.inbox.all) {
    const said = occurrenceIn(push);
    const happened = world.happenings.filter(({ alertCode, device }) => alertCode === said?.alertCode && saidBy(push, device));
    if (!said || happened.length === 0) continue;
    if (happened.some(({ at }) => Math.abs(at.getTime() - Date.parse(said.at)) <= leeway)) continue;
    throw unmet(world.scenario, {
      subject: 'alert body',
      expected: { 'time of the alert': happened.map(({ at }) => at.toISOString()) },
      got: { 'time of the alert': said.at },
      shownBy: push,
      path: said.path,
    });
  }
}

/** Which alert of a device a push is, and when it says that it happened; undefined where it says nothing that can be read. */
function occurrenceIn({ message }: Push): { readonly alertCode: string; readonly at: string; readonly path: string } | undefined {
  const body = message.response?.body;
  if (body?.kind === 'smets1') {
    const { alertCode, happenedAt } = readSmets1(body.signedResponse);
    const path = '/Response/Body/SMETS1ResponseMessage/SMETS1SignedResponse/SMETS1Response/Body/DeviceAlertMessage/DeviceAlertContent';
    return alertCode === undefined || happenedAt === undefined ? undefined : { alertCode, at: happenedAt, path: `${path}/Timestamp` };
  }
  if (body?.kind !== 'device-alert') return undefined;
  const head = headOf(Buffer.from(body.gbcsPayload));
  return head && { alertCode: body.alertCode, at: head.at, path: '/Response/Body/DeviceAlertMessage/GBCSPayload' };
}

function saidBy({ message }: Push, device: Eui64): boolean {
  return message.response?.responseId?.toUpperCase().startsWith(`${device}:`) === true;
}

function headOf(payload: Buffer): ReturnType<typeof deviceAlertHead> {
  return tryDecode(() => deviceAlertHead(decodeMessage(payload)));
}
