import { childrenNamed, textAt, walk, type Element } from '../../duis/element';
import type { DuisResponse, ResponseBody } from '../../duis/response';
import { payloadOf, messageCodeOf } from '../../world/findings/gbcs-reading';
import { readSmets1 } from '../../world/findings/smets1-reading';
import { exchangeAnswered, type Exchange } from '../../world/stage/exchange';
import type { Push } from '../../world/stage/inbox';
import type { Sentence } from '../stimuli/stimulus';
import type { World } from '../../world/stage/world';
import { describeSeries, type ReceivedAlert } from '../../world/words/alert-series';
import { nameOf } from '../../world/words/personas';
import { loadCatalogues } from '../../vectors/catalogues';

const CARRIED: Readonly<Record<string, string>> = { PreCommand: 'Pre-Command', LocalCommand: 'command' };

/** What a Then would say of the reply to a request, with the lists of a warning; undefined where no step says it. */
export function replyOutcome(world: World, exchange: Exchange): Sentence | undefined {
  const { responseCode = '', body } = exchange.sent.reply?.response ?? {};
  const text = replyWords(world, exchange);
  if (text === undefined || !responseCode.startsWith('W') || body?.kind !== 'response') return text === undefined ? undefined : { text };
  const rows = (body.content?.children ?? []).flatMap(({ name, text: listed }) =>
    listed.split(',').map((eui) => [name, deviceWords(world, eui.trim().toUpperCase())]),
  );
  return { text: `the request is answered with ${responseCode} and these lists`, table: [['list', 'device'], ...rows] };
}

function replyWords(world: World, { sent: { http, reply, own, requestId } }: Exchange): string | undefined {
  const response = reply?.response;
  if (!response) {
    if (http.status === 429) return 'the request is rejected with HTTP 429';
    if (own.schema !== 'valid' || own.signature !== 'verified') return 'the request is refused as invalid';
    return `the request is turned away with HTTP ${http.status}`;
  }
  const { responseCode, body } = response;
  if (!responseCode.startsWith('I')) return `the request is refused with ${responseCode}`;
  const carried = body.kind === 'response' ? body.content?.name : undefined;
  const useCase = carried === 'PreCommand' || carried === 'LocalCommand' ? useCaseWords(payloadOf(body)) : undefined;
  const device = world.cast.owns(requestId.target) ? deviceWords(world, requestId.target) : undefined;
  if (useCase !== undefined && device !== undefined)
    return `the request is answered with ${responseCode} and the ${CARRIED[carried ?? ''] ?? 'command'} ${useCase}, for ${device}`;
  return `the request is ${responseCode === 'I99' ? 'acknowledged' : 'answered'} with ${responseCode}`;
}

/** What a Then would say of requests that one step sent, of which the first were served and the others too many; else undefined. */
export function repeatedWords(asked: readonly Exchange[]): string | undefined {
  if (asked.length < 2) return undefined;
  const served = asked.findIndex(({ sent }) => sent.http.status === 429);
  const rejected = asked.filter(({ sent }) => sent.http.status === 429).length;
  return served > 0 && served + rejected === asked.length
    ? `the first ${served} are served, and ${rejected} rejected with HTTP 429`
    : undefined;
}

/** `ECS24b, message code 0x010F`; undefined for a use case that the catalogue does not have. */
function useCaseWords(payload: Buffer | undefined): string | undefined {
  const code = payload && messageCodeOf(payload);
  const known = code === undefined ? undefined : loadCatalogues().useCases.byCode(Number(code));
  return known && `${known.useCase}, message code ${code}`;
}

/** How a step names a device of the scenario. */
export function deviceWords(world: World, eui: string): string {
  return world.cast.nameOf(eui).replace(/\bCHF$/, 'Communications Hub');
}

