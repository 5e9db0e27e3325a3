import type { DeviceSpec } from '../../control/types';
import { NAMESPACE } from '../../duis/element';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import { controlIfOffered } from '../../target/capabilities';
import { unmet, FORM, SIGNED_BY_DCC } from '../findings/evidence';
import { type Exchange, gotten, statusOf, statusValue } from '../stage/exchange';
import { requestIdOf } from '../stage/exchange';
import { expectCommandFor } from './gbcs';
import type { AcceptedCodes, ExpectedCode } from '../words/expected-code';
import { accepts, codeValue, expectedCode } from '../words/expected-code';
import { HarnessFault } from '../faults';
import { readingOf } from '../words/readings';
import type { World } from '../stage/world';

const RESPONSE_CODE = { subject: 'response code', path: '/Response/Header/ResponseCode' } as const;

/** The synchronous reply is a DUIS Response of a good form, to this request, with one of the codes. */
export function expectCode(world: World, code: ExpectedCode): Exchange {
  const { exchange, scenario } = world;
  const { own, reply } = exchange.sent;
  if (own.schema !== 'valid')
    throw new HarnessFault(`our own request is not valid, so that no response code can be expected: ${own.problem ?? ''}`);
  const response = reply?.response;
  const codes = acceptedBy(world, code);
  if (!reply || !response)
    throw unmet(scenario, { ...RESPONSE_CODE, expected: codeValue(codes), got: gotten(exchange), shownBy: exchange });
  expectForm(world, exchange);
  if (!accepts(codes, response.responseCode))
    throw unmet(scenario, { ...RESPONSE_CODE, expected: codeValue(codes), got: response.responseCode, shownBy: exchange });
  exchange.claimed = true;
  expectEcho(world, exchange);
  return exchange;
}

const VALIDATION_ORDER = 'validation-order';

/** The codes that will do: any, of a request that fails more than one validation, where it is not known which of them comes first. */
function acceptedBy({ scenario, target }: World, code: ExpectedCode): AcceptedCodes {
  const codes = code.at(target.readings);
  const isRefusal = codes === 'any error' || codes.every((one) => one.startsWith('E'));
  const isOpen = scenario.readings.includes(VALIDATION_ORDER) && readingOf(target, VALIDATION_ORDER) === 'any';
  return isRefusal && isOpen ? 'any error' : codes;
}

/** Whatever it says, the reply is a DUIS Response of a good form, to this request. */
export function expectGoodReply(world: World, exchange: Exchange): void {
  expectForm(world, exchange);
  expectEcho(world, exchange);
}

function expectEcho(world: World, exchange: Exchange): void {
  const echo = requestIdOf(exchange);
  const { requestId = null } = exchange.sent.reply?.response ?? {};
  if (requestId?.toUpperCase() !== echo)
    throw unmet(world.scenario, {
      subject: 'RequestID',
      expected: echo,
      got: requestId,
      shownBy: exchange,
      path: '/Response/Header/RequestID',
    });
}

/**
 * Refused for the reason that the code names: nothing in the reply but the code and, where the target shows its decisions, one refusal with
 * that code.
 */
export async function expectRefusal(world: World, code: ExpectedCode): Promise<void> {
  const exchange = expectCode(world, code);
  const { response } = exchange.sent.reply ?? {};
  if (response?.body.kind === 'response' && response.body.content)
    throw unmet(world.scenario, {
      subject: 'response content',
      expected: null,
      got: response.body.content.name,
      shownBy: exchange,
      path: '/Response/Body/ResponseMessage',
    });
  const traces = await controlIfOffered(world.target, 'traces')?.traces(requestIdOf(exchange));
  const refusals = traces?.at(-1)?.decisions.filter((d) => d.outcome === 'refuse');
  if (refusals && (refusals.length !== 1 || refusals[0]?.code !== response?.responseCode)) {
    const shownBy = world.show(`the decisions on ${requestIdOf(exchange)}`, traces);
    const shown = refusals.map(({ rule, clause, code = null }) => ({ rule, clause, code }));
    throw unmet(world.scenario, { subject: 'decision', expected: [{ code: response?.responseCode ?? null }], got: shown, shownBy });
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
  const shown = holdsDuis(http.body) ? { ...statusOf(exchange), body: 'of the DUIS namespace' } : statusOf(exchange);
  if (http.status !== status || reply?.response || holdsDuis(http.body))
    throw unmet(scenario, { subject: 'HTTP status', expected: statusValue(status), got: shown, shownBy: exchange });
  exchange.claimed = true;
}

/** Refused, with whatever response code, or by HTTP as what is no request is: which of them is not public. */
export async function expectRefused(world: World): Promise<void> {
  const { scenario, exchange } = world;
  const response = exchange.sent.reply?.response;
  if (response?.responseCode.startsWith('E')) return expectRefusal(world, expectedCode(response.responseCode));
  const status = readingOf(world.target, 'invalid-request-http-status');
  if (exchange.sent.http.status !== status || response || holdsDuis(exchange.sent.http.body))
    throw unmet(scenario, {
      ...RESPONSE_CODE,
      expected: 'any E code, or HTTP as for what is no request',
      got: gotten(exchange),
      shownBy: exchange,
    });
  exchange.claimed = true;
}

/**
 * Turned away by HTTP, before there is anything of DUIS: with this status or, where the target reads the note so, another of the kind 4xx.
 */
export function expectTurnedAway(world: World, status: number): void {
  const { scenario, exchange } = world;
  const { http, reply } = exchange.sent;
  const anyWillDo = readingOf(world.target, 'http-refusals') === 'any-client-error';
  const isRight = anyWillDo ? http.status >= 400 && http.status <= 499 : http.status === status;
  if (!isRight || reply?.response || holdsDuis(http.body))
    throw unmet(scenario, { subject: 'HTTP status', expected: statusValue(status), got: statusOf(exchange), shownBy: exchange });
  exchange.claimed = true;
}

/** Whether there is anything of DUIS in a body, whatever it is announced as, wrapped in, or encoded in. */
function holdsDuis(body: Buffer): boolean {
  return body.toString('latin1').replaceAll('\0', '').includes(NAMESPACE.sr);
}

/** Valid under the schema, and signed by the DCC; a synchronous reply may go unsigned at a target that reads the note so. */
function expectForm(world: World, exchange: Exchange): void {
  const { reply, http } = exchange.sent;
  if (http.unread !== undefined)
    throw unmet(world.scenario, {
      subject: 'form',
      expected: { 'announced as': 'application/xml' },
      got: { problem: http.unread },
      shownBy: exchange,
    });
  if (reply?.schema !== 'valid')
    throw unmet(world.scenario, { ...FORM, got: { schema: reply?.schema ?? 'none', problem: reply?.problem ?? null }, shownBy: exchange });
  if (reply.signature === 'absent' && readingOf(world.target, 'sign-acknowledgements') === false) return;
  if (reply.signature !== 'verified')
    throw unmet(world.scenario, {
      ...SIGNED_BY_DCC,
      got: { signature: reply.signature, problem: reply.problem ?? null },
      shownBy: exchange,
    });
}
