import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { duisSuite } from '../../run/duis-suite';
import { ReadingsPlayer } from './readings';

/**
 * Capabilities that scenarios make use of where they are offered, and do without where not; any other they need, or not. What becomes of it
 * without a clock is in cli/run/real-time.crosscheck.ts.
 */
const NOT_NEEDED = ['settle', 'devices', 'device-commands', 's1sp-requests', 'traces'];
/** One scenario in so many, others for each capability. */
const EVERY = 40;

/** What cannot be judged for want of a capability is said to be so, and is nobody's fault. */
describe('A reference that does not offer', () => {
  let player: ReadingsPlayer;
  before(async () => {
    player = await ReadingsPlayer.open(duisSuite());
  });

  for (const [place, capability] of NOT_NEEDED.entries())
    it(`${capability} is at fault in nothing`, async () => {
      const { played, faults } = await player.playWithout(capability, EVERY, 3 * place);
      assert.ok(played > 100, `${played} played`);
      assert.deepEqual(faults, []);
    });
});
