import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Summary } from '../report/summary';
import { loadSuite } from './main';

const ROOT = join(__dirname, '../..');
const NAME = '@duis-conformance/suite';

/** What a project of somebody else's makes of the interface, type-checked as it stands. */
const CONSUMER = `import { ControlClient, type DeviceSpec } from '${NAME}/control';
const device: DeviceSpec = { eui: '90-B3-D5-1F-30-00-00-02', deviceType: 'ESME', inventoryOnly: true };
const control = new ControlClient(new URL(process.argv[2] ?? ''), 3000);
void control.putDevice(device).then(() => control.device(device.eui)).then(({ status }) => { console.log(status); })
  .finally(() => control.close());
`;

/** The lines of Node that the package is for. */
const LINES = [20, 22, 24] as const;

/** The tarball of `npm pack`, in an empty project, on a machine with Node alone. */
describe('The package', () => {
  const project = mkdtempSync(join(tmpdir(), 'duis-package-'));
  const elsewhere = join(project, 'some', 'folder');
  const bin = join(project, 'bin');
  const installed = join(project, 'node_modules', NAME);
  const env = { HOME: project, PATH: bin };
  let packed: readonly string[] = [];
  /** Why what it depends on could not be installed; empty where it was. */
  let unreachable = '';
  after(() => rmSync(project, { recursive: true, force: true }));

  before(() => {
    const [{ filename, files }] = JSON.parse(npm(ROOT, 'pack', '--json', '--silent', '--pack-destination', project)) as [
      { filename: string; files: { path: string }[] },
    ];
    packed = files.map(({ path }) => path);
    mkdirSync(elsewhere, { recursive: true });
    mkdirSync(bin);
    symlinkSync(process.execPath, join(bin, 'node'));
    writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
    unreachable = install(project, join(project, filename));
  });

  /** A test of what was installed. */
  function installedIt(name: string, test: (t: TestContext) => void | Promise<void>): void {
    void it(name, (t) => (unreachable === '' ? test(t) : t.skip(`the registry cannot be reached: ${unreachable}`)));
  }

  function command(...args: readonly string[]): { readonly code: number | null; readonly output: string } {
    return commandOn(env, ...args);
  }

  function commandOn(machine: NodeJS.ProcessEnv, ...args: readonly string[]): { readonly code: number | null; readonly output: string } {
    const told = { cwd: elsewhere, env: machine, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(join(project, 'node_modules', '.bin', 'duis-conformance'), args, told);
    return { code: status, output: stdout + stderr };
  }

  it('holds no tests, no TypeScript but declarations, and nothing that packing needed', () => {
    assert.deepEqual(
      packed.filter((path) => /\.(test|crosscheck)\.|(?<!\.d)\.ts$|^\.|^dist\/(reports|support\/bench)\//.test(path)),
      [],
    );
    assert.ok(['README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md'].every((name) => packed.includes(name)));
    assert.ok(!existsSync(join(ROOT, 'dist')));
  });

  installedIt('holds every module that one of its modules asks for', () => {
    const code = packed.filter((path) => path.startsWith('dist/') && /\.c?js$/.test(path));
    const missing = code.flatMap((path) => {
      const resolve = createRequire(join(installed, path)).resolve;
      const asked = readFileSync(join(installed, path), 'utf8').matchAll(
        /(?:require|lazily|load|import|createRequire\(__filename\))\(['"]([^'"]+)['"]\)/g,
      );
      return [...asked].flatMap(([, name = '']) => (isThere(resolve, name) ? [] : [`${path}: ${name}`]));
    });
    assert.deepEqual(missing, []);
  });

  installedIt('brings nothing that compiles', () => {
    for (const tool of ['typescript', 'ts-node', '@swc/core']) assert.ok(!existsSync(join(project, 'node_modules', tool)), tool);
  });

  installedIt('says which version it is, and of which commit, although it lies in no checkout', () => {
    const { code, output } = command('--version');
    assert.equal(code, 0, output);
    assert.match(output, /^@duis-conformance\/suite \d+\.\d+\.\d+, commit [0-9a-f]{40}\+?, requirements duis-4\.0\n$/);
  });

  installedIt('runs from any folder, on Node alone, and its record holds', () => {
    const { code, output } = command('run', '--profile', 'smoke', '--out', 'out');
    assert.equal(code, 0, output);
    assert.match(output, /SELECTION PASSED/);
    const { verdict, suite } = JSON.parse(readFileSync(join(elsewhere, 'out', 'summary.json'), 'utf8')) as Summary;
    assert.deepEqual([verdict, suite.name], ['selection passed', NAME]);
    assert.ok(readdirSync(join(elsewhere, 'out')).includes('allure-report'));
    assert.equal(command('verify', 'out').code, 0);
  });

  installedIt('knows what the checkout knows, and proves a defect', () => {
    const { requirements } = loadSuite();
    assert.match(command('list', '--requirements').output, new RegExp(`\n${requirements.length} requirements\n$`));
    assert.match(command('prove', '--defect', 'D-SECMP0093-08-accepts-non-chf').output, /\n1 defects, 1 killed, 0 survived\n$/);
  });

  installedIt('serves, keeps its state, and is spoken to by who imports its client', async () => {
    writeFileSync(join(project, 'consumer.ts'), CONSUMER);
    const tsc = [require.resolve('typescript/bin/tsc'), '--strict', '--module', 'node16', '--types', 'node'];
    const types = ['--typeRoots', join(ROOT, 'node_modules/@types'), join(project, 'consumer.ts')];
    execFileSync(process.execPath, [...tsc, ...types], { cwd: project, stdio: 'pipe' });
    const serve = serving(env);
    try {
      const url = await controlUrl(serve.stdout.iterator({ destroyOnReturn: false }));
      const said = execFileSync(process.execPath, [join(project, 'consumer.js'), url], { cwd: elsewhere, encoding: 'utf8' });
      assert.equal(said, 'Pending\n');
    } finally {
      serve.kill();
    }
  });

  for (const line of LINES.filter((one) => one !== Number(process.versions.node.split('.')[0])))
    installedIt(`plays, verifies and serves on Node ${line}`, async (t) => {
      const folder = join(project, `node-${line}`);
      const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
      mkdirSync(folder);
      writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
      const missing = installNode(folder, `${name}@${line}`);
      if (missing !== '') return t.skip(`Node ${line} could not be had from the registry: ${missing}`);
      const machine = { ...env, PATH: join(folder, 'node_modules', name, 'bin') };
      assert.match(execFileSync('node', ['--version'], { env: machine, encoding: 'utf8' }), new RegExp(`^v${line}\\.`));
      assert.match(commandOn(machine, '--version').output, /^@duis-conformance\/suite /);
      const played = commandOn(machine, 'run', ...FEW, '--out', `out-${line}`);
      assert.equal(played.code, 0, played.output);
      assert.match(played.output, /\b3 promised: 3 passed/);
      const verified = commandOn(machine, 'verify', `out-${line}`);
      assert.equal(verified.code, 0, verified.output);
      const serve = serving(machine);
      try {
        const { status } = await fetch(`${await controlUrl(serve.stdout.iterator({ destroyOnReturn: false }))}/health`);
        assert.equal(status, 200);
      } finally {
        serve.kill();
      }
    });

  function serving(machine: NodeJS.ProcessEnv): ChildProcessByStdio<null, Readable, null> {
    const args = ['serve', '--port', '0', '--control-port', '0', '--state', `s-${++served}`];
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    return spawn(join(project, 'node_modules', '.bin', 'duis-conformance'), args, { cwd: elsewhere, env: machine, stdio: [...stdio] });
  }
  let served = 0;
});

/** Two that are acknowledged and answered by a device, and one that is refused. */
const FEW = ['--scenario', 'S-0051/ESME', '--scenario', 'S-0055', '--scenario', 'S-0052/15', '--no-allure'] as const;

/** Installs what the package needs. Says why the registry could not be reached; throws where anything else is wrong. */
function install(cwd: string, what: string): string {
  try {
    npm(cwd, 'install', ...QUIETLY, what);
    return '';
  } catch (error) {
    const said = firstOf(error);
    if (/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|network/.test(said)) return said;
    throw error;
  }
}

/** Says why it could not be had, which no fault of the package can be. */
function installNode(cwd: string, what: string): string {
  try {
    npm(cwd, 'install', '--ignore-scripts', ...QUIETLY, what);
    return '';
  } catch (error) {
    return firstOf(error);
  }
}

const QUIETLY = ['--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries', '0'] as const;

/** What npm says first of what went wrong, e.g. `code ECONNREFUSED`. */
function firstOf(error: unknown): string {
  const [, said] = /^npm (?:error|ERR!) (.+)$/m.exec(String((error as { stderr?: unknown }).stderr)) ?? [];
  return said ?? String(error);
}

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function isThere(resolve: NodeJS.RequireResolve, name: string): boolean {
  try {
    resolve(name);
    return true;
  } catch {
    // ESM alone, which only import() finds.
    return name === 'libxml2-wasm';
  }
}

async function controlUrl(lines: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const chunk of lines) {
    text += String(chunk);
    const url = /"control":"([^"]+)"/.exec(text)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`serve did not start: ${text}`);
}
