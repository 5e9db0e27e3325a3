import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { duisSuite } from '../run/duis-suite';
import { fixtureRequirement, fixtureSuite } from '../run/fixture-suite';
import { selfCheck } from './self-check';
import type { Suite } from '../run/suite';

/** Steps that write a journal as the World does, of a request that was sent. */
const STEPS = `const { appendFileSync, mkdirSync } = require('node:fs');
When('a request is sent', function () {
  mkdirSync(this.parameters.out + '/journal', { recursive: true });
  const entry = { run: '', before: '0'.repeat(64), n: 1, scenario: 'S-0001', direction: 'sent', what: 'request' };
  appendFileSync(this.parameters.out + '/journal/worker-1.ndjson', JSON.stringify(entry) + '\\n');
});
Then('nobody looks', () => {});
Then('somebody looks', () => { throw new TargetFault('not so'); });`;

describe('The self-check', () => {
  it('finds that no scenario of a decision table passes at a target that is good for nothing', async () => {
    const { code, said } = await check(duisSuite(), 'S-0013');
    assert.equal(code, 0, said);
    assert.match(said, /^nothing listens: of \d+ scenarios passed 0 that ask it nothing, and 0 others \(expected 0\): as expected$/m);
    assert.match(said, /\n8 useless targets, 8 seen through, 0 not\n$/);
  });

  it('notices a scenario that sends a request and does not look at the reply', async () => {
    const { code, said } = await check(suiteThat('nobody looks'));
    assert.equal(code, 1, said);
    assert.match(said, /^hangs: of 1 scenarios .*, and 1 others \(expected 0\): NOT AS EXPECTED: S-0001 passed$/m);
    assert.match(said, /\n8 useless targets, 0 seen through, 8 not\n$/);
  });

  it('is content with one that looks', async () => {
    assert.equal((await check(suiteThat('somebody looks'))).code, 0);
  });
});

function suiteThat(looks: string): Suite {
  const feature = `Feature: f\n  @S-0001 @A-01\n  Scenario: one\n    When a request is sent\n    Then ${looks}\n`;
  return fixtureSuite({ 'features/f.feature': feature, 'steps.cjs': STEPS }, [fixtureRequirement('A-01')]);
}

async function check(suite: Suite, ...scenario: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const code = await selfCheck(suite, { change: [], requirement: [], scenario, profile: 'full' }, { write: (text) => said.push(text) });
  return { code, said: said.join('') };
}
