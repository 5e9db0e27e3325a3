import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Summary } from '../../report/summary';
import { ServedReference, start } from './served';

const scratch = mkdtempSync(join(tmpdir(), 'duis-real-time-'));
const pki = join(scratch, 'pki');
/** Who plays side by side: nearly all of the time is spent waiting. */
const WORKERS = 6;
const DISTRIBUTION = 'firmware-distribution-seconds';

before(async () => {
  assert.equal((await start(['pki', pki, '--user-sets', String(WORKERS)]).ended).code, 0);
});
after(() => rmSync(scratch, { recursive: true, force: true }));

/** Plays one scenario in so many at a reference that is served so: all pass but those that say `wants`. So many passed. */
async function passedAt(serve: readonly string[], file: string, every: number, wants: RegExp): Promise<number> {
  const reference = await ServedReference.start('--pki', pki, ...serve);
  const target = join(scratch, 'target.yaml');
  writeFileSync(target, reference.targetFile(pki, `shared: false\n${file}`));
  try {
    const part = ['--shard', `1/${every}`, '--parallel', String(WORKERS), '--out', join(scratch, 'run')];
    const { output } = await start(['run', '--no-allure', '--target', target, ...part]).ended;
    const { scenarios } = JSON.parse(readFileSync(join(scratch, 'run', 'summary.json'), 'utf8')) as Summary;
    const left = scenarios.filter(({ verdict, failure }) => verdict !== 'passed' && !wants.test(failure?.message ?? ''));
    assert.deepEqual(left, [], output);
    return scenarios.filter(({ verdict }) => verdict === 'passed').length;
  } finally {
    await reference.stop();
  }
}

describe('A target whose devices take a while to answer is at fault in nothing', () => {
  it("where time is everybody's and images take theirs to arrive, of one scenario in thirty; the others want its clock", async () => {
    const serve = ['--clock', 'real', '--latency', '40ms', '--reading', `${DISTRIBUTION}=2`];
    const file = `interpretations: { ${DISTRIBUTION}: 2 }\ntimeouts: { quietMs: 1000 }\n`;
    const passed = await passedAt(serve, file, 30, /does not offer "clock"/);
    assert.ok(passed > 150, `${passed} passed`);
  });

  it('where time is ours and they take some of it, of one scenario in sixty; the others are a matter of seconds', async () => {
    const serve = ['--clock', 'virtual', '--latency', '700ms'];
    const passed = await passedAt(serve, 'timeouts: { lagMs: 1500 }\n', 60, /does not offer "clock-to-the-second"/);
    assert.ok(passed > 90, `${passed} passed`);
  });
});
