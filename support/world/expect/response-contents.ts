import type { Element } from '../../duis/element';
import { decodeMessage } from '../../gbcs/decode';
import { tryDecode } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import type { Difference } from '../findings/contents/item';
import type { AnswerFacts } from '../findings/contents/judge-response';
import { judgeInventory } from '../findings/contents/inventory-entry';
import { judgeResponse } from '../findings/contents/judge-response';
import { judgeSmets1Response } from '../findings/contents/judge-smets1-response';
import { unmet } from '../findings/evidence';
import { payloadOf } from '../findings/gbcs-reading';
import type { Exchange } from '../stage/exchange';
import { answers } from '../stage/exchange';
import { isLogged } from './logged-devices';
import type { Push } from '../stage/inbox';
import type { World } from '../stage/world';
import { factsOf as factsOfAll } from './alert-contents';

const DONE = 'I0';

/** Every answer with I0 has in it what was asked for, of the device that was asked, as it is; unless a step told the device to fail. */
export function expectResponseContents(world: World, serviceOf: (exchange: Exchange) => Element | undefined): void {
  for (const exchange of world.exchanges) expectInventory(world, exchange, serviceOf(exchange));
  for (const push of world.inbox.all) {
    const { response } = push.message;
    const exchange = response?.responseCode === DONE ? world.exchanges.find((one) => answers(one, push)) : undefined;
    const device = exchange?.sent.requestId.target ?? '';
    if (!exchange || !response || !world.cast.owns(device) || world.facts.mayFail(device)) continue;
    const request = serviceOf(exchange);
    const [found] = request ? shortcomings(push, request, factsOf(world, exchange, serviceOf)) : [];
    if (request && found) throw responseFault(world, push, request, found);
  }
}

/** An inventory that a request is answered with says of the devices of the scenario what they are. */
function expectInventory(world: World, exchange: Exchange, request: Element | undefined): void {
  const body = exchange.sent.reply?.response?.body;
  const inventory = body?.kind === 'response' && body.content?.name === 'DSPInventory' ? body.content : undefined;
  if (!inventory || !request) return;
  const [found] = judgeInventory(inventory, request, factsOfAll(world));
  if (!found) return;
  throw unmet(world.scenario, {
    subject: 'response content',
    expected: { [found.path]: found.expected },
    got: { [found.path]: found.got },
    shownBy: exchange,
    path: `/Response/Body/ResponseMessage/DSPInventory/Device/${found.path}`,
  });
}

function shortcomings({ message }: Push, request: Element, facts: AnswerFacts): readonly Difference[] {
  const body = message.response?.body;
  if (body?.kind === 'smets1') return judgeSmets1Response(body.signedResponse, request, facts);
  if (body?.kind !== 'response' || body.content?.name !== 'GBCSPayload') return [];
  const response = decoded(payloadOf(body));
  return response?.kind === 'response' ? judgeResponse(response, request, facts) : [];
}

/**
 * What is known of the device at an exchange: the version that it ran, which is the one it was introduced with where no step had arranged
 * another, and which devices are in its log.
 */
function factsOf(world: World, exchange: Exchange, serviceOf: (exchange: Exchange) => Element | undefined): AnswerFacts {
  const device = exchange.sent.requestId.target;
  const arranged = world.facts.versionsOf(device, world.exchanges.indexOf(exchange));
  const firmwareVersion = arranged.length > 0 ? arranged.at(-1) : world.cast.specOf(device)?.firmwareVersion;
  const logged = (other: string): boolean | undefined => isLogged(world, { hub: device, device: other }, exchange, serviceOf);
  return { device, logged, ...(firmwareVersion !== undefined && { firmwareVersion }) };
}

function responseFault(world: World, push: Push, request: Element, { path, expected, got }: Difference): Error {
  const item = path === '' ? request.name : path;
  return unmet(world.scenario, {
    subject: 'response content',
    expected: { [item]: expected },
    got: { [item]: got },
    shownBy: push,
    path: `/Response/Body/${request.name}/${path}`,
  });
}

function decoded(payload: Buffer | undefined): GbcsMessage | undefined {
  return tryDecode(() => payload && decodeMessage(payload));
}
