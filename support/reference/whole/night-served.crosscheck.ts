import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Agent, request } from 'undici';
import { CHF, IMPORT_SUPPLIER, OTHER_USER, Rehearsal } from '../fixtures/rehearsal';

/** How many requests come in a night; DUIS_NIGHT=100000 takes half an hour. */
const REQUESTS = Number(process.env['DUIS_NIGHT'] ?? 2000);
/** Of every so many, the answer to one waits all night for a User that takes none. */
const UNTAKEN = 10;
const HOURS = 24;
/** How many requests are under way at a time. */
const TOGETHER = 20;
/** From when on what the server remembers has its bound (reference/README.md, What is bounded), and the process its size. */
const FULL = 30_000;
/** How much larger the process may be at the end than when it had its size, as a part of it, but for the messages that wait. */
const FLAT = 0.25;
/** What a message that waits may need, in MB. */
const WAITING = 0.012;

/** The memory of a process that is resident, in MB (proc(5)). */
function residentMegabytes(pid: number | undefined): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1000;
}

describe(`a night of ${HOURS} hours at a server`, () => {
  const agent = new Agent({ connections: TOGETHER });
  /** How many messages came for the User that takes them. */
  let taken = 0;
  const receiver = createServer((incoming, reply) => {
    incoming.resume().on('end', () => {
      const refused = incoming.url === '/none';
      if (!refused) taken++;
      reply.writeHead(refused ? 503 : 204).end();
    });
  });
  let server: ChildProcess;
  let urls: Readonly<Record<string, string>> = {};

  async function serve(): Promise<void> {
    const cli = resolve(__dirname, '../../cli/duis-conformance.cjs');
    const options = ['--port', '0', '--control-port', '0', '--clock', 'virtual'];
    server = spawn(process.execPath, [cli, 'serve', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    urls = await new Promise((started, failed) => {
      let out = '';
      server.once('exit', (code) => failed(new Error(`serve ended with ${code}`)));
      server.stdout?.on('data', (chunk: Buffer) => {
        out += chunk.toString('utf8');
        const line = out.split('\n').find((entry) => entry.includes('"listening"'));
        if (line !== undefined) started(JSON.parse(line) as Record<string, string>);
      });
    });
  }

  async function control<T>(method: 'PUT' | 'POST' | 'GET', path: string, body?: unknown): Promise<T | undefined> {
    const options = { method, dispatcher: agent, body: body === undefined ? null : JSON.stringify(body) };
    const reply = await request(`${urls['control']}${path}`, options);
    const text = await reply.body.text();
    assert.ok(reply.statusCode < 300, `${method} ${path}: ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as T);
  }

  async function post(body: string): Promise<void> {
    const headers = { 'content-type': 'application/xml' };
    const reply = await request(urls['sendCommand'] ?? '', { method: 'POST', dispatcher: agent, headers, body });
    const text = await reply.body.text();
    assert.equal(reply.statusCode, 200, text);
  }

  before(async () => {
    await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
    await serve();
    const own = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
    await control('PUT', `/users/${IMPORT_SUPPLIER}`, { eui: IMPORT_SUPPLIER, roles: ['IS'], receiveUrl: `${own}/` });
    await control('PUT', `/users/${OTHER_USER}`, { eui: OTHER_USER, roles: ['OU'], receiveUrl: `${own}/none` });
    const responsible = [{ role: 'IS', user: IMPORT_SUPPLIER }];
    await control('PUT', `/devices/${CHF}`, { eui: CHF, deviceType: 'CHF', gbcsVersion: '4.0', status: 'Commissioned', responsible });
  });
  after(async () => {
    server.kill('SIGTERM');
    receiver.close();
    receiver.closeAllConnections();
    await agent.close();
  });

  it(`takes ${REQUESTS} requests, keeps ${REQUESTS / UNTAKEN} messages that nobody takes, and needs no more memory for it`, async (t) => {
    const composer = (await Rehearsal.begin()).home('4.0');
    const begun = (await control<{ now: string }>('GET', '/clock'))?.now ?? assert.fail('no clock');
    const figures: { readonly requests: number; readonly rss: number }[] = [];
    for (let n = 0; n < REQUESTS; n += TOGETHER) {
      const counters = Array.from({ length: TOGETHER }, (_, i) => n + i + 1);
      const bodies = counters.map((counter) =>
        composer.compose({ srv: '8.9', from: counter % UNTAKEN === 0 ? OTHER_USER : IMPORT_SUPPLIER, counter: BigInt(counter) }),
      );
      for (const body of bodies) await post(body);
      const to = new Date(Date.parse(begun) + ((n + TOGETHER) / REQUESTS) * HOURS * 3_600_000).toISOString();
      await control('POST', '/clock/advance', { to });
      if ((n + TOGETHER) % (REQUESTS / 10) === 0) figures.push({ requests: n + TOGETHER, rss: residentMegabytes(server.pid) });
    }
    await control('POST', '/settle');
    for (const { requests, rss } of figures) t.diagnostic(`${requests} requests, ${requests / UNTAKEN} wait: RSS ${rss.toFixed(0)} MB`);
    assert.equal(taken, REQUESTS - REQUESTS / UNTAKEN);
    const own = figures.filter(({ requests }) => requests >= FULL).map(({ requests, rss }) => rss - (WAITING * requests) / UNTAKEN);
    if (own.length > 1) assert.ok(Math.max(...own) <= (own[0] ?? 0) * (1 + FLAT), JSON.stringify(own));
  });
});
