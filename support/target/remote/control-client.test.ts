import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { ControlClient, ControlRefusal } from './control-client';
import { probe } from './probe';

/** A client at an interface that answers everything so. */
function clientAt(text: string, status = 200): ControlClient {
  const channel = { call: () => Promise.resolve({ status, text }), close: () => Promise.resolve() };
  return new ControlClient(new URL('http://127.0.0.1:1/'), 1000, channel);
}

const TURN = { use: 'alone', seconds: 1 } as const;

describe('An answer of a control interface', () => {
  const WRONG: readonly (readonly [what: string, text: string, ask: (client: ControlClient) => Promise<unknown>, why: RegExp])[] = [
    ['no JSON', '<html>', (client) => client.device('00'), /GET \/devices\/00 answered what is not JSON: <html>/],
    ['nothing for an object', '', (client) => client.now(), /GET \/clock answered nothing; it: expected an object/],
    ['null for an object', 'null', (client) => client.now(), /answered null; it: expected an object/],
    ['a list for an object', '[]', (client) => client.device('00'), /answered \[\]; it: expected an object/],
    ['an object for a list', '{}', (client) => client.commands('00'), /answered \{\}; it: expected a list/],
    ['a list of something else', '[null]', (client) => client.traces('1'), /answered \[null\]; it\[0\]: expected an object/],
    ['no instant for one', '{"now":12}', (client) => client.now(), /answered \{"now":12\}; it\.now: expected an instant, as/],
    ['no instant for another', '{"now":"noon"}', (client) => client.advanceBy(1), /it\.now: expected an instant, as/],
    ['an instant of each machine', '{"now":"2026-01-02T03:04:05"}', (client) => client.now(), /it\.now: expected an instant, as/],
    ['a day that there is not', '{"now":"2026-02-30T00:00:00Z"}', (client) => client.now(), /it\.now: expected an instant, as/],
    ['no capabilities', '{"name":"x","release":"1"}', (client) => client.capabilities(), /it\.capabilities: expected a list/],
    [
      'text for a list',
      '{"name":"x","release":"1","capabilities":"all"}',
      (client) => client.capabilities(),
      /it\.capabilities: expected a list/,
    ],
    [
      'a command in base64',
      '[{"command":"3QAAAAAA"}]',
      (client) => client.commands('00'),
      /it\[0\]\.command: expected octets in hex, or XML/,
    ],
    ['half an octet', '{"response":"DF0"}', (client) => client.carry('00', Buffer.of(1)), /it\.response: expected octets in hex/],
    ['a turn that is neither granted nor not', '{}', (client) => client.lease('x', TURN), /it\.granted: expected true or false/],
    ['a trace without decisions', '[{"requestId":"1"}]', (client) => client.traces('1'), /it\[0\]\.decisions: expected a list/],
  ];
  for (const [what, text, ask, why] of WRONG) {
    it(`with ${what} says so, and is no fault of the suite`, async () => {
      await assert.rejects(ask(clientAt(text)), (error: unknown) => error instanceof ControlRefusal && why.test(error.message));
    });
  }

  it('that is as it should be is taken', async () => {
    assert.equal((await clientAt('{"now":"2026-01-02T03:04:05Z"}').now()).toISOString(), '2026-01-02T03:04:05.000Z');
    assert.deepEqual(await clientAt('[]').outcomes(), []);
    assert.equal(await clientAt('{"response":null}').carry('00', Buffer.of(1)), undefined);
    assert.equal(await clientAt('').settle(), undefined);
  });
});

it('An answer of a control interface that comes drop by drop is given up in time, though none of its pauses is too long', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const drop = setInterval(() => (response.destroyed ? clearInterval(drop) : response.write(' ')), 10);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const client = new ControlClient(url, 50);
  await assert.rejects(client.now(), /TargetUnavailable: .*had not come to its end after 0\.5 s/);
  assert.deepEqual((await probe(url, 1000)).reached, true);
  await client.close();
  server.closeAllConnections();
  server.close();
});
