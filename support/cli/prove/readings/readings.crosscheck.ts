import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { duisSuite } from '../../run/duis-suite';
import { ARRANGED, otherReadings, ReadingsPlayer, USUAL_FIGURES } from './readings';

/** Of what rests on a reading so many are played where it is the only one that is another. */
const MOST = 30;

/** Each reading that can be set, at a reference that is built so: declared, nothing fails; not declared, something does. */
describe('A reference that reads the note otherwise', () => {
  let player: ReadingsPlayer;
  before(async () => {
    player = await ReadingsPlayer.open(duisSuite());
  });

  for (const { name, value } of otherReadings()) {
    it(`is conformant where it says so, and not where it does not: ${name}=${String(value)}`, async (t) => {
      const setting = { [name]: value };
      const declared = await player.playDeclared(setting, name, MOST);
      assert.ok(declared.played > 0, `no scenario rests on ${name}`);
      assert.deepEqual(declared.failures, []);
      t.diagnostic(`${name}=${String(value)}: ${declared.played} played, declared ${declared.failures.length} failures`);
      if (ARRANGED.includes(name)) return;
      const undeclared = await player.playUndeclared(setting, name, /^alert-(?:throttle|count)-/.test(name) ? USUAL_FIGURES : '');
      t.diagnostic(`${name}=${String(value)}: not declared, noticed by ${String(undeclared.failures[0])}`);
      assert.notDeepEqual(undeclared.failures, [], 'nobody noticed');
    });
  }
});
