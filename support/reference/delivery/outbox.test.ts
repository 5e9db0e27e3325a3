import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { VirtualClock } from '../clock/virtual-clock';
import type { DeliveryLedger } from './delivery-ledger';
import { MemoryLedger } from './memory-ledger';
import type { DeliveryEvent } from './outbox';
import { Outbox, doublingBackoff } from './outbox';
import type { Push, PushResult } from './push';
import { httpPush } from './push';

const USER = '90-B3-D5-1F-30-01-00-00';
const OTHER = '90-B3-D5-1F-30-02-00-00';
const START = new Date('2020-11-05T00:00:00Z');
const after = (seconds: number): Date => new Date(START.getTime() + seconds * 1000);

function outboxWith(
  push: Push,
  ledger: DeliveryLedger = new MemoryLedger('repeat'),
): { outbox: Outbox; clock: VirtualClock; events: DeliveryEvent[]; addresses: Map<string, string> } {
  const clock = new VirtualClock(START, (failure) => assert.fail(String(failure)));
  const events: DeliveryEvent[] = [];
  const addresses = new Map([
    [USER, 'http://user'],
    [OTHER, 'http://other'],
  ]);
  const addressOf = (user: string): string | undefined => addresses.get(user);
  const outbox = new Outbox({ clock, push, addressOf, backoffSeconds: doublingBackoff, onEvent: (event) => events.push(event), ledger });
  return { outbox, clock, events, addresses };
}

describe('delivery to a User', () => {
  test('is in order, one at a time', async () => {
    const seen: string[] = [];
    let open = 0;
    const { outbox, clock } = outboxWith(async (_url, document) => {
      assert.equal(++open, 1);
      await new Promise(setImmediate);
      open--;
      seen.push(document);
      return { kind: 'delivered' };
    });
    for (let i = 0; i < 2500; i++) outbox.send(USER, () => `m${i}`);
    await clock.settle();
    assert.deepEqual(
      seen,
      Array.from({ length: 2500 }, (_, i) => `m${i}`),
    );
    assert.equal(outbox.waitingFor(USER), 0);
  });

  test('is tried again with a growing wait while the recipient is down, and never twice once taken', async () => {
    const results: PushResult[] = [
      { kind: 'failed', reason: 'down' },
      { kind: 'failed', reason: 'down' },
      { kind: 'delivered' },
      { kind: 'delivered' },
    ];
    const seen: [string, string][] = [];
    const { outbox, clock } = outboxWith((_url, document) => {
      seen.push([clock.now().toISOString(), document]);
      return Promise.resolve(results.shift() ?? assert.fail('one attempt too many'));
    });
    outbox.send(USER, () => 'first');
    outbox.send(USER, () => 'second');
    await clock.advance(after(3600));
    assert.deepEqual(seen, [
      [after(0).toISOString(), 'first'],
      [after(1).toISOString(), 'first'],
      [after(3).toISOString(), 'first'],
      [after(3).toISOString(), 'second'],
    ]);
  });

  test('ends for a message that the recipient refuses, and goes on with the next', async () => {
    const { outbox, clock, events } = outboxWith((_url, document) =>
      Promise.resolve(document === 'bad' ? { kind: 'refused', reason: 'HTTP 400' } : { kind: 'delivered' }),
    );
    outbox.send(USER, () => 'bad');
    outbox.send(USER, () => 'good');
    await clock.settle();
    assert.deepEqual(
      events.map((event) => event.what),
      ['refused', 'delivered'],
    );
  });

  test('to one recipient does not wait for another', async () => {
    const seen: string[] = [];
    const { outbox, clock } = outboxWith((url, document) => {
      if (url === 'http://user') return Promise.resolve({ kind: 'failed', reason: 'down' });
      seen.push(document);
      return Promise.resolve({ kind: 'delivered' });
    });
    outbox.send(USER, () => 'stuck');
    outbox.send(OTHER, () => 'free');
    await clock.settle();
    assert.deepEqual(seen, ['free']);
    assert.equal(outbox.waitingFor(USER), 1);
  });

  test('is tried again at once when its recipient has another address, however long it was to wait', async () => {
    const seen: string[] = [];
    const { outbox, clock, addresses } = outboxWith((url, document) => {
      if (url === 'http://user') return Promise.resolve({ kind: 'failed', reason: 'gone' });
      seen.push(document);
      return Promise.resolve({ kind: 'delivered' });
    });
    outbox.send(USER, () => 'stuck');
    await clock.advance(new Date(START.getTime() + 86_400_000));
    addresses.set(USER, 'http://elsewhere');
    outbox.wake(USER);
    outbox.send(USER, () => 'next');
    await clock.settle();
    assert.deepEqual(seen, ['stuck', 'next']);
  });

  test('passes over what its recipient had taken before the process began, and repeats what was on its way octet for octet', async () => {
    const seen: string[] = [];
    const noted: string[] = [];
    const ledger: DeliveryLedger = {
      takenBy: () => 2,
      attempted: (to) => ({ to, number: 3, document: 'third, as it went' }),
      attempting: ({ number }) => Promise.resolve(noted.push(`attempting ${number}`) > 0),
      failed: ({ number }) => void noted.push(`failed ${number}`),
      undetermined: () => undefined,
      taken: (_to, number) => void noted.push(`taken ${number}`),
      withheld: () => [],
    };
    const clock = new VirtualClock(START, (failure) => assert.fail(String(failure)));
    const push: Push = (_url, document) => Promise.resolve({ kind: seen.push(document) > 0 ? 'delivered' : 'failed', reason: '' });
    const outbox = new Outbox({
      clock,
      push,
      addressOf: () => 'http://user',
      backoffSeconds: doublingBackoff,
      onEvent: () => undefined,
      ledger,
      held: true,
    });
    for (const message of ['first', 'second', 'third']) outbox.send(USER, () => message);
    await clock.settle();
    assert.deepEqual(seen, [], 'nothing goes before it is resumed');
    outbox.resume();
    outbox.send(USER, () => 'fourth');
    await clock.settle();
    assert.deepEqual(seen, ['third, as it went', 'fourth']);
    assert.deepEqual(noted, ['attempting 3', 'taken 3', 'attempting 4', 'taken 4']);
    for (const message of ['first', 'second']) outbox.send(OTHER, () => message);
    await clock.settle();
    assert.equal(seen.length, 2, 'nor what is written again only after that');
  });

  for (const [policy, expected] of [
    ['withhold', ['perhaps', 'next']],
    ['repeat', ['perhaps', 'perhaps', 'next']],
  ] as const) {
    const outcome = expected.length === 2 ? 'it is kept, and the next goes' : 'it goes again';
    test(`of a message that may have arrived, told to ${policy}: ${outcome}`, async () => {
      const seen: string[] = [];
      const { outbox, clock, events } = outboxWith(
        (_url, document) =>
          Promise.resolve(seen.push(document) === 1 ? { kind: 'failed', reason: 'silence', perhapsTaken: true } : { kind: 'delivered' }),
        new MemoryLedger(policy),
      );
      outbox.send(USER, () => 'perhaps');
      outbox.send(USER, () => 'next');
      await clock.advance(after(60));
      assert.deepEqual(seen, expected);
      assert.deepEqual(
        outbox.withheld.all(),
        policy === 'withhold' ? [{ to: USER, number: 1, document: 'perhaps', since: START.toISOString() }] : [],
      );
      assert.deepEqual(
        events.map(({ what }) => what),
        [policy === 'withhold' ? 'withheld' : 'retry', ...expected.slice(1).map(() => 'delivered')],
      );
    });
  }

  test('waits for a recipient that has no address yet', async () => {
    const seen: string[] = [];
    const { outbox, clock, addresses } = outboxWith((_url, document) => {
      seen.push(document);
      return Promise.resolve({ kind: 'delivered' });
    });
    addresses.delete(USER);
    outbox.send(USER, () => 'patient');
    await clock.settle();
    assert.deepEqual(seen, []);
    addresses.set(USER, 'http://user');
    outbox.wake(USER);
    await clock.settle();
    assert.deepEqual(seen, ['patient']);
  });
});

