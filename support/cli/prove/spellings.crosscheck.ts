import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { duisSuite } from '../run/duis-suite';
import { FeatureShelf } from '../run/feature-shelf';
import { player } from './prove-messages';

/** Of all scenarios so many: each way of writing comes at every kind of message. */
const EVERY = 8;

describe('A target that writes its messages as other XML libraries would', () => {
  it('is conformant: prefixes, lines, comments, references, quotes, small letters in ids, decimals', async (t) => {
    const suite = duisSuite();
    const chosen = new FeatureShelf(suite, {}).scenarios().filter((_, place) => place % EVERY === 0);
    const folder = mkdtempSync(join(tmpdir(), 'duis-spellings-'));
    try {
      const play = await player(suite);
      const recorded = [...(await play(chosen, folder, { kind: '', path: '', change: 'spelt otherwise' })).values()];
      const objections = recorded.filter(({ judgement }) => judgement.verdict !== 'passed');
      assert.equal(recorded.length, chosen.length);
      assert.deepEqual(
        objections.map(({ id, judgement }) => `${id}: ${judgement.failure?.message ?? judgement.verdict}`),
        [],
      );
      t.diagnostic(`${recorded.length} scenarios played`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
