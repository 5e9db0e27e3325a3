import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { request } from 'undici';
import type { Eui64 } from '../../duis/eui64';
import type { UndeterminedPolicy } from '../delivery/delivery-ledger';
import { idsOf } from '../delivery/message-ids';
import { CHF, IMPORT_SUPPLIER, OTHER_USER, Rehearsal } from '../fixtures/rehearsal';

/**
 * A server under load, killed with SIGKILL again and again. Whether a message that was on its way arrived cannot be known; so with
 * `repeat` nothing that was acknowledged is lost, and what comes twice is what was on its way, octet for octet; with `withhold`
 * nothing comes twice, and what was acknowledged has been answered or is withheld.
 */
const ROUNDS = Number(process.env['DUIS_KILLS'] ?? 5);
/** A snapshot of a state like this takes about as long as an input: with one every few, many a kill comes in the middle of one. */
const SNAPSHOT_EVERY = 7;
/** How long each server is under load, in milliseconds, at least and at most. */
const LOAD = [400, 1200] as const;
const USERS = [IMPORT_SUPPLIER, OTHER_USER];
const CLI = resolve(__dirname, '../../cli/duis-conformance.cjs');

type Entry = Readonly<Record<string, string>>;
interface Server {
  readonly child: ChildProcess;
  readonly urls: Entry;
  readonly inputs: number;
  /** Inputs that a snapshot held. */
  readonly held: number;
  /** RequestIDs of the messages that were on their way when its predecessor was killed. */
  readonly undetermined: readonly string[];
}

async function serve(
  state: string,
  policy: UndeterminedPolicy,
  snapshotEvery: number = SNAPSHOT_EVERY,
  onEntry: (entry: Entry, child: ChildProcess) => void = () => undefined,
): Promise<Server> {
  const child = spawn(
    process.execPath,
    [
      CLI,
      'serve',
      '--port',
      '0',
      '--control-port',
      '0',
      '--state',
      state,
      '--undetermined',
      policy,
      '--snapshot-every',
      `${snapshotEvery}`,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  const entries = (): Entry[] =>
    out
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Entry);
  const urls = await new Promise<Entry>((started) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
      const listening =
        out.includes('"listening"') && out.endsWith('\n') ? entries().find((entry) => entry['event'] === 'listening') : undefined;
      if (listening) started(listening);
    });
  });
  child.stdout.removeAllListeners('data');
  createInterface({ input: child.stdout }).on('line', (line) => onEntry(JSON.parse(line) as Entry, child));
  const of = (event: string): Entry[] => entries().filter((entry) => entry['event'] === event);
  return {
    child,
    urls,
    inputs: Number(of('taken-up')[0]?.['inputs'] ?? 0),
    held: Number(of('taken-up')[0]?.['held'] ?? 0),
    undetermined: of('undetermined').map((entry) => entry['requestId'] ?? ''),
  };
}

/** The Users' Receive Response Service: every document that came, by RequestID. */
async function receive(): Promise<{
  readonly url: string;
  readonly received: ReadonlyMap<string, readonly string[]>;
  readonly close: () => void;
}> {
  const received = new Map<string, string[]>();
  const receiver = createServer((incoming, reply) => {
    let document = '';
    incoming
      .on('data', (chunk: Buffer) => (document += chunk.toString()))
      .on('end', () => {
        const { requestId = '' } = idsOf(document);
        received.set(requestId, [...(received.get(requestId) ?? []), document]);
        reply.writeHead(204).end();
      });
  });
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
    received,
    close: () => void (receiver.close(), receiver.closeAllConnections()),
  };
}

async function furnish({ urls }: Server, receiveUrl: string): Promise<void> {
  const put = async (path: string, body: unknown): Promise<void> =>
    (await request(`${urls['control']}${path}`, { method: 'PUT', body: JSON.stringify(body) })).body.dump();
  for (const [eui, roles] of [
    [IMPORT_SUPPLIER, ['IS']],
    [OTHER_USER, ['OU']],
  ] as const)
    await put(`/users/${eui}`, { eui, roles, receiveUrl });
  await put(`/devices/${CHF}`, {
    eui: CHF,
    deviceType: 'CHF',
    gbcsVersion: '4.0',
    status: 'Commissioned',
    responsible: [{ role: 'IS', user: IMPORT_SUPPLIER }],
  });
}

