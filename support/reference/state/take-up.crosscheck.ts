import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { request } from 'undici';
import { referenceBehaviour } from '../behaviour/reference-behaviour';
import { CHF, IMPORT_SUPPLIER, Rehearsal, testPki } from '../fixtures/rehearsal';
import type { RunningReference } from '../reference';
import { startReference } from '../reference';
import { LmdbJournal } from './lmdb-journal';

/** How many inputs are taken up; DUIS_INPUTS=1000,10000,100000 takes a quarter of an hour. */
const SIZES = (process.env['DUIS_INPUTS'] ?? '1000,4000').split(',').map(Number);

interface Start {
  readonly reference: RunningReference;
  readonly inputs: number;
  readonly held: number;
  readonly ms: number;
}

async function start(dir: string): Promise<Start> {
  const begun = performance.now();
  let taken = { inputs: 0, held: 0 };
  let ms = 0;
  const reference = await startReference({
    pki: testPki(),
    behaviour: referenceBehaviour(),
    clock: 'real',
    journal: await LmdbJournal.open(dir, new Date(Date.now() - 60_000)),
    onEvent: (event) => {
      if (event.event === 'failure') throw event.failure;
      if (event.event !== 'taken-up') return;
      taken = event;
      ms = performance.now() - begun;
    },
  });
  return { reference, ...taken, ms };
}

/** Puts requests where those are kept that came in: nothing has gone through them yet. */
async function fill(dir: string, composer: Rehearsal, inputs: number): Promise<void> {
  const journal = await LmdbJournal.open(dir, new Date());
  let last = Promise.resolve();
  for (let counter = 1n; counter <= inputs; counter++) {
    const octets = Buffer.from(composer.compose({ srv: '8.9', counter }));
    last = journal.append(new Date(), { kind: 'request', service: 'sendCommand', octets });
    if (counter % 500n === 0n) await last;
  }
  await last;
  await journal.close();
}

async function put(reference: RunningReference, path: string, body: unknown): Promise<void> {
  await (await request(reference.urls.control + path, { method: 'PUT', body: JSON.stringify(body) })).body.dump();
}

for (const inputs of SIZES)
  test(`${inputs} inputs: all are gone through once, and after a snapshot those that came since`, async (t) => {
    const dir = mkdtempSync(join(tmpdir(), 'duis-take-up-'));
    const composer = (await Rehearsal.begin()).home('4.0');
    const furnished = await start(dir);
    await put(furnished.reference, `/users/${IMPORT_SUPPLIER}`, { eui: IMPORT_SUPPLIER, roles: ['IS'], receiveUrl: 'http://127.0.0.1:9/' });
    const responsible = [{ role: 'IS', user: IMPORT_SUPPLIER }];
    await put(furnished.reference, `/devices/${CHF}`, {
      eui: CHF,
      deviceType: 'CHF',
      gbcsVersion: '4.0',
      status: 'Commissioned',
      responsible,
    });
    await furnished.reference.stop();
    await fill(dir, composer, inputs);

    const first = await start(dir);
    assert.deepEqual([first.inputs, first.held], [inputs + 2, 0]);
    const post = async (counter: number): Promise<number> => {
      const body = composer.compose({ srv: '8.9', counter: BigInt(counter) });
      const reply = await request(first.reference.urls.sendCommand, {
        method: 'POST',
        headers: { 'content-type': 'application/xml' },
        body,
      });
      await reply.body.dump();
      return reply.statusCode;
    };
    const begun = performance.now();
    let since = 0;
    // The next inputs are those that a snapshot is taken after, and a few more.
    for (let more = 1; more <= (inputs >= 2000 ? 4 : 2004 - inputs); more++) {
      assert.equal(await post(inputs + more), 200);
      since = more;
    }
    const pause = performance.now() - begun;
    await first.reference.stop();

    const journal = await LmdbJournal.open(dir, new Date());
    const octets = journal.snapshot?.image.length ?? 0;
    await journal.close();
    const second = await start(dir);
    await second.reference.stop();
    t.diagnostic(
      `${inputs} inputs: from the first on ${Math.round(first.ms)} ms; with a snapshot of ${(octets / 1e6).toFixed(1)} MB, ` +
        `${second.held} held and ${second.inputs} since: ${Math.round(second.ms)} ms; ` +
        `${since} more inputs and the snapshot took ${Math.round(pause)} ms`,
    );
    assert.equal(second.inputs + second.held, inputs + 2 + since);
    assert.ok(second.held > 0 && second.inputs < 10);
    rmSync(dir, { recursive: true });
  });
