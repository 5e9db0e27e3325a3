import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { realFolder, refuseInside } from './sealed-folder';

describe('The folder of a run that is sealed', () => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'duis-sealed-')));
  const run = join(dir, 'run');
  mkdirSync(join(run, 'journal'), { recursive: true });
  symlinkSync('run', join(dir, 'latest'));

  for (const name of ['run/x.zip', 'run/journal/a/b.xml', 'run', 'latest/page.html', 'run/../run/x'])
    it(`is not written into as ${name}`, () => {
      for (const own of [run, join(dir, 'latest')])
        assert.throws(
          () => refuseInside([own], join(dir, name), '--out'),
          /UsageError: --out .* is in the folder of the run .*, which is sealed/,
        );
    });

  it('is known by its own name, whatever link led to it, before there is one and after', () => {
    assert.deepEqual(
      [realFolder(run), realFolder(join(dir, 'latest')), realFolder(join(dir, 'none', 'x'))],
      [run, run, join(dir, 'none', 'x')],
    );
  });

  for (const name of ['x.zip', 'run.zip', 'runs/x', '..zip', 'other/run/x'])
    it(`may have ${name} beside it`, () => assert.doesNotThrow(() => refuseInside([run], join(dir, name), '--out')));
});
