import type { DeviceSpec } from '../../control/types';
import { NAMESPACE } from '../../duis/element';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import { controlIfOffered } from '../../target/capabilities';
import { unmetAsSaid } from '../findings/evidence';
import type { Exchange } from '../stage/exchange';
import { requestIdOf } from '../stage/exchange';
import { expectCommandFor } from './gbcs';
import type { ExpectedCode } from '../words/expected-code';
import { accepts, describeCodes } from '../words/expected-code';
import { HarnessFault } from '../faults';
import { readingOf } from '../stage/readings';
import type { World } from '../stage/world';

/** The synchronous reply is a DUIS Response of a good form, to this request, with one of the codes. */
export function expectCode(world: World, code: ExpectedCode): Exchange {
  const { exchange, scenario } = world;
  const { own, reply, http } = exchange.sent;
  if (own.schema !== 'valid')
    throw new HarnessFault(`our own request is not valid, so that no response code can be expected: ${own.problem ?? ''}`);
  const response = reply?.response;
  const codes = code.at(world.target.readings);
  if (!reply || !response) throw unmetAsSaid(scenario, describeCodes(codes), reply?.problem ?? `HTTP ${http.status}`, exchange);
  expectForm(world, exchange);
  if (!accepts(codes, response.responseCode)) throw unmetAsSaid(scenario, describeCodes(codes), response.responseCode, exchange);
  exchange.claimed = true;
  expectEcho(world, exchange);
  return exchange;
}

/** Whatever it says, the reply is a DUIS Response of a good form, to this request. */
export function expectGoodReply(world: World, exchange: Exchange): void {
  expectForm(world, exchange);
  expectEcho(world, exchange);
}

function expectEcho(world: World, exchange: Exchange): void {
  const echo = requestIdOf(exchange);
  const { requestId = 'none' } = exchange.sent.reply?.response ?? {};
  if (requestId !== echo) throw unmetAsSaid(world.scenario, `the RequestID of the request, ${echo}`, requestId, exchange);
}

/** Refused for the reason that the code names: nothing in the reply but the code and, where the target shows its decisions, one refusal with that code. */
export async function expectRefusal(world: World, code: ExpectedCode): Promise<void> {
  const exchange = expectCode(world, code);
  const { response } = exchange.sent.reply ?? {};
  if (response?.body.kind === 'response' && response.body.content)
    throw unmetAsSaid(world.scenario, 'a refusal without content', response.body.content.name, exchange);
  const traces = await controlIfOffered(world.target, 'traces')?.traces(requestIdOf(exchange));
  const refusals = traces?.at(-1)?.decisions.filter((d) => d.outcome === 'refuse');
  if (refusals && (refusals.length !== 1 || refusals[0]?.code !== response?.responseCode)) {
    const shown = refusals.map((d) => `${d.rule} (${d.clause}): ${d.code ?? 'no code'}`).join('; ') || 'no refusal';
    throw unmetAsSaid(world.scenario, `a decision that refuses with ${response?.responseCode ?? ''}`, shown, exchange);
  }
}

/** Answered at once with the command to carry to the device, as local delivery wants it (CommandVariants 2 and 6). */
export async function expectLocalCommandReply(world: World, code: ExpectedCode, useCase: GbcsUseCase, device: DeviceSpec): Promise<void> {
  const exchange = expectCode(world, code);
  await expectCommandFor(world, exchange, exchange.sent.reply?.response, useCase, device);
}

/** The step of the last request that is no valid and signed Request: of a critical one that was transformed all the same, the first. */
function invalidLeg({ exchange, exchanges }: World): Exchange {
  const legs = exchanges.filter((leg) => requestIdOf(leg) === requestIdOf(exchange));
  return legs.find(({ sent: { own } }) => own.schema !== 'valid' || own.signature !== 'verified') ?? exchange;
}

/** Refused by HTTP alone, without a DUIS Response, as what is no valid and signed Request is. */
export function expectRefusedAsInvalid(world: World): void {
  const { scenario } = world;
  const exchange = invalidLeg(world);
  const { own, http, reply } = exchange.sent;
  if (own.schema === 'valid' && own.signature === 'verified')
    throw new HarnessFault('our own request is valid and signed: it cannot be expected to be refused as invalid');
  const status = readingOf(world.target, 'invalid-request-http-status');
  if (http.status !== status)
    throw unmetAsSaid(scenario, `HTTP ${status}`, reply?.response?.responseCode ?? `HTTP ${http.status}`, exchange);
  const response = reply?.response?.responseCode ?? (holdsDuis(http.body) ? 'a body of the DUIS namespace' : undefined);
  if (response !== undefined) throw unmetAsSaid(scenario, `HTTP ${status} without a DUIS Response`, response, exchange);
  exchange.claimed = true;
}

/** Whether there is anything of DUIS in a body, whatever it is announced as, wrapped in, or encoded in. */
function holdsDuis(body: Buffer): boolean {
  return body.toString('latin1').replaceAll('\0', '').includes(NAMESPACE.sr);
}

/** Valid under the schema, and signed by the DCC; a synchronous reply may go unsigned at a target that reads the note so. */
function expectForm(world: World, exchange: Exchange): void {
  const { reply, http } = exchange.sent;
  if (http.unread !== undefined) throw unmetAsSaid(world.scenario, 'a reply that is announced as application/xml', http.unread, exchange);
  if (reply?.schema !== 'valid')
    throw unmetAsSaid(world.scenario, 'a reply that is valid under the schema', reply?.problem ?? 'none', exchange);
  if (reply.signature === 'absent' && readingOf(world.target, 'sign-acknowledgements') === false) return;
  if (reply.signature !== 'verified')
    throw unmetAsSaid(world.scenario, 'a reply signed by the DCC', reply.problem ?? `a signature that is ${reply.signature}`, exchange);
}
