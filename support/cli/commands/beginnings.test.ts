import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { loadSuite, main } from '../main';
import { FeatureShelf } from '../run/feature-shelf';
import { fixtureRequirement, fixtureSuite } from '../run/fixture-suite';
import { skeleton } from './new';

describe('A new scenario', () => {
  it('gets an id that nobody has, its requirement, its feature and its defect', async () => {
    const said = await say('new', 'scenario', 'CR1277-02');
    const [, id = ''] = /@(S-\d{4}) @negative/.exec(said) ?? [];
    const taken = new FeatureShelf(loadSuite()).scenarios().map((scenario) => scenario.id.split('/')[0] ?? '');
    assert.ok(
      taken.every((other) => other < id),
      id,
    );
    assert.match(said, /features\/cr1277-install-code-length\/install-code-length\.feature/);
    assert.match(said, /\n {2}defect\(\n {4}'CR1277-02',/);
  });

  it('is told in which files the defects of its requirement are', () => {
    const suite = loadSuite();
    const files = (id: string): string => /to notice, in (.*):\n/.exec(skeleton(suite, id))?.[1] ?? '';
    assert.match(files('SECMP0093-08'), /^support\/reference\/defects\/secmp\/secmp0093\.ts/);
    assert.match(files('CR1277-02'), /^support\/reference\/defects\/cr1277\.ts or .*\/occasions\/again\.ts/);
    for (const file of files('CLAR-09').split(' or ')) assert.match(readFileSync(join(suite.root, file), 'utf8'), /'CLAR-09'/);
    const bare = fixtureSuite({}, [fixtureRequirement('ALPHA-01')]);
    assert.equal(/to notice, in (.*):\n/.exec(skeleton(bare, 'ALPHA-01'))?.[1], 'a file of its own below support/reference/defects/');
  });

  it('is on a requirement that there is', async () => {
    assert.match(await say('new', 'scenario', 'CR1277-99'), /unknown requirement CR1277-99; .*CR1277-0/);
  });
});

describe('A shell', () => {
  const bin = mkdtempSync(join(tmpdir(), 'duis-completion-'));
  after(() => rmSync(bin, { recursive: true, force: true }));
  symlinkSync(resolve(__dirname, '../duis-conformance.cjs'), join(bin, 'duis-conformance'));

  /** What bash offers for the last word of a line. */
  function offers(...words: readonly string[]): string[] {
    const line = words.map((word) => `'${word}'`).join(' ');
    const asked = `COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _duis_conformance`;
    const script = `eval "$(duis-conformance completion bash)"; ${asked}; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const env = { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}` };
    return spawnSync('bash', ['-c', script], { encoding: 'utf8', env }).stdout.trim().split('\n');
  }

  it('completes commands, options and ids', () => {
    assert.deepEqual(offers('duis-conformance', 'ver'), ['verify']);
    assert.deepEqual(offers('duis-conformance', 'run', '--prof'), ['--profile']);
    assert.deepEqual(offers('duis-conformance', 'run', '--requirement', 'CR1277-0').slice(0, 2), ['CR1277-01', 'CR1277-02']);
    assert.deepEqual(offers('duis-conformance', 'run', '--scenario', 's-001').sort().slice(0, 2), ['S-0010', 'S-0011']);
  });

  it('is bash, or zsh by way of it', async () => {
    assert.match(await say('completion', 'zsh'), /^autoload -U \+X bashcompinit/);
    assert.match(await say('completion', 'fish'), /bash, zsh/);
  });
});

async function say(...args: readonly string[]): Promise<string> {
  let said = '';
  const terminal = { write: (text: string): boolean => ((said += text), true) };
  await main(args, terminal, terminal);
  return said;
}
