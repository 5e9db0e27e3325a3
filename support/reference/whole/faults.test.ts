import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { request } from 'undici';
import type { Eui64 } from '../../duis/eui64';
import { referenceBehaviour } from '../behaviour/reference-behaviour';
import { CHF, IMPORT_SUPPLIER, OTHER_USER, Rehearsal, testPki } from '../fixtures/rehearsal';
import { startReference } from '../reference';

const FLOOD = 60;

describe('when something is wrong outside', () => {
  test('a silent device is E21 after its time, one that is offline E20 at once, a spoilt MAC no answer', async () => {
    const rehearsal = (await Rehearsal.begin()).home('4.0');
    for (const [order, code, after] of [
      [{ outcome: 'no-answer' }, 'E21', 30],
      [{ offline: true }, 'E20', 0],
      [{ outcome: 'bad-mac', offline: false }, 'E21', 30],
    ] as const) {
      rehearsal.pushed.length = 0;
      rehearsal.systems.fleet.order(CHF, order);
      assert.equal(rehearsal.ask({ srv: '8.9' }), 'I99');
      await rehearsal.clock.settle();
      if (after > 0) {
        await rehearsal.advance(after - 1);
        assert.deepEqual(rehearsal.pushed, [], 'not before');
        await rehearsal.advance(1);
      }
      assert.deepEqual(
        rehearsal.pushed.map(({ response }) => [response.responseCode, response.responseId]),
        [[code, undefined]],
      );
    }
  });

  test('two Users flooding, one slow and one down for a while: everything acknowledged is answered once, in order', async () => {
    const seen = new Map<Eui64, string[]>([
      [IMPORT_SUPPLIER, []],
      [OTHER_USER, []],
    ]);
    let refusals = 0;
    const receiver = createServer((incoming, reply) => {
      let document = '';
      incoming
        .on('data', (chunk: Buffer) => (document += chunk.toString()))
        .on('end', () => {
          const [user = '', , counter = ''] = /<sr:RequestID>([^<]*)/.exec(document)?.[1]?.split(':') ?? [];
          if (user === OTHER_USER && refusals++ < 3) return void reply.writeHead(500).end();
          seen.get(user)?.push(counter);
          setTimeout(() => reply.writeHead(204).end(), user === IMPORT_SUPPLIER ? 2 : 0);
        });
    });
    await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
    const reference = await startReference({ pki: testPki(), behaviour: referenceBehaviour() });
    const control = async (method: 'PUT' | 'POST', path: string, body?: unknown): Promise<void> =>
      (await request(reference.urls.control + path, { method, body: body === undefined ? null : JSON.stringify(body) })).body.dump();
    const receiveUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    await control('PUT', `/users/${IMPORT_SUPPLIER}`, { eui: IMPORT_SUPPLIER, roles: ['IS'], receiveUrl });
    await control('PUT', `/users/${OTHER_USER}`, { eui: OTHER_USER, roles: ['OU'], receiveUrl });
    await control('PUT', `/devices/${CHF}`, {
      eui: CHF,
      deviceType: 'CHF',
      status: 'Commissioned',
      gbcsVersion: '4.0',
      responsible: [{ role: 'IS', user: IMPORT_SUPPLIER }],
    });
    const composer = (await Rehearsal.begin()).home('4.0');
    const flood = async (from: Eui64): Promise<string[]> => {
      const acknowledged: string[] = [];
      for (let counter = 1n; counter <= BigInt(FLOOD); counter++) {
        const reply = await request(reference.urls.sendCommand, {
          method: 'POST',
          headers: { 'content-type': 'application/xml' },
          body: composer.compose({ srv: '8.9', from, counter }),
        });
        if ((await reply.body.text()).includes('I99')) acknowledged.push(String(counter));
      }
      return acknowledged;
    };
    const [supplier, other] = await Promise.all([flood(IMPORT_SUPPLIER), flood(OTHER_USER)]);
    await control('POST', '/clock/advance', { seconds: 60 });
    assert.deepEqual([supplier?.length, other?.length], [FLOOD, FLOOD]);
    assert.deepEqual([seen.get(IMPORT_SUPPLIER), seen.get(OTHER_USER)], [supplier, other]);
    await reference.stop();
    receiver.close();
    receiver.closeAllConnections();
  });
});
