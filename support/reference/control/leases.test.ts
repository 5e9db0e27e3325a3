import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Leases } from './leases';

describe('Turns at a target', () => {
  let now: number;
  let leases: Leases;
  const shared = { use: 'shared', seconds: 60 } as const;
  const alone = { use: 'alone', seconds: 60 } as const;
  beforeEach(() => {
    now = 0;
    leases = new Leases(() => now);
  });

  it('are had by any number beside each other, or by one alone', () => {
    assert.deepEqual([leases.ask('a', shared), leases.ask('b', shared), leases.ask('c', alone)], [true, true, false]);
    leases.giveBack('a');
    assert.equal(leases.ask('c', alone), false);
    leases.giveBack('b');
    assert.equal(leases.ask('c', alone), true);
    assert.deepEqual([leases.ask('a', shared), leases.ask('d', alone)], [false, false]);
  });

  it('are granted in the order in which they were asked for, so that nobody waits for ever', () => {
    leases.ask('a', shared);
    leases.ask('b', alone);
    assert.equal(leases.ask('c', shared), false);
    leases.giveBack('a');
    assert.deepEqual([leases.ask('c', shared), leases.ask('b', alone)], [false, true]);
    leases.giveBack('b');
    assert.equal(leases.ask('c', shared), true);
  });

  it('are lost by a holder that is not heard of again', () => {
    leases.ask('a', alone);
    now = 59_000;
    leases.ask('a', alone);
    now = 118_000;
    assert.equal(leases.ask('b', shared), false);
    now = 119_001;
    assert.equal(leases.ask('b', shared), true);
  });

  it('wake who waits as soon as it is its turn, and not when somebody else asks', async () => {
    leases.ask('a', alone);
    const waited: string[] = [];
    const turns = [shared, alone].map((lease, place) =>
      leases.await(`b${place}`, lease, 60_000).then((granted) => waited.push(`b${place} ${granted}`)),
    );
    for (const holder of ['c', 'd', 'c']) leases.ask(holder, shared);
    await new Promise(setImmediate);
    assert.deepEqual(waited, []);
    leases.giveBack('a');
    await turns[0];
    assert.deepEqual(waited, ['b0 true']);
    leases.giveBack('b0');
    await turns[1];
    assert.deepEqual(waited, ['b0 true', 'b1 true']);
  });

  it('are said not to be granted where that takes too long', async () => {
    leases.ask('a', alone);
    assert.equal(await leases.await('b', shared, 1), false);
  });
});
