import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Summary } from '../../report/summary';
import { jobScripts, workflowScripts, type PipelineScript } from './nightly-files';
import { ServedReference, start } from './served';

const ROOT = join(__dirname, '../../..');
const scratch = mkdtempSync(join(tmpdir(), 'duis-night-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const SELECTION = '--requirement CR1277-02';
/** As GitHub starts it where a workflow asks for bash. */
const BASH = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'] as const;

/** The shell of the pipelines as it stands in their files, on a few scenarios. */
describe('The nightly workflow', () => {
  const machine = join(scratch, 'machine');
  const env = {
    TARGET: '',
    POLICY: '',
    GITHUB_STEP_SUMMARY: join(machine, 'shown.md'),
    GITHUB_OUTPUT: join(machine, 'output'),
    PATH: `${join(scratch, 'bin')}:${process.env.PATH ?? ''}`,
  };
  const step = (name: string, put: (text: string) => string = (text) => text): Promise<Finished> =>
    play(scriptOf(workflowScripts(), name), BASH, machine, env, put);

  it('cuts two nights into shards, joins them, compares them, and shows the trend', async () => {
    mkdirSync(machine);
    provideNpx(join(scratch, 'bin'));
    for (const night of [1, 2]) {
      for (const name of ['shards', 'nightly', 'site']) rmSync(join(machine, name), { recursive: true, force: true });
      for (const shard of [1, 2, 3]) {
        await succeed(step('Run shard ${{ matrix.shard }} of 3', (text) => text.replaceAll('${{ matrix.shard }}', String(shard))));
        cpSync(join(machine, 'shard'), join(machine, 'shards', `shard-${shard}`), { recursive: true });
      }
      await succeed(step('Join the shards, give the verdict'));
      if (night === 2) await succeed(step('Compare with the night before'));
      for (const name of ['Show both', 'Keep this night for the next', 'Gather what is published']) await succeed(step(name));
    }
    const said = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8');
    assert.match(
      said,
      /SELECTION PASSED[\s\S]*SELECTION PASSED[\s\S]*\n {4}trend(\n {6}\d{4}-\d\d-\d\d \d\d:\d\d .* selection passed .*){2}\n/,
    );
    assert.match(said, /requirements: 0 regressed, 0 fixed/);
    assert.equal(readdirSync(join(machine, 'history')).length, 2);
    for (const name of ['requirements.html', 'pics.html', 'summary.json', 'allure-report/index.html', 'journal/shard-1-worker-1.ndjson'])
      assert.ok(existsSync(join(machine, 'site', name)), name);
    assert.equal(readFileSync(env.GITHUB_OUTPUT, 'utf8'), 'ready=true\nready=true\n');
  });

  it('gives no verdict where a shard is missing, and ends a shard that is of no use', async () => {
    rmSync(join(machine, 'shards', 'shard-2'), { recursive: true });
    const { code, output } = await step('Join the shards, give the verdict');
    assert.equal(code, 3, output);
    assert.match(output, /not merged: shard 2 of 3 is missing/);
    assert.equal((await step('Run shard ${{ matrix.shard }} of 3', (text) => text.replaceAll('${{ matrix.shard }}', '4'))).code, 2);
  });
});

describe('The Kubernetes Jobs', () => {
  const place = (text: string): string =>
    text
      .replaceAll('/suite/', `${ROOT}/`)
      .replaceAll('/runs', join(scratch, 'runs'))
      .replaceAll('/target/', `${scratch}/`)
      .replace(' run ', ` run ${SELECTION} `);
  const pod = (job: string, index?: number): Promise<Finished> =>
    play(scriptOf(jobScripts(), job), ['sh', '-c'], ROOT, index === undefined ? {} : { JOB_COMPLETION_INDEX: String(index) }, place);

  it('run three shards at one target at the same time, and join them', async () => {
    const pki = join(scratch, 'pki');
    assert.equal((await start(['pki', pki, '--user-sets', '3']).ended).code, 0);
    const reference = await ServedReference.start('--pki', pki);
    try {
      writeFileSync(join(scratch, 'target.yaml'), reference.targetFile(pki, 'receiveResponse: { listen: "0.0.0.0:0", advertise: auto }\n'));
      await Promise.all([0, 1, 2].map((index) => succeed(pod('shard', index))));
    } finally {
      await reference.stop();
    }
    await succeed(pod('merge'));
    const { counts } = JSON.parse(readFileSync(join(scratch, 'runs', 'nightly', 'summary.json'), 'utf8')) as Summary;
    assert.ok(counts.scenarios.promised > 10);
    assert.equal(counts.scenarios.passed, counts.scenarios.promised);
  });

  it('end with 3 where a pod left nothing', async () => {
    rmSync(join(scratch, 'runs', 'shard-2'), { recursive: true });
    const { code, output } = await pod('merge');
    assert.equal(code, 3, output);
    assert.match(output, /not merged: .*shard-2 holds no recorded run/);
  });
});

interface Finished {
  readonly code: number | null;
  readonly output: string;
}

function scriptOf(scripts: readonly PipelineScript[], name: string): PipelineScript {
  const script = scripts.find((own) => own.name === name);
  assert.ok(script, `there is no step ${name}; there are ${scripts.map((own) => own.name).join(', ')}`);
  return script;
}

async function play(
  { text }: PipelineScript,
  [shell, ...options]: readonly [string, ...string[]],
  cwd: string,
  env: Readonly<Record<string, string>>,
  put: (text: string) => string,
): Promise<Finished> {
  const child = spawn(shell, [...options, put(text)], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const gather = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
  child.stdout.on('data', gather);
  child.stderr.on('data', gather);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

async function succeed(finished: Promise<Finished>): Promise<void> {
  const { code, output } = await finished;
  assert.equal(code, 0, output);
}

/** `npx duis-conformance`, which finds this checkout from anywhere, and runs no more than a few scenarios. */
function provideNpx(bin: string): void {
  mkdirSync(bin);
  const command = join(ROOT, 'support/cli/duis-conformance.cjs');
  writeFileSync(
    join(bin, 'npx'),
    `#!/bin/sh\nshift\n[ "$1" = run ] && set -- "$@" ${SELECTION}\nexec "${process.execPath}" "${command}" "$@"\n`,
    { mode: 0o755 },
  );
}
