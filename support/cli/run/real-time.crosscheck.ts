import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Summary } from '../../report/summary';
import { ServedReference, start } from './served';

const scratch = mkdtempSync(join(tmpdir(), 'duis-real-time-'));
const pki = join(scratch, 'pki');
/** Who plays side by side: nearly all of the time is spent waiting. */
const WORKERS = 6;
const DISTRIBUTION = 'firmware-distribution-seconds';

/** Most candidates: their devices take a while to answer, their time is everybody's, and images take theirs to arrive. */
describe('A target in real time', () => {
  after(() => rmSync(scratch, { recursive: true, force: true }));

  it('is at fault in nothing, of one scenario in thirty, and what is not judged wants its clock', async () => {
    assert.equal((await start(['pki', pki, '--user-sets', String(WORKERS)]).ended).code, 0);
    const options = ['--pki', pki, '--clock', 'real', '--latency', '40ms', '--reading', `${DISTRIBUTION}=2`];
    const reference = await ServedReference.start(...options);
    const target = join(scratch, 'target.yaml');
    writeFileSync(
      target,
      reference.targetFile(pki, `shared: false\ninterpretations: { ${DISTRIBUTION}: 2 }\ntimeouts: { quietMs: 1000 }\n`),
    );
    try {
      const part = ['--shard', '1/30', '--parallel', String(WORKERS), '--out', join(scratch, 'run')];
      const { output } = await start(['run', '--no-allure', '--target', target, ...part]).ended;
      const { scenarios } = JSON.parse(readFileSync(join(scratch, 'run', 'summary.json'), 'utf8')) as Summary;
      const left = scenarios.filter(({ verdict, failure }) => verdict !== 'passed' && !failure?.message.includes('does not offer "clock"'));
      assert.deepEqual(left, [], output);
      assert.ok(scenarios.filter(({ verdict }) => verdict === 'passed').length > 150, output);
    } finally {
      await reference.stop();
    }
  });
});
