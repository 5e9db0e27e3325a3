import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';

const DOCUMENT = join(__dirname, 'control.openapi.yaml');
/** Hundreds of packages between them, so they are installed for the moment and are nobody's development dependency. */
const LINTERS = ['@stoplight/spectral-cli@6.16.3', '@redocly/cli@2.77.0'] as const;

describe('The description of the control interface', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'duis-openapi-'));
  const broken = join(scratch, 'broken.yaml');
  /** Why there are no linters; empty where there are. */
  let missing = '';
  after(() => rmSync(scratch, { recursive: true, force: true }));

  before(() => {
    writeFileSync(join(scratch, 'package.json'), '{ "private": true }\n');
    writeFileSync(join(scratch, '.spectral.yaml'), 'extends: ["spectral:oas"]\n');
    writeFileSync(broken, readFileSync(DOCUMENT, 'utf8').replace('operationId: getCapabilities', 'operationId: getHealth'));
    const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries', '0'];
    try {
      execFileSync('npm', ['install', ...quietly, ...LINTERS], { cwd: scratch, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
    } catch (error) {
      const [, ...said] = (error as Error).message.split('\n');
      missing = `${LINTERS.join(' and ')} could not be had from the registry: ${said.slice(0, 2).join(' ')}`;
    }
  });

  function lintedIt(name: string, test: () => void): void {
    void it(name, (t: TestContext) => (missing === '' ? test() : t.skip(missing)));
  }

  function lint(linter: string, ...args: readonly string[]): { readonly status: number | null; readonly said: string } {
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const bin = join(scratch, 'node_modules', '.bin', linter);
    const { status, stdout, stderr } = spawnSync(bin, args, { cwd: scratch, env, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  }

  lintedIt('has nothing that Spectral objects to, not even in passing', () => {
    const spectral = (file: string) => lint('spectral', 'lint', '--ruleset', '.spectral.yaml', '--fail-severity', 'hint', file);
    const { status, said } = spectral(DOCUMENT);
    assert.equal(status, 0, said);
    assert.match(spectral(broken).said, /operation-operationId-unique/);
  });

  lintedIt('has nothing that Redocly objects to, where warnings are errors', () => {
    const redocly = (file: string) => lint('redocly', 'lint', '--extends', 'recommended-strict', file);
    const { status, said } = redocly(DOCUMENT);
    assert.equal(status, 0, said);
    assert.match(redocly(broken).said, /operation-operationId-unique/);
  });
});
