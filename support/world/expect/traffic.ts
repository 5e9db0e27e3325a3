import type { FindingValue } from '../../record/finding';
import { TOO_MANY_REQUESTS } from '../../user/sending/heedful-sender';
import { readRetryAfter } from '../../user/sending/retry-after';
import { unmet } from '../findings/evidence';
import { type Exchange, gotten, isServed, statusOf, statusValue } from '../stage/exchange';
import { requestIdOf } from '../stage/exchange';
import { expectGoodReply } from './reply';
import { HarnessFault } from '../faults';
import type { Persona } from '../words/personas';
import type { World } from '../stage/world';

/** The last request is rejected by Traffic Management: HTTP 429, which is no DUIS Response (2.2.3). */
export function expectRejected(world: World): Exchange {
  return expectRejection(world, world.exchange);
}

/** The reply to it says for how long to wait, in seconds or as a date. */
export function expectDelay(world: World, seconds: number): void {
  const exchange = expectRejected(world);
  const { retryAfter } = exchange.sent.http;
  const delay = retryAfter === undefined ? undefined : readRetryAfter(retryAfter, exchange.at);
  // A date has whole seconds only, so it may say up to one second more.
  const right = delay !== undefined && delay >= seconds * 1000 && delay < (seconds + 1) * 1000;
  if (!right) throw unmet(world.scenario, { subject: 'Retry-After', expected: { seconds }, got: retryAfter ?? null, shownBy: exchange });
}

/** Of the last requests the first are served, the others rejected. */
export function expectServedThenRejected(world: World, served: number, rejected: number): void {
  const all = world.exchanges.slice(-(served + rejected));
  for (const exchange of all.slice(0, served)) expectServedNow(world, exchange, { served: `the first ${served}` });
  for (const exchange of all.slice(served)) expectRejection(world, exchange);
}

/** Every request of the User was served, in the end, however often it had to be sent. */
export function expectServedInTheEnd(world: World, user: Persona): void {
  const last = new Map(ownOf(world, user).map((exchange) => [requestIdOf(exchange), exchange]));
  for (const exchange of last.values()) expectServedNow(world, exchange, { served: 'every request, in the end' });
  for (const exchange of ownOf(world, user)) exchange.claimed = true;
}

/**
 * Our own User waited, each time it was rejected, at least as long as it was told, and sent more slowly from then on. It is the harness
 * that is looked at here.
 */
export function expectHeeded(world: World, user: Persona): void {
  const own = ownOf(world, user);
  const rejections = own.filter(({ sent }) => sent.http.status === TOO_MANY_REQUESTS);
  const last = own.at(-1);
  if (rejections.length === 0)
    throw unmet(world.scenario, {
      subject: 'traffic',
      expected: { 'rejected, at least': 1 },
      got: { rejected: 0 },
      ...(last && { shownBy: last }),
    });
  for (const exchange of rejections) {
    const next = own[own.indexOf(exchange) + 1];
    const told = readRetryAfter(exchange.sent.http.retryAfter ?? '', exchange.at);
    if (told === undefined)
      throw unmet(world.scenario, {
        subject: 'Retry-After',
        expected: 'seconds or a date',
        got: exchange.sent.http.retryAfter ?? null,
        shownBy: exchange,
      });
    const waited = next ? next.at.getTime() - exchange.at.getTime() : Infinity;
    if (waited < told) throw new HarnessFault(`told to wait ${told} ms, the ${user.name} sent again after ${waited} ms`);
    const [before, after] = [least(own.slice(0, own.indexOf(exchange) + 1)), least(own.slice(own.indexOf(exchange)))];
    if (after <= before)
      throw new HarnessFault(`the ${user.name} sent every ${before} ms before it was rejected, and every ${after} ms since`);
  }
}

function ownOf(world: World, user: Persona): readonly Exchange[] {
  return world.exchanges.filter((exchange) => exchange.user.eui === user.eui);
}

/** The shortest time between two of these exchanges, in milliseconds; 0 where there are no two. */
function least(exchanges: readonly Exchange[]): number {
  const gaps = exchanges.slice(1).map(({ at }, i) => at.getTime() - (exchanges[i]?.at ?? at).getTime());
  return gaps.length === 0 ? 0 : Math.min(...gaps);
}

function expectRejection(world: World, exchange: Exchange): Exchange {
  const { http } = exchange.sent;
  const content = http.status === TOO_MANY_REQUESTS ? world.session.reader.read(http.body).response : undefined;
  const got = content ? { 'HTTP status': http.status, 'response code': content.responseCode } : statusOf(exchange);
  if (http.status !== TOO_MANY_REQUESTS || content)
    throw unmet(world.scenario, { subject: 'HTTP status', expected: statusValue(TOO_MANY_REQUESTS), got, shownBy: exchange });
  exchange.claimed = true;
  return exchange;
}

function expectServedNow(world: World, exchange: Exchange, expected: FindingValue): void {
  if (!isServed(exchange)) throw unmet(world.scenario, { subject: 'traffic', expected, got: gotten(exchange), shownBy: exchange });
  expectGoodReply(world, exchange);
  exchange.claimed = true;
}
