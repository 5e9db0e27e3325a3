import { textAt, walk, type Element } from '../../duis/element';
import type { DuisResponse, ResponseBody } from '../../duis/response';
import { messageCodeOf, payloadOf } from '../../world/findings/gbcs-reading';
import { readSmets1 } from '../../world/findings/smets1-reading';
import { exchangeAnswered, requestIdOf } from '../../world/stage/exchange';
import type { Push } from '../../world/stage/inbox';
import type { World } from '../../world/stage/world';
import { describeSeries, type ReceivedAlert } from '../../world/words/alert-series';
import { nameOf } from '../../world/words/personas';
import type { Sentence } from '../stimuli/stimulus';
import { deviceWords, useCaseWords } from './outcomes';

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
  const told = elements.filter((element) => {
    const texts = letters.map(({ content }) => said(content, element));
    return texts.some((text) => text !== undefined) && !texts.some((text) => EUI64.test(cellWords(world, text)));
  });
  if (told.length === 0) return { text: `the DCC Alerts are ${letterWords(letters)}` };
  const rows = letters.map(({ alert, to, content }) => [
    alert,
    `the ${to}`,
    ...told.map((element) => cellWords(world, said(content, element))),
  ]);
  return { text: 'the DCC sends these alerts and no others', table: [['alert', 'to', ...told], ...rows] };
}

const EUI64 = /(?:[0-9A-F]{2}-){7}[0-9A-F]{2}/i;

/** What a cell of a table says: devices by their names, the RequestID of the last request as that; other identifiers have no words. */
function cellWords(world: World, text = 'none'): string {
  const last = world.exchanges.at(-1);
  if (last && text === requestIdOf(last)) return 'the RequestID';
  const parts = text.split(',').map((eui) => eui.trim().toUpperCase());
  return parts.every((eui) => world.cast.specOf(eui)) ? parts.map((eui) => deviceWords(world, eui)).join(', ') : text || 'empty';
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
