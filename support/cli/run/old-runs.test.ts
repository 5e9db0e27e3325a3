import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lockFolder } from './folder-lock';
import { removeOldRuns } from './old-runs';

const names = [1, 2, 3, 4, 5, 6].map((day) => `2026-11-0${day}-aaaaaaa${day}`);

/** A folder of six runs, the last of which is the latest, with other things beside them. */
function reports(): string {
  const dir = mkdtempSync(join(tmpdir(), 'duis-reports-'));
  for (const name of names) {
    mkdirSync(join(dir, name, 'journal'), { recursive: true });
    writeFileSync(join(dir, name, 'run.json'), JSON.stringify({ run: { startedAt: `${name.slice(0, 10)}T02:00:00.000Z` } }));
  }
  symlinkSync(names[5] ?? '', join(dir, 'latest'), 'dir');
  return dir;
}

const latest = (dir: string): string => join(dir, names[5] ?? '');

describe('Old runs', () => {
  it('go beyond the last that are to be kept, the oldest first, and nothing else goes', () => {
    const dir = reports();
    mkdirSync(join(dir, '2026-10-01-bbbbbbbb'));
    writeFileSync(join(dir, '2026-10-01-bbbbbbbb', 'thesis.txt'), '');
    mkdirSync(join(dir, 'nightly'));
    writeFileSync(join(dir, 'nightly', 'run.json'), JSON.stringify({ run: { startedAt: '2020-01-01T00:00:00.000Z' } }));
    const gone = removeOldRuns(latest(dir), 2, []);
    assert.deepEqual(
      gone,
      names
        .slice(0, 4)
        .map((name) => join(dir, name))
        .reverse(),
    );
    assert.deepEqual(readdirSync(dir).toSorted(), ['2026-10-01-bbbbbbbb', ...names.slice(4), 'latest', 'nightly']);
    assert.deepEqual(removeOldRuns(latest(dir), 2, []), []);
  });

  it('stay where they are in use, where a link points to them, and where what is needed lies in them', () => {
    const dir = reports();
    const release = lockFolder(join(dir, names[0] ?? ''), 'report');
    symlinkSync(names[1] ?? '', join(dir, 'release-4.0'), 'dir');
    const needed = [join(dir, names[2] ?? ''), join(dir, names[3] ?? '', 'journal')];
    assert.deepEqual(removeOldRuns(latest(dir), 1, needed), [join(dir, names[4] ?? '')]);
    release();
    assert.deepEqual(
      removeOldRuns(latest(dir), 1, []),
      [names[3], names[2], names[0]].map((name) => join(dir, name ?? '')),
    );
  });

  it('never are the latest, whatever its day says', () => {
    const dir = reports();
    const last = join(dir, names[0] ?? '');
    assert.deepEqual(removeOldRuns(last, 1, []).length, 4, 'the newest by day is kept, and so are the latest and what the link points to');
    assert.deepEqual(readdirSync(dir).toSorted(), [names[0], names[5], 'latest']);
  });

  it('whose removal was broken off are gone with the next', () => {
    const dir = reports();
    mkdirSync(join(dir, `${names[0]}.removed`));
    removeOldRuns(latest(dir), 9, []);
    assert.deepEqual(readdirSync(dir).toSorted(), [...names, 'latest']);
  });
});
