import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { duisSuite } from './duis-suite';
import { FeatureShelf } from './feature-shelf';
import { InProcessPlayer } from './in-process';
import { WantedLines } from './kept-features';

const suite = duisSuite();
/** Support code is loaded once in a process. */
let playing: Promise<InProcessPlayer> | undefined;

describe('Who plays in this process', () => {
  it('plays these scenarios and no others, again and again, and tells what became of each', async () => {
    const all = new FeatureShelf(suite, {}).scenarios(['@CR1290-01']);
    const [first, second] = all;
    assert.ok(first && second);
    const player = await (playing ??= InProcessPlayer.of(suite));
    const rounds = [[first, second], [second], [], [first, second]];
    for (const round of rounds) {
      const begun: string[] = [];
      const { scenarios, finished } = await player.play(round, {
        onMessage: ({ testCaseStarted }) => void (testCaseStarted && begun.push(testCaseStarted.id)),
      });
      assert.deepEqual(
        [...scenarios.values()].map(({ id, judgement }) => [id, judgement.verdict]),
        round.map(({ id }) => [id, 'passed']),
      );
      assert.equal(begun.length, round.length);
      assert.equal(finished, round.length > 0);
    }
  });

  it('notices a defect with the features that it has', async () => {
    const player = await (playing ??= InProcessPlayer.of(suite));
    const [scenario] = new FeatureShelf(suite, {}).scenarios(['@S-0592']).filter(({ id }) => id === 'S-0592/unknown');
    assert.ok(scenario);
    const verdictAt = async (defect?: string): Promise<string | undefined> =>
      (await player.play([scenario], { ...(defect !== undefined && { defect }) })).scenarios.get(scenario.id)?.judgement.verdict;
    assert.equal(await verdictAt(), 'passed');
    assert.equal(await verdictAt('D-CLAR-01-does-without'), 'failed');
    assert.equal(await verdictAt(), 'passed');
  });
});

test('Wanted lines are those of a file, and all of it where none are named, or named once without', () => {
  const wanted = new WantedLines(['a.feature:3:12', 'b.feature', 'c.feature:7', 'a.feature:20', 'c.feature']);
  const at = (uri: string, line: number): boolean =>
    wanted.has({ pickle: { uri }, location: { line } } as unknown as Parameters<WantedLines['has']>[0]);
  assert.deepEqual(wanted.files, ['a.feature', 'b.feature', 'c.feature']);
  assert.deepEqual(
    [3, 12, 20, 4].map((line) => at('a.feature', line)),
    [true, true, true, false],
  );
  assert.deepEqual([at('b.feature', 1), at('c.feature', 99)], [true, true]);
});
