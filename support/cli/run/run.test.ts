import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestResult } from 'allure-js-commons';
import { writeAllureResults } from '../../report/allure/results';
import { readRunRecord } from '../../report/run-record';
import type { Summary } from '../../report/summary';
import { fixtureRequirement, fixtureRun, fixtureSuite, type FixtureSuite } from './fixture-suite';
import { run, type RunOptions } from './run';

const TROUBLES = `
@TROUBLE
Feature: Everything that is not a pass
  @S-0001
  Scenario: passes
    Given a pass
  @S-0002
  Scenario: undefined
    Given a step that nobody wrote
  @S-0003
  Scenario: pending
    Given a pending step
  @S-0004
  Scenario: ambiguous
    Given an ambiguous step
  @S-0005 @before
  Scenario: Before fails
    Given a pass
  @S-0006 @after
  Scenario: After fails
    Given a pass
  @S-0007
  Scenario: target fault
    Given a fault of the target
  @S-0008
  Scenario: harness fault
    Given a fault of the harness
  @S-0009
  Scenario: capability missing
    Given a missing capability
  @S-0010
  Scenario: unreachable
    Given an unreachable target
  @S-0011
  Scenario: skipped
    Given a skipped step
  @S-0012
  Scenario: fails without a known name
    Given a plain error
  @S-0013
  Scenario: undefined after a missing capability
    Given a missing capability
    Given a step that nobody wrote
  @S-0014
  Scenario: without steps
`;

const STEPS = `
Given('a pass', () => {});
Given('a pending step', () => 'pending');
Given('a skipped step', () => 'skipped');
Given('an ambiguous step', () => {});
Given(/^an ambiguous/, () => {});
Given('a fault of the target', () => { throw new TargetFault('expected I0, got E4'); });
Given('a fault of the harness', () => { throw new HarnessFault('our request is not valid'); });
Given('a missing capability', () => { throw new CapabilityMissing('clock'); });
Given('an unreachable target', () => { throw new TargetUnavailable('127.0.0.1:1 refused'); });
Given('a plain error', () => { throw new Error('oops'); });
Before({ tags: '@before' }, () => { throw new Error('no World'); });
After({ tags: '@after' }, () => { throw new TargetFault('an alert that no step claimed'); });
`;

const EXPECTED: Readonly<Record<string, readonly [string, string | undefined, string]>> = {
  'S-0001': ['passed', undefined, 'passed'],
  'S-0002': ['failed', 'harness', 'broken'],
  'S-0003': ['failed', 'harness', 'broken'],
  'S-0004': ['failed', 'harness', 'broken'],
  'S-0005': ['inconclusive', 'harness', 'broken'],
  'S-0006': ['failed', 'target', 'failed'],
  'S-0007': ['failed', 'target', 'failed'],
  'S-0008': ['inconclusive', 'harness', 'broken'],
  'S-0009': ['inconclusive', 'capability-missing', 'skipped'],
  'S-0010': ['inconclusive', 'target-unavailable', 'broken'],
  'S-0011': ['inconclusive', 'harness', 'broken'],
  'S-0012': ['inconclusive', 'harness', 'broken'],
  'S-0013': ['failed', 'harness', 'broken'],
  'S-0014': ['failed', 'harness', 'broken'],
};

