import type { Element } from '../../duis/element';
import { decodeMessage } from '../../gbcs/decode';
import { tryDecode } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import type { Difference } from '../findings/contents/item';
import type { AnswerFacts } from '../findings/contents/answer';
import { judgeInventory } from '../findings/contents/inventory-entry';
import { judgeResponse } from '../findings/contents/judge-response';
import { judgeSecrecy } from '../findings/contents/secrecy';
import { judgeSchedules } from '../findings/contents/schedules-read';
import { judgeSmets1Response } from '../findings/contents/judge-smets1-response';
import { differing } from '../findings/evidence';
import { payloadOf } from '../findings/gbcs-reading';
import type { Exchange } from '../stage/exchange';
import { answers } from '../stage/exchange';
import { loadCatalogues } from '../../vectors/catalogues';
import { scheduleFacts } from './schedule-facts';
import { answerFacts, decryption } from './answer-facts';
import type { Push } from '../stage/inbox';
import type { World } from '../stage/world';
import { factsOf as factsOfAll } from './alert-contents';

const DONE = 'I0';

/** Every answer with I0 has in it what was asked for, of the device that was asked, as it is; unless a step told the device to fail. */
export async function expectResponseContents(world: World, serviceOf: (exchange: Exchange) => Element | undefined): Promise<void> {
  for (const exchange of world.exchanges) {
    expectInventory(world, exchange, serviceOf(exchange));
    expectSchedules(world, exchange, serviceOf);
  }
  for (const push of world.inbox.all) {
    const { response } = push.message;
    const exchange = response?.responseCode === DONE ? world.exchanges.find((one) => answers(one, push)) : undefined;
    const device = exchange?.sent.requestId.target ?? '';
    if (!exchange || !response || !world.cast.owns(device) || world.facts.mayFail(device)) continue;
    const request = serviceOf(exchange);
    const [found] = request ? await shortcomings(world, push, request, answerFacts(world, exchange, serviceOf)) : [];
    if (request && found) throw responseFault(world, push, request, found);
  }
}

/** An inventory that a request is answered with says of the devices of the scenario what they are. */
function expectInventory(world: World, exchange: Exchange, request: Element | undefined): void {
  const { body, responseDateTime } = exchange.sent.reply?.response ?? {};
  const inventory = body?.kind === 'response' && body.content?.name === 'DSPInventory' ? body.content : undefined;
  if (!inventory || !request) return;
  const [found] = judgeInventory(inventory, request, factsOfAll(world), responseDateTime?.slice(0, 10));
  if (!found) return;
  const path = `/Response/Body/ResponseMessage/DSPInventory/Device/${found.path}`;
  throw differing(world.scenario, found, { subject: 'response content', shownBy: exchange, path });
}

/** The schedules that a request is answered with are those that its User created for the device, as they were created. */
function expectSchedules(world: World, exchange: Exchange, serviceOf: (exchange: Exchange) => Element | undefined): void {
  const body = exchange.sent.reply?.response?.body;
  const read = body?.kind === 'response' && body.content?.name === 'DSPSchedulesRead' ? body.content : undefined;
  if (!read) return;
  const [found] = judgeSchedules(read, scheduleFacts(world, exchange, serviceOf));
  if (!found) return;
  const path = `/Response/Body/ResponseMessage/DSPSchedulesRead/DSPSchedules/${found.path}`;
  throw differing(world.scenario, found, { subject: 'response content', shownBy: exchange, path });
}

async function shortcomings(world: World, { message }: Push, request: Element, facts: AnswerFacts): Promise<readonly Difference[]> {
  const body = message.response?.body;
  if (body?.kind === 'smets1') return judgeSmets1Response(body.signedResponse, request, facts);
  if (body?.kind !== 'response' || body.content?.name !== 'GBCSPayload') return [];
  const response = decoded(payloadOf(body));
  if (response?.kind !== 'response') return [];
  const useCase = loadCatalogues().useCases.byCode(response.messageCode);
  const decrypt = useCase?.encryptedResponse === true ? await decryption(world, response) : undefined;
  const known = { ...facts, ...(decrypt && { decrypt }) };
  return [...(useCase ? judgeSecrecy(response, useCase, known) : []), ...judgeResponse(response, request, known)];
}

function responseFault(world: World, push: Push, request: Element, { octets: _, ...found }: Difference): Error {
  return differing(world.scenario, found, {
    subject: 'response content',
    item: found.path === '' ? request.name : found.path,
    shownBy: push,
    path: `/Response/Body/${request.name}/${found.path}`,
  });
}

function decoded(payload: Buffer | undefined): GbcsMessage | undefined {
  return tryDecode(() => payload && decodeMessage(payload));
}