/** What an answer with an inventory says in these elements of each of its entries; undefined where it has none, or none are asked for. */
export function entriesOutcome(world: World, { sent }: Exchange, elements: readonly string[]): Sentence | undefined {
  const body = sent.reply?.response?.body;
  const content = body?.kind === 'response' ? body.content : undefined;
  if (content?.name !== 'DSPInventory' || elements.length === 0) return undefined;
  const rows = childrenNamed(content, 'Device').map((entry) => [
    deviceWords(world, (textAt(entry, 'DeviceID') ?? '').trim().toUpperCase()),
    ...elements.map((element) => (textAt(entry, element) ?? '').trim()),
  ]);
  return { text: 'the answer has the inventory entries', table: [['device', ...elements], ...rows] };
}

/**
 * What Thens would say of the messages that were pushed: storms of alerts, then what came once, in its order; DCC Alerts all in one, with
 * what these elements of them say.
 */
export function pushOutcomes(world: World, pushes: readonly Push[], elements: readonly string[]): readonly Sentence[] {
  const storms = [...alikeIn(world, pushes).values()].filter(
    (alike) => alike.length > 1 || alike.some(({ figures }) => figures !== 'plain'),
  );
  const told = new Set(storms.flatMap((alike) => alike.map(({ push }) => push)));
  const others = pushes.filter((push) => !told.has(push));
  const letters = others.flatMap(({ user, message }) => {
    const body = message.response?.body;
    return body?.kind === 'dcc-alert' ? [{ alert: body.alertCode, to: nameOf(user), content: body.content }] : [];
  });
  const said = [...storms.flatMap((alike) => stormWords(alike)), ...others.flatMap((push) => messageWords(world, push) ?? [])];
  return [...said.map((text) => ({ text })), ...(letters.length > 0 ? [letterOutcome(world, letters, elements)] : [])];
}

interface Letter {
  readonly alert: string;
  readonly to: string;
  readonly content: Element;
}

function letterOutcome(world: World, letters: readonly Letter[], elements: readonly string[]): Sentence {
  const told = elements.filter((element) => letters.some(({ content }) => said(content, element) !== undefined));
  if (told.length === 0) return { text: `the DCC Alerts are ${letterWords(letters)}` };
  const cell = (text = 'none'): string => (world.cast.specOf(text.toUpperCase()) ? deviceWords(world, text.toUpperCase()) : text);
  const rows = letters.map(({ alert, to, content }) => [alert, `the ${to}`, ...told.map((element) => cell(said(content, element)))]);
  return { text: 'the DCC sends these alerts and no others', table: [['alert', 'to', ...told], ...rows] };
}

function said(content: Element, element: string): string | undefined {
  return [...walk(content)].find(({ name }) => name === element)?.text.trim();
}

/** An alert as far as a series of them goes. */
interface OneOfSeries {
  readonly push: Push;
  /** `the Import Supplier receives 8F3F from the ESME` */
  readonly words: string;
  readonly figures: ReceivedAlert;
}

/** The alerts that are the same but for how they were throttled, together. */
function alikeIn(world: World, pushes: readonly Push[]): ReadonlyMap<string, readonly OneOfSeries[]> {
  const alike = new Map<string, OneOfSeries[]>();
  for (const push of pushes) {
    const { response } = push.message;
    const alertCode = response && alertCodeOf(response.body);
    const device = response && alertedAbout(world, push, response);
    if (!response || alertCode === undefined || device === undefined) continue;
    const words = `the ${nameOf(push.user)} receives ${alertCode} ${response.body.kind === 'dcc-alert' ? 'about' : 'from'} ${device}`;
    (alike.get(words) ?? alike.set(words, []).get(words))?.push({ push, words, figures: figuresOf(response.body) });
  }
  return alike;
}