describe('a run', () => {
  it('calls passed what passed, and nothing else, in the summary and in Allure', async () => {
    const suite = fixtureSuite({ 'features/trouble.feature': TROUBLES, 'steps.cjs': STEPS });
    const { summary, exitCode } = await play(suite);
    const allure = allureStatuses(suite);
    for (const [id, [verdict, kind, status]] of Object.entries(EXPECTED)) {
      const scenario = summary.scenarios.find((own) => own.id === id);
      assert.deepEqual([scenario?.verdict, scenario?.failure?.kind, allure.get(id)?.status], [verdict, kind, status], id);
    }
    assert.equal(allure.size, summary.counts.scenarios.promised);
    assert.equal(exitCode, 1);
  });

  it('has in its summary what the failing step attached, as data', async () => {
    const finding = { subject: 'response code', expected: 'I0', got: 'E4', requirements: [], clauses: [], readings: [] };
    const suite = fixtureSuite({
      'features/one.feature': 'Feature: one\n  @S-0001\n  Scenario: one\n    Given a finding\n',
      'steps.cjs': `Given('a finding', () => { throw new TargetFault('in whatever words', ${JSON.stringify(finding)}); });`,
    });
    const { summary } = await play(suite);
    assert.equal(summary.scenarios[0]?.failure?.kind, 'target');
    assert.deepEqual(summary.scenarios[0].failure.finding, finding);
  });

  it('keeps Examples rows and scenarios of one name apart, in the summary and in Allure', async () => {
    const twin = (id: string, title: string): string => `  @${id}\n  Scenario: ${title}\n    Given a pass\n`;
    const outline = '  @S-0003\n  Scenario Outline: a row\n    Given a pass\n    Examples:\n      | key |\n      | a   |\n      | b   |\n';
    const suite = fixtureSuite({
      'features/twins.feature': `Feature: twins\n${twin('S-0001', 'same')}${twin('S-0002', 'same')}${outline}`,
      'steps.cjs': STEPS,
    });
    const { summary, exitCode } = await play(suite);
    assert.deepEqual(
      summary.scenarios.map(({ id }) => id),
      ['S-0001', 'S-0002', 'S-0003/a', 'S-0003/b'],
    );
    const histories = [...allureStatuses(suite).values()].map(({ historyId }) => historyId);
    assert.equal(new Set(histories).size, 4);
    assert.equal(exitCode, 0);
  });

  it('is incomplete, with every scenario promised and none passed, when the target cannot be started', async () => {
    const suite = fixtureSuite({
      'features/one.feature': 'Feature: one\n  @S-0001\n  Scenario: one\n    Given a pass\n',
      'steps.cjs': `${STEPS}\nBeforeAll(() => { throw new TargetUnavailable('127.0.0.1:1 refused'); });`,
    });
    const { summary, exitCode } = await play(suite);
    assert.equal(exitCode, 3);
    assert.deepEqual(summary.counts.scenarios, { promised: 1, passed: 0, failed: 0, inconclusive: 1, onDocuments: 0 });
    assert.equal(summary.scenarios[0]?.failure?.kind, 'target-unavailable');
    assert.equal(allureStatuses(suite).get('S-0001')?.status, 'broken');
  });

  it('is incomplete when the selection is empty, and leaves what an earlier run says', async () => {
    const suite = fixtureSuite({
      'features/one.feature': 'Feature: one\n  @S-0001 @some\n  Scenario: one\n    Given a pass\n',
      'steps.cjs': STEPS,
    });
    const { summary } = await play(suite);
    const empty = await play(suite, { tags: '@some and not @some' });
    assert.equal(empty.exitCode, 3);
    assert.deepEqual(empty.summary, summary);
    await assert.rejects(play(suite, { tags: '@sone' }), /UsageError: unknown tag @sone; known are @S-0001, @some/);
    assert.equal(readRunRecord(suite.out).envelope.run.id, summary.run.id);
  });

  it('is incomplete when the support code cannot be loaded, and says why', async () => {
    const suite = fixtureSuite({
      'features/one.feature': 'Feature: one\n  @S-0001\n  Scenario: one\n    Given a pass\n',
      'steps.cjs': 'throw new Error("half written");',
    });
    const { summary, exitCode } = await play(suite);
    assert.equal(exitCode, 3);
    assert.match(summary.incomplete.join(), /the suite broke off: half written/);
  });

  it('does not block on provisional requirements, and does on approved ones', async () => {
    const feature = (tag: string): string => `Feature: f\n  @S-0001 @${tag}\n  Scenario: one\n    Given a fault of the target\n`;
    const requirements = [fixtureRequirement('APPROVED-01'), fixtureRequirement('DRAFT-01', { status: 'provisional' })];
    const provisional = await play(fixtureSuite({ 'features/f.feature': feature('DRAFT-01'), 'steps.cjs': STEPS }, requirements));
    assert.equal(provisional.exitCode, 0);
    assert.equal(provisional.summary.counts.requirements.provisionalNotMet, 1);
    const approved = await play(fixtureSuite({ 'features/f.feature': feature('APPROVED-01'), 'steps.cjs': STEPS }, requirements));
    assert.equal(approved.exitCode, 1);
    assert.equal(approved.summary.counts.requirements.notMet, 1);
  });

  it('leaves a requirement open of which only some scenarios were selected', async () => {
    const requirements = [fixtureRequirement('APPROVED-01')];
    const scenario = (id: string): string => `  @${id} @APPROVED-01\n  Scenario: ${id}\n    Given a pass\n`;
    const suite = fixtureSuite(
      { 'features/f.feature': `Feature: f\n${scenario('S-0001')}${scenario('S-0002')}`, 'steps.cjs': STEPS },
      requirements,
    );
    const part = await play(suite, { scenario: ['S-0002'] });
    assert.deepEqual(
      part.summary.scenarios.map(({ id }) => id),
      ['S-0002'],
    );
    assert.equal(part.summary.requirements[0]?.verdict, 'inconclusive');
    assert.equal(part.exitCode, 0);
    assert.equal((await play(suite)).summary.requirements[0]?.verdict, 'met');
  });

  it('promises for each shard what Cucumber runs in it, in any order', async () => {
    const scenario = (n: number): string => `  @S-000${n}\n  Scenario: number ${n}\n    Given a pass\n`;
    const suite = fixtureSuite({
      'features/a.feature': `Feature: a\n${[1, 2, 3].map(scenario).join('')}`,
      'features/b.feature': `Feature: b\n${[4, 5, 6, 7].map(scenario).join('')}`,
      'steps.cjs': STEPS,
    });
    const shards = [];
    for (const index of [1, 2, 3])
      shards.push(await play(suite, { shard: { index, total: 3 }, order: `random:${index}`, tags: 'not @S-0002' }));
    assert.deepEqual(
      shards.map(({ exitCode }) => exitCode),
      [0, 0, 0],
    );
    const ids = shards.flatMap(({ summary }) => summary.scenarios.map(({ id }) => id));
    assert.deepEqual(ids.sort(), ['S-0001', 'S-0003', 'S-0004', 'S-0005', 'S-0006', 'S-0007']);
  });

  it('says of several processes together what one says alone', async () => {
    const suite = fixtureSuite({ 'features/trouble.feature': TROUBLES, 'steps.cjs': STEPS });
    const { summary, exitCode } = await play(suite, { parallel: 3 });
    assert.deepEqual(
      summary.scenarios.map(({ id, verdict, failure }) => [id, [verdict, failure?.kind]]),
      Object.entries(EXPECTED).map(([id, [verdict, kind]]) => [id, [verdict, kind]]),
    );
    assert.equal(exitCode, 1);
  });

  it('does not go where the run is that it is compared with, which would be gone', async () => {
    const suite = fixtureSuite({
      'features/one.feature': 'Feature: one\n  @S-0001\n  Scenario: one\n    Given a pass\n',
      'steps.cjs': STEPS,
    });
    const { summary } = await play(suite);
    await assert.rejects(play(suite, { baseline: suite.out }), /UsageError: --out .* is in the folder of the run/);
    assert.deepEqual(JSON.parse(readFileSync(join(suite.out, 'summary.json'), 'utf8')), JSON.parse(JSON.stringify(summary)));
  });

  it("is none of the whole suite where it plays other features than the suite's own", async () => {
    const feature = 'Feature: one\n  @S-0001\n  Scenario: one\n    Given a pass\n';
    const suite = fixtureSuite({ 'features/one.feature': feature, 'steps.cjs': STEPS });
    assert.equal((await play(suite)).summary.verdict, 'conformant');
    const { summary, exitCode } = await play(suite, { features: 'found' });
    assert.deepEqual([summary.verdict, summary.run.selection, exitCode], ['selection passed', '--features found', 0]);
  });

  it('is incomplete when one of its processes is killed, and says which', async () => {
    const suite = fixtureSuite({
      'features/two.feature': 'Feature: two\n  @S-0001\n  Scenario: one\n    Given a pass\n  @S-0002\n  Scenario: two\n    Given a kill\n',
      'steps.cjs': `${STEPS}\nGiven('a kill', () => process.kill(process.pid, 'SIGKILL'));`,
    });
    const { summary, exitCode } = await play(suite, { parallel: 2 });
    assert.deepEqual([exitCode, summary.scenarios.map(({ verdict }) => verdict)], [3, ['passed', 'inconclusive']]);
    assert.match(summary.incomplete.join(), /worker 2 of 2 broke off \(SIGKILL\)/);
  });
});

async function play(suite: FixtureSuite, options: Partial<RunOptions> = {}): Promise<{ exitCode: number; summary: Summary }> {
  delete require.cache[join(suite.root, 'steps.cjs')];
  const exitCode = await run(suite, fixtureRun(suite, options), { write: () => true });
  return { exitCode, summary: JSON.parse(readFileSync(join(suite.out, 'summary.json'), 'utf8')) as Summary };
}

function allureStatuses(suite: FixtureSuite): Map<string, TestResult> {
  const dir = join(suite.out, 'allure-results');
  writeAllureResults(readRunRecord(suite.out), dir);
  const files = readdirSync(dir).filter((name) => name.endsWith('-result.json'));
  const results = files.map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as TestResult);
  return new Map(results.map((result) => [result.fullName ?? '', result]));
}
