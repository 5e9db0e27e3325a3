import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Summary } from '../../report/summary';
import { VECTORS } from '../../vectors/files';
import { sweeps } from '../prove/readings/readings';
import { duisSuite } from './duis-suite';
import { FeatureShelf } from './feature-shelf';
import { ServedReference, start, type Ended } from './served';

const scratch = mkdtempSync(join(tmpdir(), 'duis-candidate-'));
const pki = join(scratch, 'pki');
const tls = join(scratch, 'tls');
const MUTUAL_TLS = `tls: { ca: ${tls}/ca.pem, cert: "${tls}/users/{eui}.pem", key: "${tls}/users/{eui}.key" }\n`;

/** What is not played here of the first sweep is played in cli/prove/readings/reading-sweeps.crosscheck.ts. */
const BUT_REFUSALS = 'not @SCHEMA-04';

/** The suite at targets in other processes: what unit tests show in small. Whoever starts the embedded one sees all of it pass. */
describe('The suite', () => {
  before(async () => {
    await succeed('pki', pki, '--user-sets', '4');
    await succeed('pki', tls, '--transport', '--user-sets', '4');
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  it('passes but for refusals through TLS in two shards at a target that reads all otherwise; not when one was killed', async () => {
    const readings = sweeps()[0]?.settings ?? {};
    const built = Object.entries(readings).flatMap(([name, value]) => ['--reading', `${name}=${value}`]);
    await at(pki, ['--tls', tls, ...built], `${MUTUAL_TLS}interpretations: ${JSON.stringify(readings)}\n`, async (target) => {
      const shard = (index: number): string[] => [
        ...['run', '--no-allure', '--target', target, '--parallel', '2', '--tags', BUT_REFUSALS],
        ...['--shard', `${index}/2`, '--out', join(scratch, `shard-${index}`)],
      ];
      const merge = (out: string): string[] => [
        'merge',
        ...[2, 1].map((index) => join(scratch, `shard-${index}`)),
        ...['--no-allure', '--out', join(scratch, out)],
      ];
      for (const { code, output } of await Promise.all([1, 2].map((index) => start(shard(index)).ended))) assert.equal(code, 0, output);
      await succeed(...merge('merged'));
      const { scenarios, verdict } = summaryOf('merged');
      assert.deepEqual(
        scenarios.map(({ id }) => id).sort(),
        new FeatureShelf(duisSuite(), readings)
          .scenarios()
          .filter(({ tags }) => !tags.includes('@SCHEMA-04'))
          .map(({ id }) => id)
          .sort(),
      );
      assert.deepEqual(failuresOf(scenarios), []);
      assert.equal(verdict, 'selection passed');

      const { child, ended } = start(shard(2));
      await once(child.stdout ?? child, 'data');
      child.kill('SIGKILL');
      await ended;
      const torn = await start(merge('torn')).ended;
      assert.equal(torn.code, 3);
      assert.match(torn.output, /not merged: .*shard-2, shard 2\/2, did not come to its end/);
    });
  });

  it('passes alone, and once more at the same target, of one scenario in twenty', async () => {
    await at(join(VECTORS, 'pki'), [], 'shared: false\n', async (target) => {
      for (const out of ['alone', 'alone-again']) {
        const { scenarios } = await run(out, '--target', target, '--shard', '1/20');
        assert.ok(scenarios.length > 300, `${scenarios.length} scenarios`);
        assert.deepEqual(failuresOf(scenarios), []);
      }
    });
  });

  it('fails at a served defect in exactly the scenarios that prove names, and comparison names their requirement alone', async () => {
    const defect = 'D-SECMP0081-12-takes-any-device';
    const [proof] = JSON.parse((await succeed('prove', '--defect', defect, '--json')).output) as {
      requirement: string;
      killers: string[];
    }[];
    assert.ok(proof);
    const options = ['--requirement', proof.requirement];
    await run('sound', ...options);
    await at(join(VECTORS, 'pki'), ['--defect', defect], 'interpretations: { non-device-success-code: I99 }\n', async (target) => {
      const { code, output } = await start([
        'run',
        '--no-allure',
        '--target',
        target,
        ...options,
        '--baseline',
        join(scratch, 'sound'),
        '--out',
        join(scratch, 'broken'),
      ]).ended;
      assert.equal(code, 1);
      assert.match(output, /requirements: 1 regressed, 0 fixed, /);
    });
    const { scenarios, requirements } = summaryOf('broken');
    assert.deepEqual(
      scenarios.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id),
      proof.killers,
    );
    const broken = requirements.find(({ id }) => id === proof.requirement);
    assert.equal(broken?.verdict, 'not-met');
    assert.match(
      scenarios.find(({ verdict }) => verdict === 'failed')?.failure?.message ?? '',
      /\[SECMP0081-12, .*\].*\(journal \d{4}[,)]/,
    );
  });
});

async function at(certificates: string, options: readonly string[], more: string, use: (target: string) => Promise<void>): Promise<void> {
  const reference = await ServedReference.start('--pki', certificates, ...options);
  const target = join(scratch, 'target.yaml');
  writeFileSync(target, reference.targetFile(certificates, more));
  try {
    await use(target);
  } finally {
    await reference.stop();
  }
}

async function run(out: string, ...options: readonly string[]): Promise<Summary> {
  const { code, output } = await start(['run', '--no-allure', '--out', join(scratch, out), ...options]).ended;
  assert.ok(code === 0 || code === 1 || code === 3, output);
  return summaryOf(out);
}

async function succeed(...args: readonly string[]): Promise<Ended> {
  const ended = await start(args).ended;
  assert.equal(ended.code, 0, ended.output);
  return ended;
}

function summaryOf(out: string): Summary {
  return JSON.parse(readFileSync(join(scratch, out, 'summary.json'), 'utf8')) as Summary;
}

function failuresOf(scenarios: Summary['scenarios']): Summary['scenarios'] {
  return scenarios.filter(({ verdict }) => verdict !== 'passed');
}