/** The device of an alert; of a DCC Alert the one that it happened to, or whose configuration it tells: of others no series is foretold. */
function alertedAbout(world: World, push: Push, { body, responseId }: DuisResponse): string | undefined {
  if (body.kind !== 'dcc-alert') return deviceOf(world, push, responseId);
  const said = [...walk(body.content)].map(({ text }) => text);
  const named = world.cast.devices.filter((eui) => said.some((text) => text.includes(eui)));
  const happened = world.happenings.find(({ alertCode, device }) => alertCode === body.alertCode && named.includes(device));
  const about = happened?.device ?? (body.alertCode === 'N58' ? named[0] : undefined);
  return about === undefined ? undefined : deviceWords(world, about);
}

function stormWords(alike: readonly OneOfSeries[]): readonly string[] {
  return alike.slice(0, 1).map(({ words }) => `${words}: ${describeSeries(alike.map(({ figures }) => figures))}`);
}

function alertCodeOf(body: ResponseBody): string | undefined {
  if (body.kind === 'device-alert' || body.kind === 'dcc-alert') return body.alertCode;
  return body.kind === 'smets1' ? readSmets1(body.signedResponse).alertCode : undefined;
}

function figuresOf(body: ResponseBody): ReceivedAlert {
  const throttle = 'throttle' in body ? body.throttle : undefined;
  return throttle ? { number: throttle.sequenceId ?? NaN, counting: throttle.count ?? NaN } : 'plain';
}

function letterWords(letters: readonly Letter[]): string {
  const byAlert = new Map<string, string[]>();
  for (const { alert, to } of letters) byAlert.set(alert, [...(byAlert.get(alert) ?? []), `the ${to}`]);
  return [...byAlert].map(([alert, to]) => `${alert} to ${listed(to.sort())}`).join('; ');
}

function listed(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

function messageWords(world: World, push: Push): string | undefined {
  const { response } = push.message;
  if (!response || response.body.kind === 'dcc-alert') return undefined;
  const user = `the ${nameOf(push.user)}`;
  const device = deviceOf(world, push, response.responseId);
  if (response.body.kind === 'response') return responseWords(user, device, response.responseCode, response.body);
  if (device === undefined) return undefined;
  const alertCode = alertCodeOf(response.body);
  return alertCode === undefined
    ? `${user} receives ${response.responseCode} from ${device}`
    : `${user} receives the alert ${alertCode} from ${device}`;
}

type ServiceResponse = Extract<ResponseBody, { readonly kind: 'response' }>;

function responseWords(user: string, device: string | undefined, code: string, body: ServiceResponse): string {
  const payload = payloadOf(body);
  if (payload === undefined || device === undefined) return `${user} receives ${code} from the DCC`;
  const content = body.content?.name;
  if (content === 'LocalCommand') return `${user} receives ${code} and the command ${useCaseWords(payload) ?? ''}, for ${device}`;
  if (content === 'DSPScheduledMessage')
    return `${user} receives the response to ${body.serviceReferenceVariant} from ${device}, with the DSPScheduleID of its schedule`;
  const report = content === 'FutureDatedDeviceAlertMessage' && body.content ? textAt(body.content, 'FutureDatedAlertCode') : undefined;
  if (report !== undefined) return `${user} receives ${report.trim()}, message code ${messageCodeOf(payload) ?? ''}, from ${device}`;
  return `${user} receives ${code} from ${device}`;
}

function deviceOf(world: World, push: Push, responseId: string | undefined): string | undefined {
  const eui = responseId?.split(':')[0]?.toUpperCase() ?? exchangeAnswered(world.exchanges, push)?.sent.requestId.target;
  return eui !== undefined && world.cast.specOf(eui) ? deviceWords(world, eui) : undefined;
}

/** What Thens would say of the commands that each device was given, where it was given one. */
export function commandWords(world: World, device: string, messageCodes: readonly string[]): string | undefined {
  const [code, ...more] = messageCodes;
  if (code === undefined) return `${deviceWords(world, device)} receives nothing`;
  const known = more.length === 0 ? loadCatalogues().useCases.byCode(Number(code)) : undefined;
  return known && `${deviceWords(world, device)} executes ${known.useCase}, message code ${code}`;
}
