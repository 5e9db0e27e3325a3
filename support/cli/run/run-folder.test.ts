import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openRunFolder } from './run-folder';

const DAY = '2026-11-28T02:17:00.000Z';

describe('The folder of a run', () => {
  it('is its own where latest is a link, which then points to it; the run before stays', () => {
    const reports = mkdtempSync(join(tmpdir(), 'duis-reports-'));
    const latest = join(reports, 'latest');
    mkdirSync(latest);
    writeFileSync(join(latest, 'thesis.txt'), '');
    assert.throws(() => openRunFolder('aaaaaaaa-1', DAY, latest), /holds other things \(thesis\.txt\) and no run/);

    const other = mkdtempSync(join(tmpdir(), 'duis-reports-'));
    const before = process.cwd();
    process.chdir(other);
    try {
      const first = openRunFolder('aaaaaaaa-1', DAY);
      writeFileSync(join(first.dir, 'run.json'), '{}');
      const second = openRunFolder('bbbbbbbb-2', DAY, 'reports/latest');
      assert.deepEqual(readdirSync('reports').toSorted(), ['2026-11-28-aaaaaaaa', '2026-11-28-bbbbbbbb', 'latest']);
      assert.equal(readlinkSync('reports/latest'), '2026-11-28-bbbbbbbb');
      assert.equal(second.shown, join('reports', '2026-11-28-bbbbbbbb'));
      first.release();
      second.release();
    } finally {
      process.chdir(before);
    }
  });

  it('moves a run from before there were such folders to one, and points there no more', () => {
    const base = mkdtempSync(join(tmpdir(), 'duis-reports-'));
    mkdirSync(join(base, 'reports', 'latest'), { recursive: true });
    writeFileSync(join(base, 'reports', 'latest', 'run.json'), JSON.stringify({ run: { startedAt: '2026-11-27T02:17:00.000Z' } }));
    const before = process.cwd();
    process.chdir(base);
    try {
      openRunFolder('aaaaaaaa-1', DAY).release();
      assert.equal(readlinkSync('reports/latest'), '2026-11-28-aaaaaaaa');
      assert.ok(existsSync('reports/2026-11-27-021700/run.json'));
    } finally {
      process.chdir(before);
    }
  });

  it('that was named loses its earlier run when the new one has a verdict, and gets it back when that comes to nothing', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'duis-run-'));
    const run = (): string => readFileSync(join(dir, 'run.json'), 'utf8');
    writeFileSync(join(dir, 'run.json'), 'first');
    writeFileSync(join(dir, 'notes.txt'), 'mine');
    const second = openRunFolder('bbbbbbbb-2', DAY, dir);
    writeFileSync(join(dir, 'run.json'), 'second');
    second.abandon();
    second.release();
    assert.equal(run(), 'first');
    const third = openRunFolder('cccccccc-3', DAY, dir);
    writeFileSync(join(dir, 'run.json'), 'third');
    await third.succeed();
    third.release();
    assert.deepEqual([run(), readdirSync(dir).toSorted()], ['third', ['notes.txt', 'run.json']]);
  });

  it('keeps the last run with a verdict through one that was killed', () => {
    const dir = mkdtempSync(join(tmpdir(), 'duis-run-'));
    for (const name of ['run.json', 'summary.json']) writeFileSync(join(dir, name), 'good');
    openRunFolder('bbbbbbbb-2', DAY, dir).release();
    writeFileSync(join(dir, 'run.json'), 'killed');
    const third = openRunFolder('cccccccc-3', DAY, dir);
    third.abandon();
    third.release();
    assert.deepEqual(
      ['run.json', 'summary.json'].map((name) => readFileSync(join(dir, name), 'utf8')),
      ['good', 'good'],
    );
  });

  it('below /proc, or where a file is in the way, is refused at once', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'duis-run-')), 'file');
    writeFileSync(file, '');
    for (const dir of ['/proc/duis/run', '/proc/self/duis', join(file, 'run'), file])
      assert.throws(() => openRunFolder('aaaaaaaa-1', DAY, dir), /UsageError: --out .* cannot be written to: .*; name another folder/, dir);
  });
});
