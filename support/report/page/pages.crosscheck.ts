import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fixtureRequirement, fixtureRun, fixtureSuite } from '../../cli/run/fixture-suite';
import { run } from '../../cli/run/run';
import { findJava, generateAllureReport } from '../allure/report';
import { writeAllureResults } from '../allure/results';
import { browse, findBrowser, sight, type PageSighting } from './browser-probe';
import { readRunRecord } from '../run-record';
import { readRunEnvelope } from '../run-envelope';
import { buildViews } from '../views';

const FEATURE = `Feature: Install codes
  @CR1277-01
  Rule: Sixteen octets
    @S-0001
    Scenario: Added
      Given a pass
    @S-0002 @negative
    Scenario Outline: Refused with <octets> octets
      Given a fault
      Examples: too short
        | octets |
        | 14     |
        | 15     |
`;
const STEPS = "Given('a pass', () => {}); Given('a fault', () => { throw new TargetFault('expected E081111, got I99'); });";

/** The pages of a run as a browser in a closed network shows them. Wants chromium; the first of the two Allure pages also Java. */
describe('The pages of a run', () => {
  const browser = findBrowser();
  const noBrowser = browser === undefined ? 'no browser is at hand: chromium' : false;
  let dir: string;

  before(async () => {
    const suite = fixtureSuite({ 'features/f.feature': FEATURE, 'steps.cjs': STEPS }, [fixtureRequirement('CR1277-01')]);
    await run(suite, fixtureRun(suite), { write: () => true });
    dir = suite.out;
    keepMessage(dir);
    writeAllureResults(readRunRecord(dir), join(dir, 'allure-results'));
  });

  it(
    'by allure-commandline shows every scenario under its change, and calls nobody',
    { skip: noBrowser || (findJava() === undefined ? 'no Java is at hand' : false) },
    async () => {
      const tool = await generateAllureReport(join(dir, 'allure-results'), join(dir, 'with-java'), 'Fixture');
      assert.equal(tool, 'allure-commandline');
      const { text, requests } = await look(join(dir, 'with-java'), /CR1277[\s\S]*Environment/);
      assert.match(text, /\b3\s+test cases[\s\S]*Suites[\s\S]*CR1277/);
      assert.deepEqual(requests, []);
      assert.doesNotMatch(readFileSync(join(dir, 'with-java/index.html'), 'utf8'), /d\('data\/test-cases/);
    },
  );

  it(
    'by allure-commandline loads a scenario when somebody opens it, from disk, under its policy',
    { skip: noBrowser || (findJava() === undefined ? 'no Java is at hand' : false) },
    () =>
      browse(browser ?? '', async (visit) => {
        await visit.open(join(dir, 'with-java/index.html'));
        await visit.waitForText(/test cases/);
        const parts = 'document.querySelectorAll(\'script[src^="data/part-"]\').length';
        assert.equal(await visit.evaluate(parts), 0);
        const found = String(await visit.evaluate(FIRST_TEST));
        await visit.evaluate(`location.hash = '#suites/${found}'`);
        await visit.waitForText(/S-000[12][\s\S]*Severity: critical/);
        assert.equal(await visit.evaluate(parts), 1);
        assert.deepEqual(visit.requests, []);
      }),
  );

  it('by allure 3, without Java, shows the same totals, and calls nobody', { skip: noBrowser }, async () => {
    const { PATH, JAVA_HOME } = process.env;
    Object.assign(process.env, { PATH: '/nonexistent', JAVA_HOME: '' });
    const tool = await generateAllureReport(join(dir, 'allure-results'), join(dir, 'without-java'), 'Fixture').finally(() =>
      Object.assign(process.env, { PATH, JAVA_HOME: JAVA_HOME ?? '' }),
    );
    assert.equal(tool, 'allure 3, no Java found');
    const { text, requests } = await look(join(dir, 'without-java'), /S-0002\/15/);
    assert.match(text, /Total\s+3\s+Failed\s+2\s+Passed\s+1/);
    assert.match(text, /CR1277[\s\S]*Install codes[\s\S]*Sixteen octets[\s\S]*S-0001 Added/);
    assert.deepEqual(requests, []);
  });

  it('that start from the requirement show verdict, reason and evidence, filter, and call nobody', { skip: noBrowser }, async () => {
    await buildViews(dir, { allure: false });
    const open = "document.querySelectorAll('details').forEach((part) => { part.open = true; })";
    const page = join(dir, 'requirements.html');
    const { text, requests } = await sight(browser ?? '', page, /S-0002\/15/, { actions: [open] });
    assert.match(text, /CR1277-01\s+not met[\s\S]*failed: S-0002\/14, S-0002\/15[\s\S]*expected E081111, got I99/);
    assert.match(text, /1 of 1 requirements/);
    assert.deepEqual(requests, []);
    const own = await sight(browser ?? '', join(dir, 'requirements/CR1277-01.html'), /S-0002\/15/, { actions: [open] });
    assert.match(own.text, /Sixteen octets[\s\S]*expected E081111, got I99[\s\S]*S-0001/);
    assert.match(readFileSync(join(dir, 'requirements/CR1277-01.html'), 'utf8'), /0001 → request by Import Supplier, schema valid/);
    assert.deepEqual(own.requests, []);
  });

  function look(folder: string, shows: RegExp): Promise<PageSighting> {
    return sight(browser ?? '', join(folder, 'index.html'), shows);
  }
});

/** By what Allure's list of suites names the first of its tests. */
const FIRST_TEST = `window.reportData['data/suites.json'].constructor === String && (function find(part) {
  return part.children ? part.children.map(find).find(Boolean) : part.parentUid + '/' + part.uid;
})(JSON.parse(atob(window.reportData['data/suites.json'])))`;

/** One message in the journal, as the World would have written it. */
function keepMessage(dir: string): void {
  mkdirSync(join(dir, 'journal'), { recursive: true });
  const line = {
    run: readRunEnvelope(dir).run.id,
    before: '0'.repeat(64),
    n: 1,
    scenario: 'S-0001',
    direction: 'sent',
    what: 'request',
    user: 'Import Supplier',
    at: '2020-04-09T00:00:00.000Z',
    schema: 'valid',
    signature: 'verified',
    text: '<Request/>',
  };
  writeFileSync(join(dir, 'journal/worker-1.ndjson'), `${JSON.stringify(line)}\n`);
}
