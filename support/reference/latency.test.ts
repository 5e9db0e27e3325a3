import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { referenceBehaviour } from './behaviour/reference-behaviour';
import { CHF, ESME, IMPORT_SUPPLIER, Rehearsal } from './fixtures/rehearsal';

const LATENCY = { deviceSeconds: 2, networkSeconds: 1 };

/** A home whose devices take two seconds to answer, and a network that takes one to its User. */
async function begin(): Promise<Rehearsal> {
  return (await Rehearsal.begin(referenceBehaviour(), LATENCY)).home('4.0');
}

/** Answers and alerts of devices; of the firmware that a device says it has, the DCC tells its Users as well. */
const toSupplier = (home: Rehearsal): readonly string[] =>
  home.pushed
    .filter(({ to, response }) => to === IMPORT_SUPPLIER && response.body.kind !== 'dcc-alert')
    .map(({ response }) => response.responseCode);

/** What has been pushed to the Import Supplier after each of so many seconds. */
async function countEverySecond(home: Rehearsal, seconds: number): Promise<number[]> {
  const counts: number[] = [];
  for (let i = 0; i < seconds; i++) {
    await home.advance(1);
    counts.push(toSupplier(home).length);
  }
  return counts;
}

describe('With a latency', () => {
  test('the answer of a device comes when the device and the network have had their time', async () => {
    const home = await begin();
    assert.equal(home.ask({ srv: '11.2', to: ESME }), 'I99');
    assert.deepEqual(await countEverySecond(home, 4), [0, 0, 1, 1]);
    assert.deepEqual(toSupplier(home), ['I0']);
  });

  test('messages are under way beside each other, and arrive in order', async () => {
    const home = await begin();
    for (let i = 0; i < 3; i++) home.ask({ srv: '11.2', to: ESME });
    assert.deepEqual(await countEverySecond(home, 3), [0, 0, 3]);
  });

  test('an alert of a device takes as long as its answers', async () => {
    const home = await begin();
    home.systems.fleet.raise(ESME, { alertCode: '8F3F' });
    assert.deepEqual(await countEverySecond(home, 4), [0, 0, 1, 1]);
  });

  test('a device takes as long as was ordered of it, until it is replaced', async () => {
    const home = await begin();
    home.systems.fleet.order(ESME, { latencySeconds: 0 });
    home.ask({ srv: '11.2', to: ESME });
    home.ask({ srv: '11.2', to: CHF });
    assert.deepEqual(await countEverySecond(home, 3), [1, 1, 2]);
    home.device({ eui: ESME, deviceType: 'ESME', gbcsVersion: '4.0', chf: CHF });
    assert.equal(home.systems.fleet.latencyOf(ESME), 2);
  });

  test('a device that takes longer than the DCC waits has not answered', async () => {
    const home = await begin();
    home.systems.fleet.order(ESME, { latencySeconds: 1e6 });
    home.ask({ srv: '11.2', to: ESME });
    await home.advance(1e5);
    assert.deepEqual(toSupplier(home), ['E21']);
  });
});
