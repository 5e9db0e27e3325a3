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
import type { RunningReference } from '../reference';
import { startReference } from '../reference';
import { LmdbJournal } from './lmdb-journal';

const dir = mkdtempSync(join(tmpdir(), 'duis-state-'));
const taken: string[] = [];
let up = false;
let receiver: Server;
let composer: Rehearsal;

before(async () => {
  composer = (await Rehearsal.begin()).home('4.0');
  receiver = createServer((incoming, reply) => {
    let document = '';
    incoming.on('data', (chunk: Buffer) => (document += chunk.toString())).on('end', () => {
      if (up) taken.push(/<sr:RequestID>([^<]*)/.exec(document)?.[1]?.split(':')[2] ?? '');
      reply.writeHead(up ? 204 : 503).end();
    });
  });
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
});
after(() => {
  receiver.close();
  receiver.closeAllConnections();
  rmSync(dir, { recursive: true });
});

async function start(): Promise<RunningReference> {
  return startReference({ pki: testPki(), behaviour: referenceBehaviour(), clock: 'real', journal: await LmdbJournal.open(dir, new Date()) });
}
async function put(reference: RunningReference, path: string, body: unknown): Promise<void> {
  const reply = await request(reference.urls.control + path, { method: 'PUT', body: JSON.stringify(body) });
  assert.equal(reply.statusCode, 204, await reply.body.text());
}
async function send(reference: RunningReference, counter: bigint, body = ''): Promise<number> {
  const document = composer.compose({ srv: '8.9', counter, body });
  const reply = await request(reference.urls.sendCommand, { method: 'POST', headers: { 'content-type': 'application/xml' }, body: document });
  await reply.body.dump();
  return reply.statusCode;
}
const settled = (condition: () => boolean): Promise<void> => new Promise((resolve, reject) => {
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
    await put(first, `/users/${IMPORT_SUPPLIER}`, { eui: IMPORT_SUPPLIER, roles: ['IS'], receiveUrl: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/` });
    await put(first, `/devices/${CHF}`, { eui: CHF, deviceType: 'CHF', gbcsVersion: '4.0', status: 'Commissioned', responsible: [{ role: 'IS', user: IMPORT_SUPPLIER }] });
    const due = new Date(Date.now() + 700).toISOString();
    assert.deepEqual([await send(first, 1n), await send(first, 2n), await send(first, 3n, `<sr:ExecutionDateTime>${due}</sr:ExecutionDateTime>`)], [200, 200, 200]);
    await first.stop();
    assert.deepEqual(taken, [], 'its recipient was down');

    up = true;
    const second = await start();
    await settled(() => taken.length === 3);
    assert.deepEqual(taken, ['1', '2', '3']);
    assert.equal(await send(second, 3n), 400, 'the counter is known');
    assert.equal(await send(second, 4n), 200);
    await settled(() => taken.length === 4);
    await second.stop();

    const third = await start();
    assert.equal(await send(third, 5n), 200);
    await settled(() => taken.length === 5);
    assert.deepEqual(taken, ['1', '2', '3', '4', '5'], 'nothing again');
    const commands = (await (await request(`${third.urls.control}/devices/${CHF}/commands`)).body.json()) as unknown[];
    assert.equal(commands.length, 5);
    await third.stop();
  });

  test('forgets it when it is reset', async () => {
    const reference = await start();
    await (await request(`${reference.urls.control}/reset`, { method: 'POST' })).body.dump();
    await reference.stop();
    const again = await start();
    const reply = await request(`${again.urls.control}/devices/${CHF}`);
    await reply.body.dump();
    assert.equal(reply.statusCode, 404);
    await again.stop();
  });
});
