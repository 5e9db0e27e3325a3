import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { MessageChange } from '../../record/message-mutant';
import { duisSuite } from '../run/duis-suite';
import { FeatureShelf } from '../run/feature-shelf';
import { player } from './prove-messages';

/** Of all scenarios so many: each way of writing comes at every kind of message. */
const EVERY = 12;

describe('A target that says what it has to, and', () => {
  const suite = duisSuite();
  const chosen = new FeatureShelf(suite, {}).scenarios().filter((_, place) => place % EVERY === 0);
  let play: Awaited<ReturnType<typeof player>>;
  before(async () => {
    play = await player(suite);
  });

  /** What the suite objects to where all that a target says is changed so. */
  async function objections(change: MessageChange): Promise<readonly string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'duis-spellings-'));
    try {
      const recorded = [...(await play(chosen, folder, { kind: '', path: '', change })).values()];
      assert.equal(recorded.length, chosen.length);
      return recorded
        .filter(({ judgement }) => judgement.verdict !== 'passed')
        .map(({ id, judgement }) => `${id}: ${judgement.failure?.message ?? judgement.verdict}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it('writes its messages as other XML libraries would (prefixes, lines, references, small letters in ids) is conformant', async () => {
    assert.deepEqual(await objections('spelt otherwise'), []);
  });

  it('tells of more than the note asks for, as its DCC Alerts did before, is conformant', async () => {
    assert.deepEqual(await objections('with a notice beside'), []);
  });

  it('has them overtake each other is conformant', async () => {
    assert.deepEqual(await objections('in reverse'), []);
  });
});
