import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { request } from 'undici';
import { referenceBehaviour } from '../behaviour/reference-behaviour';
import { CHF, IMPORT_SUPPLIER, Rehearsal, testPki } from '../fixtures/rehearsal';
import type { UndeterminedPolicy } from '../delivery/delivery-ledger';
import type { ReferenceEvent, RunningReference } from '../reference';
import { startReference } from '../reference';
import { LmdbJournal } from './lmdb-journal';

const dir = mkdtempSync(join(tmpdir(), 'duis-state-'));
const taken: string[] = [];
const documents: string[] = [];
const running = new Set<RunningReference>();
/** What references have told, from when it is emptied on. */
const told: ReferenceEvent[] = [];
/** Of the recipient: `silent` takes messages and says nothing. */
let mood: 'down' | 'up' | 'silent' = 'down';
let receiver: Server;
let composer: Rehearsal;

before(async () => {
  composer = (await Rehearsal.begin()).home('4.0');
  receiver = createServer((incoming, reply) => {
    let document = '';
    incoming
      .on('data', (chunk: Buffer) => (document += chunk.toString()))
      .on('end', () => {
        if (mood !== 'down') taken.push(/<sr:RequestID>([^<]*)/.exec(document)?.[1]?.split(':')[2] ?? '');
        documents.push(document);
        if (mood !== 'silent') reply.writeHead(mood === 'up' ? 204 : 503).end();
      });
  });
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
});
after(async () => {
  for (const reference of running) await reference.stop();
  receiver.close();
  receiver.closeAllConnections();
  rmSync(dir, { recursive: true });
});

async function start(state = dir, undetermined: UndeterminedPolicy = 'withhold', free?: () => number): Promise<RunningReference> {
  const reference = await startReference({
    pki: testPki(),
    behaviour: referenceBehaviour(),
    betweenSnapshots: 1,
    clock: 'real',
    journal: await LmdbJournal.open(state, new Date(), undetermined, free),
    onEvent: (event) => told.push(event),
  });
  running.add(reference);
  return reference;
}
async function stop(reference: RunningReference): Promise<void> {
  running.delete(reference);
  await reference.stop();
}
/** Makes a User and a hub. */
async function furnish(reference: RunningReference): Promise<void> {
  await put(reference, `/users/${IMPORT_SUPPLIER}`, {
    eui: IMPORT_SUPPLIER,
    roles: ['IS'],
    receiveUrl: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
  });
  await put(reference, `/devices/${CHF}`, {
    eui: CHF,
    deviceType: 'CHF',
    gbcsVersion: '4.0',
    status: 'Commissioned',
    responsible: [{ role: 'IS', user: IMPORT_SUPPLIER }],
  });
}
async function put(reference: RunningReference, path: string, body: unknown): Promise<void> {
  const reply = await request(reference.urls.control + path, { method: 'PUT', body: JSON.stringify(body) });
  assert.equal(reply.statusCode, 204, await reply.body.text());
}
async function send(reference: RunningReference, counter: bigint, body = ''): Promise<number> {
  const document = composer.compose({ srv: '8.9', counter, body });
  const reply = await request(reference.urls.sendCommand, {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: document,
  });
  await reply.body.dump();
  return reply.statusCode;
}
const settled = (condition: () => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const look = (): void => {
      if (condition()) resolve();
      else if (performance.now() - begun > 5000) reject(new Error(`still ${taken.join(', ')}`));
      else setImmediate(look);
    };
    look();
  });

