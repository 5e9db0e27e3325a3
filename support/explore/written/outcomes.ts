import { childrenNamed, textAt } from '../../duis/element';
import { payloadOf, messageCodeOf } from '../../world/findings/gbcs-reading';
import type { Exchange } from '../../world/stage/exchange';
import type { Sentence } from '../stimuli/stimulus';
import type { World } from '../../world/stage/world';
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
export function useCaseWords(payload: Buffer | undefined): string | undefined {
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

/** What Thens would say of the commands that each device was given, where it was given one. */
export function commandWords(world: World, device: string, messageCodes: readonly string[]): string | undefined {
  const [code, ...more] = messageCodes;
  if (code === undefined) return `${deviceWords(world, device)} receives nothing`;
  const known = more.length === 0 ? loadCatalogues().useCases.byCode(Number(code)) : undefined;
  return known && `${deviceWords(world, device)} executes ${known.useCase}, message code ${code}`;
}
