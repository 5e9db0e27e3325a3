import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CHF, IMPORT_SUPPLIER, Rehearsal } from '../fixtures/rehearsal';

const begin = async (): Promise<Rehearsal> => (await Rehearsal.begin()).home('4.0');
const FIRST = '<sr:FirstInSequence>true</sr:FirstInSequence>';
const after = (counter: bigint): string =>
  `<sr:PrecedingServiceRequestID>${IMPORT_SUPPLIER}:${CHF}:${counter}</sr:PrecedingServiceRequestID>`;

describe('a request that follows another', () => {
  test('waits until that has succeeded', async () => {
    const rehearsal = await begin();
    rehearsal.systems.fleet.order(CHF, { outcome: 'late', lateBySeconds: 10 });
    assert.equal(rehearsal.ask({ srv: '8.9', counter: 1n, header: FIRST }), 'I99');
    assert.equal(rehearsal.ask({ srv: '8.9', counter: 2n, header: after(1n) }), 'I99');
    await rehearsal.advance(9);
    assert.equal(rehearsal.systems.fleet.commands(CHF).length, 1);
    await rehearsal.advance(1);
    assert.deepEqual(
      rehearsal.pushed.map(({ response }) => `${response.responseCode} ${response.requestId?.split(':')[2]}`),
      ['I0 1', 'I0 2'],
    );
  });
  test('is given up when that has failed, and so are those after it', async () => {
    const rehearsal = await begin();
    rehearsal.systems.fleet.order(CHF, { outcome: 'no-answer' });
    rehearsal.send({ srv: '8.9', counter: 1n, header: FIRST });
    rehearsal.send({ srv: '8.9', counter: 2n, header: after(1n) });
    rehearsal.send({ srv: '8.9', counter: 3n, header: after(2n) });
    await rehearsal.advance(30);
    assert.deepEqual(rehearsal.pushed.map(({ response }) => response.responseCode).sort(), ['E21', 'E41', 'E41']);
    assert.equal(rehearsal.systems.fleet.commands(CHF).length, 1);
    assert.equal(rehearsal.ask({ srv: '8.9', counter: 4n, header: after(3n) }), 'E41');
  });
  test('is refused when there is none, or none of a sequence', async () => {
    const rehearsal = await begin();
    rehearsal.send({ srv: '8.9', counter: 1n });
    assert.equal(rehearsal.ask({ srv: '8.9', counter: 2n, header: after(1n) }), 'E41');
    assert.equal(rehearsal.ask({ srv: '8.9', counter: 3n, header: after(999n) }), 'E41');
  });
});