describe('a push over HTTP', () => {
  test('is accepted with 2xx, refused with 4xx and worth another attempt otherwise', async () => {
    const answers = [204, 200, 400, 500, 503, 429];
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(answers.shift() ?? 500).end();
    }).listen(0, '127.0.0.1');
    await new Promise((ready) => server.once('listening', ready));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { push, close } = httpPush(1000);
    const kinds: string[] = [];
    for (let i = 0; i < 6; i++) kinds.push((await push(url, '<x/>')).kind);
    assert.deepEqual(kinds, ['delivered', 'delivered', 'refused', 'failed', 'failed', 'failed']);
    server.close();
    server.closeAllConnections();
    assert.equal((await push(url, '<x/>')).kind, 'failed', 'nobody there');
    await close();
  });

  test('to a User does not wait for another that is slow, at the same receiver, and each has its own in order', async () => {
    const seen: Record<string, string[]> = {};
    let release = (): void => undefined;
    const server = createServer((request, response) => {
      let document = '';
      request.on('data', (chunk: Buffer) => (document += chunk.toString()));
      request.on('end', () => {
        (seen[request.url ?? ''] ??= []).push(document);
        const answer = (): void => void response.writeHead(204).end();
        if (document === 'slow0') release = answer;
        else answer();
      });
    }).listen(0, '127.0.0.1');
    await new Promise((ready) => server.once('listening', ready));
    const { push, close } = httpPush(10_000);
    const { outbox, clock, addresses } = outboxWith(push);
    const { port } = server.address() as AddressInfo;
    addresses.set(USER, `http://127.0.0.1:${port}/slow`).set(OTHER, `http://127.0.0.1:${port}/quick`);
    for (let i = 0; i < 20; i++) {
      outbox.send(USER, () => `slow${i}`);
      outbox.send(OTHER, () => `quick${i}`);
    }
    const settled = clock.settle();
    while (outbox.waitingFor(OTHER) > 0 || seen['/slow'] === undefined) await new Promise(setImmediate);
    assert.deepEqual([seen['/slow'].length, outbox.waitingFor(USER)], [1, 20]);
    release();
    await settled;
    const numbered = (name: string): string[] => Array.from({ length: 20 }, (_, i) => `${name}${i}`);
    assert.deepEqual(seen, { '/slow': numbered('slow'), '/quick': numbered('quick') });
    server.close();
    server.closeAllConnections();
    await close();
  });
});
