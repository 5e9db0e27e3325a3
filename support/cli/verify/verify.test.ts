import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { OWN } from '../run/run-folder';
import { start } from '../run/served';
import { readSeal } from '../../report/seal';
import { readRunEnvelope, writeRunEnvelope } from '../../report/run-envelope';
import { TAMPERINGS } from './tamperings';
import { verifyRun } from './verify-run';

const scratch = mkdtempSync(join(tmpdir(), 'duis-verify-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const [run, other] = [join(scratch, 'run'), join(scratch, 'other')];

const play = async (out: string, ...more: readonly string[]): Promise<void> => {
  const { code, output } = await start(['run', '--no-allure', '--out', out, ...more]).ended;
  assert.equal(code, 0, output);
};

describe('The record of a run', () => {
  before(async () => {
    await play(run, '--parallel', '2', '--scenario', 'S-0013', '--scenario', 'S-0200');
    await play(other, '--scenario', 'S-0013');
  });

  it('holds as it was left, and after its views were drawn again', async () => {
    const held = await verifyRun(run);
    assert.deepEqual([held.faults, held.incomplete], [[], []]);
    assert.ok(held.messages > 10);
    assert.equal((await start(['report', run, '--no-allure']).ended).code, 0);
    const again = await verifyRun(run, { cited: held.seal?.digest.slice(0, 12) ?? '' });
    assert.deepEqual([again.faults, again.seal?.digest], [[], held.seal?.digest]);
  });

  it('has nothing in its folder that the next run there would leave where it is', () => {
    assert.deepEqual(
      readdirSync(run).filter((name) => !OWN.includes(name)),
      [],
    );
  });

  it('is refused for its own reason, however it is tampered with', async (context) => {
    const cited = readSeal(run).digest;
    assert.ok(TAMPERINGS.length >= 40);
    for (const { what, tamper, says } of TAMPERINGS)
      await context.test(what, async () => {
        const dir = join(scratch, 'tampered');
        rmSync(dir, { recursive: true, force: true });
        cpSync(run, dir, { recursive: true });
        tamper(dir, other);
        const { faults } = await verifyRun(dir, { cited });
        assert.ok(
          faults.some((fault) => says.test(fault)),
          `expected ${String(says)}, got ${JSON.stringify(faults.slice(0, 5))}`,
        );
      });
    const reasons = TAMPERINGS.map(({ says }) => String(says));
    assert.deepEqual(reasons, [...new Set(reasons)], 'each has a reason of its own');
  });

  it('makes report, merge and compare end with 3 where its seal does not hold, and say what does not', async () => {
    const dir = join(scratch, 'tampered');
    rmSync(dir, { recursive: true, force: true });
    cpSync(run, dir, { recursive: true });
    const changed = TAMPERINGS.find(({ what }) => what === 'a result from failed to passed, or the other way round');
    changed?.tamper(dir, other);
    for (const command of [
      ['report', dir, '--no-allure'],
      ['compare', run, dir],
      ['compare', dir, run],
      ['explain', dir, 'S-0013/2.0'],
    ]) {
      const { code, output } = await start(command).ended;
      assert.equal(code, 3, output);
      assert.match(output, /the record in .*tampered is not what was sealed: messages\.ndjson was changed/);
    }
    const verified = await start(['verify', dir]).ended;
    assert.equal(verified.code, 1, verified.output);
    assert.match(verified.output, /^DOES NOT HOLD[\s\S]*messages\.ndjson was changed/);
  });

  it('is incomplete where the run was killed, which left no seal', async () => {
    const dir = join(scratch, 'killed');
    cpSync(run, dir, { recursive: true });
    rmSync(join(dir, 'seal.json'));
    const { run: facts, ...envelope } = readRunEnvelope(dir);
    const { finishedAt: _, ...unfinished } = facts;
    writeRunEnvelope(dir, { ...envelope, run: unfinished });
    const { faults, incomplete } = await verifyRun(dir);
    assert.deepEqual(faults, []);
    assert.match(incomplete.join(), /did not come to its end/);
    const { code, output } = await start(['report', dir, '--no-allure']).ended;
    assert.equal(code, 3, output);
    assert.match(output, /INCOMPLETE/);
  });
});
