import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { duisSuite } from '../../run/duis-suite';
import { ReadingsPlayer, sweeps } from './readings';

/** Many other readings at once: each alone is tried in readings.crosscheck.ts, the first sweep in cli/run/candidate.crosscheck.ts. */
describe('A reference that reads the note otherwise in everything', () => {
  it('is conformant where that is new, and in one in ten of all scenarios, and says how it reads', async () => {
    const player = await ReadingsPlayer.open(duisSuite());
    for (const sweep of sweeps().slice(1)) assert.deepEqual((await player.sweep(sweep)).failures, [], JSON.stringify(sweep.settings));
  });
});