describe('a reference that keeps its state', () => {
  test('goes on where it ended: what was acknowledged is answered, once', async () => {
    const first = await start();
    await furnish(first);
    const due = new Date(Date.now() + 2000).toISOString();
    assert.deepEqual(
      [await send(first, 1n), await send(first, 2n), await send(first, 3n, `<sr:ExecutionDateTime>${due}</sr:ExecutionDateTime>`)],
      [200, 200, 200],
    );
    await stop(first);
    assert.deepEqual(taken, [], 'its recipient was down');

    mood = 'up';
    const second = await start();
    await settled(() => taken.length === 3);
    assert.deepEqual(taken, ['1', '2', '3']);
    assert.equal(await send(second, 3n), 400, 'the counter is known');
    assert.equal(await send(second, 4n), 200);
    await settled(() => taken.length === 4);
    await stop(second);

    told.length = 0;
    const third = await start();
    assert.equal(await send(third, 5n), 200);
    await settled(() => taken.length === 5);
    assert.deepEqual(
      told.flatMap((event) => (event.event === 'request' ? [event.requestId] : [])),
      [`${IMPORT_SUPPLIER}:${CHF}:5`],
      'what is taken up has been told before',
    );
    assert.deepEqual(taken, ['1', '2', '3', '4', '5'], 'nothing again');
    const commands = (await (await request(`${third.urls.control}/devices/${CHF}/commands`)).body.json()) as unknown[];
    assert.equal(commands.length, 5);
    await stop(third);
  });

  test('forgets it when it is reset', async () => {
    const reference = await start();
    await (await request(`${reference.urls.control}/reset`, { method: 'POST' })).body.dump();
    await stop(reference);
    const again = await start();
    const reply = await request(`${again.urls.control}/devices/${CHF}`);
    await reply.body.dump();
    assert.equal(reply.statusCode, 404);
    await stop(again);
  });

  test('takes nothing more while its disk is full, changes nothing, and goes on when there is room', async () => {
    const state = mkdtempSync(join(dir, 'full'));
    let free = 10_000_000;
    mood = 'up';
    taken.length = 0;
    const reference = await start(state, 'withhold', () => free);
    await furnish(reference);
    assert.equal(await send(reference, 1n), 200);
    await settled(() => taken.length === 1);

    free = 1000;
    assert.equal(await send(reference, 2n), 503);
    const refused = await request(`${reference.urls.control}/devices/${CHF}`, { method: 'PUT', body: '{}' });
    assert.deepEqual([refused.statusCode, /is full/.test(await refused.body.text())], [503, true]);
    const shown = await request(`${reference.urls.control}/devices/${CHF}`);
    assert.equal(shown.statusCode, 200, 'what only shows goes on');
    await shown.body.dump();

    free = 10_000_000;
    assert.equal(await send(reference, 2n), 200, 'the counter of what was turned away is not used up');
    await settled(() => taken.length === 2);
    await stop(reference);
    const again = await start(state);
    assert.equal(await send(again, 3n), 200);
    await settled(() => taken.length === 3);
    assert.deepEqual(taken, ['1', '2', '3']);
    await stop(again);
  });

  for (const policy of ['repeat', 'withhold'] as const) {
    const outcome = policy === 'repeat' ? 'goes again, octet for octet' : 'is kept, and goes again when it is released';
    test(`told to ${policy}: a message that was on its way when it ended ${outcome}`, async () => {
      const state = mkdtempSync(join(dir, policy));
      mood = 'silent';
      taken.length = documents.length = 0;
      const first = await start(state, policy);
      await furnish(first);
      assert.deepEqual([await send(first, 1n), await send(first, 2n)], [200, 200]);
      await settled(() => taken.length === 1);
      await stop(first);

      mood = 'up';
      const second = await start(state, policy);
      const undetermined = async (): Promise<readonly { number: number; requestId: string }[]> =>
        (await (await request(`${second.urls.control}/deliveries/undetermined`)).body.json()) as { number: number; requestId: string }[];
      if (policy === 'withhold') {
        await settled(() => taken.length === 2);
        assert.deepEqual(taken, ['1', '2'], 'the next goes');
        assert.deepEqual(
          (await undetermined()).map(({ number, requestId }) => [number, requestId]),
          [[1, `${IMPORT_SUPPLIER}:${CHF}:1`]],
        );
        await (
          await request(`${second.urls.control}/deliveries/undetermined/${IMPORT_SUPPLIER}/1/release`, { method: 'POST' })
        ).body.dump();
      }
      await settled(() => taken.length === 3);
      assert.deepEqual(taken, policy === 'repeat' ? ['1', '1', '2'] : ['1', '2', '1']);
      assert.equal(documents[policy === 'repeat' ? 1 : 2], documents[0]);
      assert.deepEqual(await undetermined(), []);
      await stop(second);

      const third = await start(state, policy);
      assert.equal(await send(third, 3n), 200);
      await settled(() => taken.length === 4);
      assert.equal(taken[3], '3', 'nothing again');
      await stop(third);
    });
  }
});
