import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { request } from 'undici';
import type { Eui64 } from '../../duis/eui64';
import { CHF, IMPORT_SUPPLIER, OTHER_USER, Rehearsal } from '../fixtures/rehearsal';

/** A server under load, killed with SIGKILL again and again: nothing that it acknowledged may be lost, nothing given twice. */
const ROUNDS = 5;
const USERS = [IMPORT_SUPPLIER, OTHER_USER];
const CLI = resolve(__dirname, '../../cli/duis-conformance.cjs');

interface Server {
  readonly child: ChildProcess;
  readonly urls: Readonly<Record<string, string>>;
  readonly inputs: number;
}

async function serve(state: string): Promise<Server> {
  const child = spawn(process.execPath, [CLI, 'serve', '--port', '0', '--control-port', '0', '--state', state], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  const entries = (): Record<string, string>[] => out.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, string>);
  const urls = await new Promise<Record<string, string>>((started) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
      const listening = out.includes('"listening"') && out.endsWith('\n') ? entries().find((entry) => entry['event'] === 'listening') : undefined;
      if (listening) started(listening);
    });
  });
  child.stdout.removeAllListeners('data').resume();
  return { child, urls, inputs: Number(entries().find((entry) => entry['event'] === 'taken-up')?.['inputs'] ?? 0) };
}

test(`${ROUNDS} kills under the load of ${USERS.length} Users`, async (t) => {
  const state = mkdtempSync(join(tmpdir(), 'duis-kill-'));
  const composer = (await Rehearsal.begin()).home('4.0');
  const received = new Map<string, number>();
  const receiver = createServer((incoming, reply) => {
    let document = '';
    incoming.on('data', (chunk: Buffer) => (document += chunk.toString())).on('end', () => {
      const id = /<sr:RequestID>([^<]*)/.exec(document)?.[1] ?? '';
      received.set(id, (received.get(id) ?? 0) + 1);
      reply.writeHead(204).end();
    });
  });
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  const acknowledged: string[] = [];
  let counter = 0n;

  const send = async (server: Server, from: Eui64): Promise<void> => {
    const own = ++counter;
    const document = composer.compose({ srv: '8.9', from, counter: own });
    const reply = await request(server.urls['sendCommand'] ?? '', { method: 'POST', headers: { 'content-type': 'application/xml' }, body: document });
    const text = await reply.body.text();
    if (text.includes('<sr:ResponseCode>I99')) acknowledged.push(`${from}:${CHF}:${own}`);
  };
  const load = async (server: Server, from: Eui64): Promise<void> => {
    while (server.child.exitCode === null && server.child.signalCode === null) await send(server, from).catch(() => undefined);
  };
  const put = async (server: Server, path: string, body: unknown): Promise<void> => (await request(`${server.urls['control']}${path}`, { method: 'PUT', body: JSON.stringify(body) })).body.dump();

  for (let round = 0; round < ROUNDS; round++) {
    const server = await serve(state);
    if (round === 0) {
      const receiveUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
      for (const [eui, roles] of [[IMPORT_SUPPLIER, ['IS']], [OTHER_USER, ['OU']]] as const) await put(server, `/users/${eui}`, { eui, roles, receiveUrl });
      await put(server, `/devices/${CHF}`, { eui: CHF, deviceType: 'CHF', gbcsVersion: '4.0', status: 'Commissioned', responsible: [{ role: 'IS', user: IMPORT_SUPPLIER }] });
    }
    const loads = USERS.map((user) => load(server, user));
    await new Promise((later) => setTimeout(later, 400 + round * 150));
    server.child.kill('SIGKILL');
    await Promise.all(loads);
  }
  const last = await serve(state);
  for (let quiet = 0, before = -1; quiet < 5; quiet = before === received.size ? quiet + 1 : 0) {
    before = received.size;
    await new Promise((later) => setTimeout(later, 200));
  }
  last.child.kill('SIGTERM');
  receiver.close();
  receiver.closeAllConnections();

  const lost = acknowledged.filter((id) => !received.has(id));
  const twice = [...received.values()].filter((count) => count > 1).length;
  t.diagnostic(`${acknowledged.length} acknowledged, ${received.size} answered, ${lost.length} lost, ${twice} given again (at most one in flight for each of ${USERS.length} Users at each of ${ROUNDS} kills); ${last.inputs} inputs taken up`);
  assert.ok(acknowledged.length > 50, 'there was load');
  assert.deepEqual(lost, []);
  assert.ok(twice <= ROUNDS * USERS.length);
});
