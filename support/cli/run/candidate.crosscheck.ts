import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Summary } from '../../report/summary';
import { VECTORS } from '../../vectors/files';
import { ServedReference, start, type Ended } from './served';

const scratch = mkdtempSync(join(tmpdir(), 'duis-candidate-'));
const pki = join(scratch, 'pki');
const tls = join(scratch, 'tls');
const MUTUAL_TLS = `tls: { ca: ${tls}/ca.pem, cert: "${tls}/users/{eui}.pem", key: "${tls}/users/{eui}.key" }\n`;

/** What is played through TLS: enough for every kind of message. */
const THROUGH_TLS = ['SECMP0062', 'SECMP0081', 'CR1045', 'CRP612'].flatMap((change) => ['--change', change]);

/** The whole suite at targets in other processes, beside the embedded one: what unit tests show in small. */
describe('The whole suite', () => {
  let embedded: Verdicts;
  before(async () => {
    await succeed('pki', pki, '--user-sets', '3');
    await succeed('pki', tls, '--transport', '--user-sets', '3');
    embedded = verdicts(await run('embedded'));
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  it('says of a reference in another process what it says of the embedded one, scenario for scenario, with two workers', async () => {
    await at(pki, [], '', async (target) =>
      assert.deepEqual(verdicts(await run('served', '--target', target, '--parallel', '2')), embedded),
    );
  });

  it('says so alone, and once more at the same target, of one scenario in ten', async () => {
    await at(join(VECTORS, 'pki'), [], 'shared: false\n', async (target) => {
      for (const out of ['alone', 'alone-again']) {
        const { scenarios } = await run(out, '--target', target, '--shard', '1/10');
        assert.ok(scenarios.length > 400, `${scenarios.length} scenarios`);
        assert.deepEqual(
          scenarios.filter(({ id, verdict }) => embedded[id] !== verdict),
          [],
        );
      }
    });
  });

  it('does so in three shards that play at one target at the same time through TLS, merged; but not when one was killed', async () => {
    await at(pki, ['--tls', tls], MUTUAL_TLS, async (target) => {
      const shard = (index: number, out: string): string[] => [
        'run',
        '--no-allure',
        '--target',
        target,
        ...THROUGH_TLS,
        '--shard',
        `${index}/3`,
        '--out',
        join(scratch, out),
      ];
      const shards = await Promise.all([1, 2, 3].map((index) => start(shard(index, `shard-${index}`)).ended));
      assert.deepEqual(
        shards.map(({ code }) => code),
        [0, 0, 0],
        shards.map(({ output }) => output).join('\n'),
      );
      await succeed('merge', ...[3, 1, 2].map((index) => join(scratch, `shard-${index}`)), '--no-allure', '--out', join(scratch, 'merged'));
      const { scenarios } = summaryOf('merged');
      assert.ok(scenarios.length > 2000, `${scenarios.length} scenarios`);
      assert.deepEqual(
        scenarios.filter(({ id, verdict }) => embedded[id] !== verdict),
        [],
      );

      const { child, ended } = start(shard(2, 'shard-2'));
      await once(child.stdout ?? child, 'data');
      child.kill('SIGKILL');
      await ended;
      const merged = await start([
        'merge',
        ...[1, 2, 3].map((index) => join(scratch, `shard-${index}`)),
        '--no-allure',
        '--out',
        join(scratch, 'torn'),
      ]).ended;
      assert.equal(merged.code, 3);
      assert.match(merged.output, /not merged: .*shard-2, shard 2\/3, did not come to its end/);
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

type Verdicts = Readonly<Record<string, string>>;

function verdicts({ scenarios, requirements }: Summary): Verdicts {
  return Object.fromEntries([...scenarios, ...requirements].map(({ id, verdict }) => [id, verdict]));
}
