import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ControlClient, ControlRefusal } from './control-client';

/** A client at an interface that answers everything so. */
function clientAt(text: string, status = 200): ControlClient {
  const channel = { call: () => Promise.resolve({ status, text }), close: () => Promise.resolve() };
  return new ControlClient(new URL('http://127.0.0.1:1/'), 1000, channel);
}

describe('An answer of a control interface', () => {
  const WRONG: readonly (readonly [what: string, text: string, ask: (client: ControlClient) => Promise<unknown>, why: RegExp])[] = [
    ['no JSON', '<html>', (client) => client.device('00'), /GET \/devices\/00 answered what is not JSON: <html>/],
    ['nothing for an object', '', (client) => client.now(), /GET \/clock answered nothing; expected an object/],
    ['null for an object', 'null', (client) => client.now(), /answered null; expected an object/],
    ['a list for an object', '[]', (client) => client.device('00'), /answered \[\]; expected an object/],
    ['an object for a list', '{}', (client) => client.commands('00'), /answered \{\}; expected a list of objects/],
    ['a list of something else', '[null]', (client) => client.traces('1'), /answered \[null\]; expected a list of objects/],
    ['no instant for one', '{"now":12}', (client) => client.now(), /the time of its clock is 12; expected an instant in UTC/],
    ['no instant for another', '{"now":"noon"}', (client) => client.advanceBy(1), /the time of its clock is "noon"/],
  ];
  for (const [what, text, ask, why] of WRONG) {
    it(`with ${what} says so, and is no fault of the suite`, async () => {
      await assert.rejects(ask(clientAt(text)), (error: unknown) => error instanceof ControlRefusal && why.test(error.message));
    });
  }

  it('that is as it should be is taken', async () => {
    assert.equal((await clientAt('{"now":"2026-01-02T03:04:05Z"}').now()).toISOString(), '2026-01-02T03:04:05.000Z');
    assert.deepEqual(await clientAt('[{}]').outcomes(), [{}]);
    assert.equal(await clientAt('').settle(), undefined);
  });
});
