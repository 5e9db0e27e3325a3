import assert from 'node:assert/strict';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fixtureRequirement, fixtureRun, fixtureSuite } from '../cli/run/fixture-suite';
import { run } from '../cli/run/run';
import { readRunEnvelope, writeRunEnvelope } from './run-envelope';
import { buildViews } from './views';

const FEATURE = `Feature: f
  @S-0001
  Scenario: one
    Given a pass
  @S-0002
  Scenario: two
    Given a pass
`;

describe('The record of a run', () => {
  it('gives the same views again', async () => {
    const dir = await record();
    const views = ['summary.json', 'junit.xml', 'requirements.html'];
    const before = views.map((name) => readFileSync(join(dir, name), 'utf8'));
    await buildViews(dir, { allure: false });
    assert.deepEqual(
      views.map((name) => readFileSync(join(dir, name), 'utf8')),
      before,
    );
  });

  it('gives its views in place of links that have their names, and writes nothing where these lead', async () => {
    const dir = await record();
    const elsewhere = join(mkdtempSync(join(tmpdir(), 'duis-elsewhere-')), 'thesis.txt');
    writeFileSync(elsewhere, 'years of work');
    const views = ['summary.json', 'summary.md', 'junit.xml', 'index.html', 'requirements.html'];
    for (const name of views) {
      rmSync(join(dir, name));
      symlinkSync(elsewhere, join(dir, name));
    }
    await buildViews(dir, { allure: false });
    assert.equal(readFileSync(elsewhere, 'utf8'), 'years of work');
    for (const name of views) assert.ok(lstatSync(join(dir, name)).isFile(), name);
  });

  it('says what a killed run did not do, though its last line was cut in the middle', async () => {
    const dir = await record();
    kill(dir, /"testCaseFinished"/, 20);
    const { summary } = await buildViews(dir, { allure: false });
    assert.deepEqual(summary.counts.scenarios, { promised: 2, passed: 0, failed: 0, inconclusive: 2, onDocuments: 0 });
    assert.equal(summary.scenarios[0]?.failure?.message, 'the run ended while this scenario was under way');
    assert.deepEqual(summary.incomplete, [
      'the run did not come to its end (killed, or still running)',
      '1 of 2 promised scenarios were not run',
    ]);
    assert.equal(summary.exitCode, 3);
    assert.match(readFileSync(join(dir, 'requirements.html'), 'utf8'), /This run is incomplete/);
  });

  it('keeps what a killed run had finished', async () => {
    const dir = await record();
    kill(dir, /"testCaseFinished".*\n/, 1000);
    const { summary } = await buildViews(dir, { allure: false });
    assert.deepEqual(
      summary.scenarios.map(({ verdict }) => verdict),
      ['passed', 'inconclusive'],
    );
  });

  it('takes a pass back for a message that came after the scenario and was owed to it before', async () => {
    const dir = await record();
    const late = { subject: 'nothing more', expected: null, got: 'I0', requirements: [], clauses: [], readings: [] };
    const entry = {
      n: 3,
      scenario: 'S-0002',
      direction: 'received',
      what: 'push',
      user: 'a User',
      at: '',
      schema: 'valid',
      signature: 'verified',
    };
    mkdirSync(join(dir, 'journal'), { recursive: true });
    const line = { run: readRunEnvelope(dir).run.id, before: '0'.repeat(64), ...entry, late, text: '<x/>' };
    writeFileSync(join(dir, 'journal', 'worker-1.ndjson'), `${JSON.stringify(line)}\n`);
    const { summary } = await buildViews(dir, { allure: false });
    assert.deepEqual(
      summary.scenarios.map(({ verdict }) => verdict),
      ['passed', 'failed'],
    );
    assert.deepEqual(summary.scenarios[1]?.failure?.finding?.where, { entry: '0003' });
    assert.equal(summary.exitCode, 1);
  });

  it('does not go by a folder that is none', async () => {
    await assert.rejects(buildViews('/nonexistent', { allure: false }), /NotARun: \/nonexistent holds no recorded run/);
  });

  it('has a broken line in the middle of the messages for what it is: damage', async () => {
    const dir = await record();
    const path = join(dir, 'messages.ndjson');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"testCaseStarted"', '"testCase'));
    await assert.rejects(buildViews(dir, { allure: false }), /messages\.ndjson, line \d+, is not JSON/);
  });

  const losses: readonly (readonly [string, (lines: readonly string[]) => readonly string[], RegExp])[] = [
    ['a step without a result', (lines) => lines.filter((line) => !line.startsWith('{"testStepFinished"')), /a step has no result/],
    [
      'a step with two results',
      (lines) => lines.flatMap((line) => (line.startsWith('{"testStepFinished"') ? [line, line] : line)),
      /more than one result/,
    ],
    [
      'a test case of no steps',
      (lines) => lines.map((line) => (line.startsWith('{"testCase"') ? withoutSteps(line) : line)),
      /a step has no result/,
    ],
    [
      'a scenario that was run twice',
      (lines) => [
        ...lines,
        ...lines
          .filter((line) => /^\{"test(Case|Step)(Started|Finished)"/.test(line))
          .map((line) => line.replaceAll(/"(testCaseStartedId|id)":"/g, '"$1":"again-')),
      ],
      /it was run 2 times/,
    ],
    [
      'no end',
      (lines) => lines.filter((line) => !line.startsWith('{"testRunFinished"')),
      /messages of a process that played do not come to their end/,
    ],
    ['messages of nobody', () => [], /promised, but not run/],
  ];
  for (const [what, lose, expected] of losses) {
    it(`has no pass with ${what}`, async () => {
      const dir = await record();
      const path = join(dir, 'messages.ndjson');
      writeFileSync(
        path,
        lose(readFileSync(path, 'utf8').trimEnd().split('\n'))
          .map((line) => `${line}\n`)
          .join(''),
      );
      const { summary } = await buildViews(dir, { allure: false });
      assert.equal(summary.verdict, 'incomplete');
      assert.match(JSON.stringify([summary.incomplete, summary.scenarios.map(({ failure }) => failure?.message)]), expected);
    });
  }

  it('is not of the whole, whatever it says, where it promised less than its requirements have', async () => {
    const requirements = [fixtureRequirement('R-01')];
    const suite = fixtureSuite({ 'features/f.feature': `@R-01\n${FEATURE}`, 'steps.cjs': "Given('a pass', () => {});" }, requirements);
    await run(suite, fixtureRun(suite, { scenario: ['S-0001'] }), { write: () => true });
    const { run: asked, ...envelope } = readRunEnvelope(suite.out);
    writeRunEnvelope(suite.out, { ...envelope, run: { ...asked, selection: '' } });
    const { summary } = await buildViews(suite.out, { allure: false });
    assert.equal(summary.verdict, 'incomplete');
    assert.deepEqual(summary.incomplete, ['it says that it is of the whole, and 1 scenarios were not promised, S-0002 the first']);
  });

  const damages: readonly (readonly [string, string, RegExp?])[] = [
    ['messages.ndjson', 'null\n{}\n'],
    ['messages.ndjson', '{"testCase":{}}\n{}\n'],
    ['run.json', 'null', /NotARun: .*expected an object/],
    ['run.json', '[]', /NotARun: .*expected an object/],
    ['run.json', '{"formatVersion":1}', /NotARun: .*it\.suite: expected an object/],
    ['run.json', '{"formatVersion":1,"run":{},"promised":7}', /NotARun: .*it\.suite: expected an object/],
    ['journal/worker-1.ndjson', '{"n":1,\n{"n":2}\n'],
    ['target.json', ''],
    ['target.json', 'null'],
    ['target.json', '{"kind":"embedded","name":"x","release":"1"}'],
  ];
  for (const [name, text, expected = /DamagedRecord/] of damages) {
    it(`is damaged with ${name} being ${JSON.stringify(text)}`, async () => {
      const dir = await record();
      mkdirSync(join(dir, 'journal'), { recursive: true });
      writeFileSync(join(dir, name), text);
      await assert.rejects(buildViews(dir, { allure: false }), expected);
    });
  }

  it('writes nothing of a run into a folder of somebody else', async () => {
    const suite = fixtureSuite({ 'features/f.feature': FEATURE, 'reports/thesis.txt': 'years of work' });
    await assert.rejects(run(suite, fixtureRun(suite), { write: () => true }), /UsageError: --out .* holds other things \(thesis\.txt\)/);
    assert.ok(existsSync(join(suite.out, 'thesis.txt')));
  });
});

async function record(): Promise<string> {
  const suite = fixtureSuite({ 'features/f.feature': FEATURE, 'steps.cjs': "Given('a pass', () => {});" });
  assert.equal(await run(suite, fixtureRun(suite), { write: () => true }), 0);
  return suite.out;
}

/** What a kill leaves: no end in run.json, and messages up to some octets after the first match. */
function kill(dir: string, after: RegExp, octets: number): void {
  const { run: facts, ...envelope } = readRunEnvelope(dir);
  const { finishedAt: _, ...unfinished } = facts;
  writeRunEnvelope(dir, { ...envelope, run: unfinished });
  const path = join(dir, 'messages.ndjson');
  const messages = readFileSync(path, 'utf8');
  const match = after.exec(messages);
  const end = (match?.index ?? 0) + (octets < 100 ? octets : (match?.[0].length ?? 0));
  writeFileSync(path, messages.slice(0, end));
}

function withoutSteps(line: string): string {
  const { testCase } = JSON.parse(line) as { readonly testCase: object };
  return JSON.stringify({ testCase: { ...testCase, testSteps: [] } });
}
