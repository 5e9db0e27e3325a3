import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { duisSuite } from '../../run/duis-suite';
import { ReadingsPlayer, sweeps } from './readings';

/** More than half of all scenarios, each refused for one reason or taken: quick here, and at a target far away much of the same. */
const REFUSALS = '@SCHEMA-04';
const EVERY = 3;

/**
 * Many other readings at once: each alone is tried in readings.crosscheck.ts, and all but the refusals of the first sweep, at a target in
 * another process, in cli/run/candidate.crosscheck.ts.
 */
describe('A reference that reads the note otherwise in everything', () => {
  let player: ReadingsPlayer;
  before(async () => {
    player = await ReadingsPlayer.open(duisSuite());
  });

  it('is conformant in what it takes and refuses, of one in three', async () => {
    const [first] = sweeps();
    assert.ok(first);
    const { played, failures } = await player.sweepOf(first, REFUSALS, EVERY);
    assert.deepEqual(failures, []);
    assert.ok(played > 1000, `${played} played`);
  });

  it('is conformant where that is new, and in one in ten of all scenarios, and says how it reads', async () => {
    for (const sweep of sweeps().slice(1)) assert.deepEqual((await player.sweep(sweep)).failures, [], JSON.stringify(sweep.settings));
  });
});
