import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Attempt } from './heedful-sender';
import { HeedfulSender } from './heedful-sender';
import { Pace } from './pace';
import { readRetryAfter } from './retry-after';
import type { DuisUser, Order, SentRequest } from '../user';

const NOW = new Date('2020-11-29T00:00:00Z');

describe('what Retry-After tells', () => {
  it('is a number of seconds', () => assert.equal(readRetryAfter('120', NOW), 120_000));
  it('or the date at which the time is over', () => assert.equal(readRetryAfter('Sun, 29 Nov 2020 00:02:00 GMT', NOW), 120_000));
  for (const field of [
    '',
    '-1',
    '1.5',
    '2s',
    'soon',
    '2020-11-29T00:02:00Z',
    'Mon, 29 Nov 2020 00:02:00 GMT',
    'Sun, 31 Nov 2020 00:00:00 GMT',
    'Sun, 29 Nov 2020 00:02:00 CET',
  ]) {
    it(`and not "${field}"`, () => assert.equal(readRetryAfter(field, NOW), undefined));
  }
});

describe('the pace of a User', () => {
  const at = (ms: number): Date => new Date(NOW.getTime() + ms);
  it('lets one request out in its interval', () => {
    const pace = new Pace(4);
    pace.served(at(0));
    assert.equal(pace.next, at(250).getTime());
  });
  it('is half as fast after a rejection, and stands still until the delay is over', () => {
    const pace = new Pace(4);
    pace.rejected(at(0), 2000);
    assert.deepEqual([pace.next, pace.interval], [at(2000).getTime(), 500]);
    pace.rejected(at(2000), 100);
    assert.deepEqual([pace.next, pace.interval], [at(3000).getTime(), 1000]);
  });
});

/** A target whose time stands still until somebody waits, and that rejects the first requests. */
function target(rejects: number): {
  readonly user: DuisUser;
  readonly clock: { now(): Promise<Date>; waitUntil(at: Date): Promise<void> };
} {
  let now = NOW;
  let number = 0;
  const reply = (xml: string): SentRequest =>
    ({
      xml,
      http: number++ < rejects ? { status: 429, retryAfter: '2', body: Buffer.alloc(0) } : { status: 200, body: Buffer.alloc(0) },
    }) as unknown as SentRequest;
  return {
    user: {
      send: () => Promise.resolve([reply('the request')]),
      sendAgain: (sent: SentRequest) => Promise.resolve(reply(`${sent.xml}, again`)),
    } as unknown as DuisUser,
    clock: { now: () => Promise.resolve(now), waitUntil: (at) => Promise.resolve(void (now = at)) },
  };
}

async function attempts(rejects: number, requests = 1): Promise<readonly (readonly [second: number, what: string])[]> {
  const { user, clock } = target(rejects);
  const sender = new HeedfulSender(user, clock, new Pace(10));
  const all: Attempt[] = [];
  for (let i = 0; i < requests; i++) for await (const attempt of sender.send({} as Order)) all.push(attempt);
  return all.map(({ at, sent }) => [(at.getTime() - NOW.getTime()) / 1000, `${sent.http.status} ${sent.xml}`]);
}

describe('a User that heeds what it is told', () => {
  it('sends one after the other while it is served', async () =>
    assert.deepEqual(
      (await attempts(0, 3)).map(([second]) => second),
      [0, 0.1, 0.2],
    ));
  it('sends what was rejected again when the delay is over, and goes on more slowly', async () => {
    assert.deepEqual(await attempts(1, 2), [
      [0, '429 the request'],
      [2, '200 the request, again'],
      [2.2, '200 the request'],
    ]);
  });
  it('gives up in the end', async () => assert.equal((await attempts(100)).length, 8));
});