for (const policy of ['repeat', 'withhold'] as const) {
  test(`${ROUNDS} kills under the load of ${USERS.length} Users, told to ${policy} what is undetermined`, async (t) => {
    const state = mkdtempSync(join(tmpdir(), 'duis-kill-'));
    const composer = (await Rehearsal.begin()).home('4.0');
    const { url, received, close } = await receive();
    const acknowledged: string[] = [];
    const undetermined: string[] = [];
    let counter = 0n;
    let most = 0;

    const send = async (server: Server, from: Eui64): Promise<void> => {
      const own = ++counter;
      const document = composer.compose({ srv: '8.9', from, counter: own });
      const reply = await request(server.urls['sendCommand'] ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/xml' },
        body: document,
      });
      const text = await reply.body.text();
      if (text.includes('<sr:ResponseCode>I99')) acknowledged.push(`${from}:${CHF}:${own}`);
    };
    const load = async (server: Server, from: Eui64): Promise<void> => {
      while (server.child.exitCode === null && server.child.signalCode === null) await send(server, from).catch(() => undefined);
    };

    for (let round = 0; round < ROUNDS; round++) {
      const server = await serve(state, policy);
      undetermined.push(...server.undetermined);
      most = Math.max(most, server.inputs);
      if (round === 0) await furnish(server, url);
      const loads = USERS.map((user) => load(server, user));
      await new Promise((later) => setTimeout(later, LOAD[0] + ((round * 137) % (LOAD[1] - LOAD[0]))));
      server.child.kill('SIGKILL');
      await Promise.all(loads);
    }
    const last = await serve(state, policy);
    undetermined.push(...last.undetermined);
    for (let quiet = 0, before = -1; quiet < 5; quiet = before === received.size ? quiet + 1 : 0) {
      before = received.size;
      await new Promise((later) => setTimeout(later, 200));
    }
    const withheld = (
      (await (await request(`${last.urls['control']}/deliveries/undetermined`)).body.json()) as { requestId: string }[]
    ).map(({ requestId }) => requestId);
    last.child.kill('SIGTERM');
    close();

    const lost = acknowledged.filter((id) => !received.has(id) && !withheld.includes(id));
    const twice = [...received].filter(([, documents]) => documents.length > 1);
    t.diagnostic(
      `${policy}: ${acknowledged.length} acknowledged, ${received.size} answered, ${lost.length} lost; ` +
        `${undetermined.length} on their way at a kill, of which ${twice.length} came twice and ${withheld.length} are ` +
        `withheld (${withheld.filter((id) => received.has(id)).length} of them had come); ` +
        `${last.inputs} inputs gone through at last, ${last.held} in a snapshot; at most ${most} gone through`,
    );
    assert.ok(acknowledged.length > ROUNDS, 'there was load');
    assert.ok(most <= SNAPSHOT_EVERY && last.held > 0, 'what is gone through is bounded by what came since the last snapshot');
    assert.deepEqual(lost, []);
    if (policy === 'withhold') assert.deepEqual([twice, withheld.toSorted()], [[], undetermined.toSorted()]);
    else
      assert.deepEqual(
        twice.filter(([id, documents]) => !undetermined.includes(id) || new Set(documents).size > 1),
        [],
        'what was on its way, as it went',
      );
  });
}

/** How often a server is killed when it has said that a snapshot is begun, and before it says that it is kept. */
const INSIDE = Number(process.env['DUIS_KILLS_INSIDE'] ?? 3);
/** After how many inputs each of its snapshots comes, so that a state of some hundred inputs has to be written down. */
const INPUTS = 150;

test(`${INSIDE} kills inside a snapshot: the one before is there, and all inputs`, async (t) => {
  const state = mkdtempSync(join(tmpdir(), 'duis-kill-'));
  const composer = (await Rehearsal.begin()).home('4.0');
  const { url, close } = await receive();
  const children = new Set<ChildProcess>();
  t.after(() => {
    close();
    for (const child of children) child.kill('SIGKILL');
  });
  let counter = 0n;
  let inside = 0;
  let acknowledged = 0;
  const post = async ({ urls }: Server): Promise<void> => {
    const body = composer.compose({ srv: '8.9', counter: ++counter });
    const reply = await request(urls['sendCommand'] ?? '', { method: 'POST', headers: { 'content-type': 'application/xml' }, body });
    if ((await reply.body.text()).includes('<sr:ResponseCode>I99')) acknowledged++;
  };

  /** A server until it has said that it begins a snapshot, and is killed; how many inputs it had kept in one before. */
  const live = async (before: number, first: boolean): Promise<number> => {
    let kept = before;
    let begun = false;
    const server = await serve(state, 'withhold', INPUTS, ({ event, stage, inputs }, child) => {
      if (event !== 'snapshot') return;
      if (stage === 'kept') kept = Number(inputs);
      else begun = child.kill('SIGKILL');
    });
    children.add(server.child);
    const gone = new Promise((exit) => server.child.once('exit', exit));
    if (first) await furnish(server, url);
    assert.ok(server.held >= before, `a snapshot of ${before} inputs was kept, and one of ${server.held} taken up`);
    assert.ok(first || server.held + server.inputs >= acknowledged, `${acknowledged} requests were acknowledged`);
    while (!begun) await post(server).catch(() => undefined);
    await gone;
    if (kept === before) inside++;
    return Math.max(kept, server.held);
  };

  let kept = 0;
  for (let round = 0; inside < INSIDE; round++) {
    assert.ok(round < 4 * INSIDE, `${inside} of ${round} kills fell inside a snapshot`);
    kept = await live(kept, round === 0);
  }
  t.diagnostic(`${inside} kills inside a snapshot; ${acknowledged} requests acknowledged, none lost`);
});
