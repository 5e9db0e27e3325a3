import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fixtureRequirement, fixtureRun, fixtureSuite } from '../../cli/run/fixture-suite';
import { run } from '../../cli/run/run';
import { allure3History, writeAllure2History } from '../allure/history';
import { historyIdOf } from '../allure/scenario';
import { keptRuns } from './kept-runs';
import type { Summary } from '../summary';
import { buildViews } from '../views';

const FEATURE = 'Feature: f\n  @S-0001 @A-01\n  Scenario: one\n    Given a pass\n  @S-0002 @A-01\n  Scenario: two\n    Given a fault\n';
const STEPS = "Given('a pass', () => {}); Given('a fault', () => { throw new TargetFault('not so'); });";

describe('Runs that are kept', () => {
  const history = mkdtempSync(join(tmpdir(), 'duis-kept-'));
  const suite = fixtureSuite({ 'features/f.feature': FEATURE, 'steps.cjs': STEPS }, [fixtureRequirement('A-01')]);
  const said: string[] = [];
  const play = async (): Promise<Summary> => {
    delete require.cache[join(suite.root, 'steps.cjs')];
    await run(suite, fixtureRun(suite, { history }), { write: (text) => said.push(text) });
    return JSON.parse(readFileSync(join(suite.out, 'summary.json'), 'utf8')) as Summary;
  };

  it('are shown as a trend, the latest first, and kept once however often their views are built', async () => {
    const odd = ['{"mine":true}', 'null', '[]', '', '{"formatVersion":1,"startedAt":"2020-01-01T00:00:00Z","scenarios":{}}'];
    for (const [n, text] of [...odd, '{"formatVersion":1,"startedAt":7,"scenarios":{}}'].entries())
      writeFileSync(join(history, `notes-${n}.json`), text);
    mkdirSync(join(history, 'more.json'));
    await play();
    const { run: last } = await play();
    assert.match(said.join(''), /trend\n {2}.* non-conformant +0 met, 1 not met; 1 of 2 passed\n {2}.* non-conformant /);
    await buildViews(suite.out, { allure: false, history });
    assert.equal(keptRuns(history, '9999').length, 2);
    assert.equal(keptRuns(history, last.startedAt).length, 1);
    assert.match(
      readFileSync(join(suite.out, 'requirements.html'), 'utf8'),
      /<h2>Trend<\/h2>.*\n.*this run<\/th>(<td>.*<\/td>)+<\/tr><tr><th scope="row">/,
    );
  });

  it('are the history of each scenario in both kinds of Allure', () => {
    const kept = keptRuns(history, '9999');
    const results = join(suite.root, 'results');
    mkdirSync(results);
    writeAllure2History(kept, results);
    const read = (name: string): unknown => JSON.parse(readFileSync(join(results, 'history', name), 'utf8')) as unknown;
    const trend = read('history-trend.json') as { buildOrder: number; data: Record<string, number> }[];
    assert.deepEqual(
      trend.map(({ buildOrder, data }) => [buildOrder, data['passed'], data['failed'], data['total']]),
      [
        [2, 1, 1, 2],
        [1, 1, 1, 2],
      ],
    );
    assert.equal((read('duration-trend.json') as unknown[]).length, 2);
    assert.equal((read('../executor.json') as { buildOrder: number }).buildOrder, 3);
    const own = (read('history.json') as Record<string, { items: { status: string }[] }>)[historyIdOf('S-0002')];
    assert.deepEqual(
      own?.items.map(({ status }) => status),
      ['failed', 'failed'],
    );
    const points = allure3History(kept)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { timestamp: number; testResults: Record<string, { status: string }> });
    assert.deepEqual(
      points.map(({ testResults }) => Object.values(testResults).map(({ status }) => status)),
      [
        ['passed', 'failed'],
        ['passed', 'failed'],
      ],
    );
    assert.ok((points[0]?.timestamp ?? 0) <= (points[1]?.timestamp ?? 0));
  });
});
