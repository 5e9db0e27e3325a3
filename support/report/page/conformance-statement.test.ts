import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fixtureRequirement, fixtureRun, fixtureSuite, type FixtureSuite } from '../../cli/run/fixture-suite';
import { run } from '../../cli/run/run';
import type { TargetStatement } from '../../requirements/target-statement';
import type { ConformanceStatement } from './conformance-statement';

const STATEMENT: TargetStatement = {
  formatVersion: 1,
  kind: 'remote',
  name: 'DSP candidate',
  release: '4.0.1-rc2',
  services: { transform: 'https://dsp/t' },
  mutualTls: true,
  capabilities: ['devices'],
  readings: { 'sign-acknowledgements': false },
  timeouts: { requestMs: 3000, responseMs: 10_000, quietMs: 300 },
  devices: [],
};
const FEATURE = `Feature: f
  @S-0001 @A-01
  Scenario: one
    Given a pass
  @S-0002 @A-02
  Scenario: two
    Given a missing capability
`;

async function play(before: string): Promise<FixtureSuite> {
  const steps = `Given('a pass', () => {});
Given('a missing capability', () => {
  throw new CapabilityMissing('the target does not offer "clock", needed to let time pass', 'clock');
});
BeforeAll(function () { ${before} });`;
  const suite = fixtureSuite({ 'features/f.feature': FEATURE, 'steps.cjs': steps }, [
    fixtureRequirement('A-01'),
    fixtureRequirement('A-02'),
  ]);
  await run(suite, fixtureRun(suite), { write: () => true });
  return suite;
}

describe('The conformance statement of a target', () => {
  it('says what it has, how it reads the note, and what that leaves without a verdict', async () => {
    const { out } = await play(
      `require('node:fs').writeFileSync(this.parameters.out + '/target.json', ${JSON.stringify(JSON.stringify(STATEMENT))});`,
    );
    const statement = JSON.parse(readFileSync(join(out, 'pics.json'), 'utf8')) as ConformanceStatement;
    const capability = (name: string): unknown => statement.capabilities.find((own) => own.name === name);
    assert.deepEqual(capability('clock'), {
      name: 'clock',
      does: 'tell its time, and let time pass',
      offered: false,
      missedBy: ['S-0002'],
    });
    assert.deepEqual(
      statement.capabilities.filter(({ offered }) => offered).map(({ name }) => name),
      ['devices'],
    );
    assert.deepEqual(
      statement.readings.filter(({ differs }) => differs).map(({ name, value, usual }) => [name, value, usual]),
      [['sign-acknowledgements', 'false', 'true']],
    );
    assert.deepEqual(
      statement.requirements.map(({ id, answer }) => [id, answer]),
      [
        ['A-01', 'supported'],
        ['A-02', 'not judged'],
      ],
    );
    const page = readFileSync(join(out, 'pics.html'), 'utf8');
    assert.match(page, /<h1>Implementation conformance statement: DSP candidate 4\.0\.1-rc2<\/h1>/);
    assert.match(
      page,
      /<th scope="row">clock<\/th><td>tell its time, and let time pass<\/td><td>no<\/td><td>1: <span[^>]*>S-0002<\/span><\/td>/,
    );
    assert.match(page, /<th scope="row">sign-acknowledgements<\/th><td>[^<]*<\/td><td><strong>false<\/strong><\/td>/);
  });

  it('is not made of a target that was never reached', async () => {
    assert.equal(existsSync(join((await play('')).out, 'pics.json')), false);
  });
});
