import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Summary } from '../report/summary';
import { ownName } from './commands/signoff';
import { explainError, main } from './main';
import { start } from './run/served';
import { UsageError } from './run/usage-error';

const SCRATCH = mkdtempSync(join(tmpdir(), 'duis-main-'));

describe('The command', () => {
  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a command', ['rn'], /unknown command 'rn'\n\(Did you mean run\?\)/],
    ['an option', ['run', '--chnge', 'X'], /unknown option '--chnge'\n\(Did you mean --change\?\)/],
    ['a change', ['run', '--change', 'SECMP0099'], /^unknown change SECMP0099; known are SECMP0062, .*SCOPE\n$/],
    [
      'a requirement',
      ['run', '--requirement', 'SECMP0093-99'],
      /^unknown requirement SECMP0093-99; known are 166, the nearest: SECMP0093-09/,
    ],
    ['a scenario', ['run', '--scenario', 'S-9999'], /^unknown scenario S-9999; known are \d+, the nearest: S-/],
    [
      'a row of a known outline',
      ['run', '--scenario', 'S-0051/IHD'],
      /^unknown scenario S-0051\/IHD; known are S-0051\/ESME, S-0051\/GSME/,
    ],
    ['a target file', ['run', '--target', join(SCRATCH, 'none.yaml')], /none\.yaml: cannot be read: ENOENT\n$/],
    ['a schema folder', ['run', '--schema', join(SCRATCH, 'none')], /--schema .*none: ENOENT/],
    ['a defect', ['prove', '--defect', 'D-X'], /^unknown defect D-X; known are \d+, the nearest: D-/],
    ['a defect to serve', ['serve', '--defect', 'D-X'], /^unknown defect D-X/],
    ['an id to explain', ['explain', 'E999999'], /nothing is called "E999999"/],
    ['a run to report', ['report', SCRATCH], /holds no recorded run: run\.json is missing/],
    ['a number', ['run', '--parallel', 'many'], /It is a whole number/],
    ['more workers than any machine has room for', ['run', '--parallel', '1000000000'], /from 1 to 256/],
    ['a shard', ['run', '--shard', '3/2'], /It is I\/N with I from 1 to N/],
    ['an order', ['run', '--order', 'random'], /It is defined, or random:N/],
    ['a day', ['run', '--clock', 'virtual', '--start', '2026-02-30T00:00:00Z'], /It is an instant in UTC/],
    ['what a variable holds', ['run', '--history', ''], /^--history says nothing: give it a value, or leave it out\n$/],
    ['which tags', ['run', '--tags', ' '], /^--tags says nothing/],
    ['one scenario of several', ['run', '--scenario', 'S-0051', '--scenario', ''], /^--scenario says nothing/],
    ['a latency that no timer waits for', ['serve', '--latency', '2000001s'], /It is at most 2000000 s/],
    ['where to listen', ['serve', '--host', ''], /^--host says nothing/],
    ['where to write', ['pki', ''], /^the argument dir says nothing\n$/],
    ['a tag expression', ['run', '--tags', '@a or'], /is not a tag expression/],
  ];
  for (const [what, args, expected] of wrong) {
    it(`exits with 2 and says what is known for ${what} that is not known`, async () => {
      const { code, errors } = await call([...args, ...(args[0] === 'run' ? ['--out', join(SCRATCH, 'unused')] : [])]);
      assert.match(errors, expected);
      assert.equal(code, 2);
    });
  }

  it('exits with 2 for a target file with a mistake, and names the line', async () => {
    const file = join(SCRATCH, 'target.yaml');
    writeFileSync(file, 'name: x\nrelease: "1"\nservcies: {}\n');
    const { code, errors } = await call(['run', '--target', file]);
    assert.match(errors, /target\.yaml:3: .*servcies/);
    assert.equal(code, 2);
  });

  it('asks who signs where the machine has no name for its user', () => {
    const nobody = (): never => {
      throw new Error('uv_os_get_passwd returned ENOENT');
    };
    assert.throws(() => ownName(nobody), /UsageError: .*--operator NAME/);
    assert.equal(
      ownName(() => ({ username: 'x' })),
      'x',
    );
  });

  it('shows what a target said, and does nothing of it', () => {
    const errors: string[] = [];
    for (const error of [new UsageError('it said \u001b[2J\u009b2Jx'), new TypeError('\u001b[31mx')])
      explainError(error, { write: (text) => errors.push(text) });
    assert.doesNotMatch(errors.join(''), /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    assert.match(errors.join(''), /it said .*x\n.*TypeError: .*x/);
  });

  it('exits with 3 for an empty selection', async () => {
    assert.equal((await call(['run', '--tags', '@negative and not @negative', '--no-allure', '--out', join(SCRATCH, 'empty')])).code, 3);
  });

  it('exits with 3 for a target that is not there: nothing passed, one clear line, and the reports written', async () => {
    const file = join(SCRATCH, 'dead.yaml');
    const service = (name: string): string => `  ${name}: http://127.0.0.1:9/${name}\n`;
    writeFileSync(
      file,
      `name: dead\nrelease: "1"\nservices:\n${['transform', 'sendCommand', 'nonDevice'].map(service).join('')}control: ` +
        `http://127.0.0.1:9\npki: ${join(__dirname, '../../vectors/pki')}\n`,
    );
    const dir = join(SCRATCH, 'dead');
    const { code, said } = await call(['run', '--target', file, '--change', 'CR1277', '--no-allure', '--out', dir]);
    const { counts } = JSON.parse(readFileSync(join(dir, 'summary.json'), 'utf8')) as Summary;
    assert.equal(code, 3);
    assert.deepEqual([counts.scenarios.passed, counts.scenarios.failed], [0, 0]);
    assert.equal(said.match(/The target answered none of \d+ scenarios: nothing listens there/g)?.length, 1);
    assert.match(readFileSync(join(dir, 'requirements.html'), 'utf8'), /the target is not available/);
  });

  it('runs one scenario by its id against the embedded reference', () => {
    const bin = join(__dirname, 'duis-conformance.cjs');
    const { status, stdout } = spawnSync(
      process.execPath,
      [bin, 'run', '--scenario', 'S-0051/ESME', '--no-allure', '--out', join(SCRATCH, 'one')],
      { encoding: 'utf8' },
    );
    assert.match(stdout, /\nSELECTION PASSED[\s\S]*1 promised: 1 passed/);
    assert.equal(status, 0);
  });

  it('says all it has to say into a pipe, however slowly that is read', async () => {
    const { output } = await start(['list', '--scenarios', '--json']).ended;
    assert.ok(output.length > 4 * 65_536);
    assert.doesNotThrow(() => JSON.parse(output));
  });

  it('has an example in the help of every command', async () => {
    const { said } = await call(['--help']);
    const commands = [...said.matchAll(/^ {2}([a-z][a-z-]+) {2,}/gm)].map((match) => match[1] ?? '');
    assert.ok(commands.length >= 8, said);
    for (const command of commands.filter((name) => name !== 'help'))
      assert.match((await call([command, '--help'])).said, /Examples?:\n {2}\$ duis-conformance /, command);
  });

  it('says its version, its commit and its requirements', async () => {
    const { code, said } = await call(['--version']);
    assert.equal(code, 0);
    assert.match(said, /^@duis-conformance\/suite \d+\.\d+\.\d+, commit ([0-9a-f]{40}\+?|unknown), requirements duis-4\.0\n$/);
  });

  it('lists the 166 requirements and explains any id', async () => {
    assert.match((await call(['list', '--requirements'])).said, /\n166 requirements\n$/);
    assert.match((await call(['explain', 'D-SECMP0093-08-accepts-non-chf'])).said, /Breaks +SECMP0093-08/);
    assert.match((await call(['explain', 'E080903'])).said, /E080903: error/);
  });
});

async function call(args: readonly string[]): Promise<{ code: number; said: string; errors: string }> {
  const said: string[] = [];
  const errors: string[] = [];
  const code = await main(args, { write: (text) => said.push(text) }, { write: (text) => errors.push(text) });
  return { code, said: said.join(''), errors: errors.join('') };
}
