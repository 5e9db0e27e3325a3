import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textAt } from '../../duis/element';
import { decodeMessage } from '../../gbcs/decode';
import { ESME, IMPORT_SUPPLIER, OTHER_SUPPLIER, Rehearsal } from '../fixtures/rehearsal';

/** 7.2 Disable Supply: a critical request without a body. */
const order = { srv: '7.2', to: ESME, counter: 7000n } as const;
const begin = async (): Promise<Rehearsal> => (await Rehearsal.begin()).home('4.0');

describe('a critical request', () => {
  test('is transformed into a Pre-Command from the User to the device, with its counter, unsigned', async () => {
    const preCommand = (await begin()).transform(order);
    assert.equal(preCommand.originator, IMPORT_SUPPLIER);
    assert.equal(preCommand.recipient, ESME);
    assert.equal(preCommand.counter, 7000n);
    assert.equal(preCommand.signature, 'none');
    assert.equal(preCommand.mac, undefined);
  });

  test('is sent when it comes back signed under the same RequestID, and the device answers, signed', async () => {
    const rehearsal = await begin();
    assert.equal(rehearsal.askCritical({ ...order, cv: 5 }), 'I99');
    await rehearsal.clock.settle();
    const [push] = rehearsal.pushed;
    assert.equal(push?.response.responseCode, 'I0');
    const { body } = push?.response ?? {};
    const message = decodeMessage(Buffer.from((body?.kind === 'response' && body.content?.text) || '', 'base64'));
    assert.equal(message.kind, 'response');
    assert.ok(message.signature instanceof Uint8Array);
    assert.equal(push?.response.responseId, `${ESME}:${IMPORT_SUPPLIER}:7000`);
  });

  test('is returned for local delivery with its MAC, and not sent, with CommandVariant 6', async () => {
    const rehearsal = await begin();
    const signed = rehearsal.signed(rehearsal.transform(order));
    const { responseCode, body } = rehearsal.read(rehearsal.send({ ...order, cv: 6, element: signed }).body);
    assert.equal(responseCode, 'I0');
    const message = decodeMessage(
      Buffer.from((body.kind === 'response' && body.content && textAt(body.content, 'GBCSPayload')) || '', 'base64'),
    );
    assert.ok(message.mac && message.signature instanceof Uint8Array);
    await rehearsal.clock.settle();
    assert.equal(rehearsal.systems.fleet.commands(ESME).length, 0);
  });

  test('is sent and its copy returned, with CommandVariant 7', async () => {
    const rehearsal = await begin();
    assert.equal(rehearsal.askCritical({ ...order, cv: 7 }), 'I99');
    await rehearsal.clock.settle();
    assert.deepEqual(
      rehearsal.pushed.map(({ response: { body } }) => body.kind === 'response' && body.content?.name),
      ['LocalCommand', 'GBCSPayload'],
    );
  });

  test('takes one signature and no second', async () => {
    const rehearsal = await begin();
    const element = rehearsal.signed(rehearsal.transform(order));
    assert.equal(rehearsal.ask({ ...order, cv: 5, element }), 'I99');
    assert.equal(rehearsal.ask({ ...order, cv: 5, element }), 'HTTP 400');
  });

  test('may be signed after a later one was transformed', async () => {
    const rehearsal = await begin();
    const element = rehearsal.signed(rehearsal.transform(order));
    rehearsal.transform({ ...order, counter: 7001n });
    assert.equal(rehearsal.ask({ ...order, cv: 5, element }), 'I99');
  });
});

describe('a Signed Pre-Command is refused with the reading pre-command-code', () => {
  test('when nothing was transformed under its RequestID', async () => {
    const rehearsal = await begin();
    const element = rehearsal.signed(rehearsal.transform(order));
    assert.equal(rehearsal.ask({ ...order, counter: 8000n, cv: 5, element }), 'E48');
  });
  test('when somebody else signed it', async () => {
    const rehearsal = await begin();
    assert.equal(rehearsal.ask({ ...order, cv: 5, element: rehearsal.signed(rehearsal.transform(order), OTHER_SUPPLIER) }), 'E48');
  });
  test('when something else was signed', async () => {
    const rehearsal = await begin();
    const preCommand = rehearsal.transform(order);
    assert.equal(
      rehearsal.ask({ ...order, cv: 5, element: rehearsal.signed({ ...preCommand, messageCode: preCommand.messageCode + 1 }) }),
      'E48',
    );
  });
  test('when it is not signed at all, or no GBCS', async () => {
    const rehearsal = await begin();
    const element = (payload: string): string => `<sr:SignedPreCommand><sr:GBCSPayload>${payload}</sr:GBCSPayload></sr:SignedPreCommand>`;
    rehearsal.transform(order);
    assert.equal(rehearsal.ask({ ...order, cv: 5, element: element('AAAA') }), 'E48');
  });
  test('and can be sent again, put right', async () => {
    const rehearsal = await begin();
    const preCommand = rehearsal.transform(order);
    assert.equal(rehearsal.ask({ ...order, cv: 5, element: rehearsal.signed(preCommand, OTHER_SUPPLIER) }), 'E48');
    assert.equal(rehearsal.ask({ ...order, cv: 5, element: rehearsal.signed(preCommand) }), 'I99');
  });
});
