import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fixtureRequirement, fixtureRun, fixtureSuite } from '../../cli/run/fixture-suite';
import { run } from '../../cli/run/run';

const ROWS = 260;
const FEATURE = `Feature: f
  @A-01
  Rule: r
    @S-0001
    Scenario Outline: <n>
      Given a pass
      Examples:
        | n |
${Array.from({ length: ROWS }, (_, n) => `        | ${n + 1} |`).join('\n')}
`;

describe('A requirement with many scenarios', () => {
  it('has pages to turn over, above and below, each with a name of its own', async () => {
    const files = { 'features/f.feature': FEATURE, 'steps.cjs': "Given('a pass', () => {});" };
    const suite = fixtureSuite(files, [fixtureRequirement('A-01')]);
    await run(suite, fixtureRun(suite), { write: () => true });
    const folder = join(suite.out, 'requirements');
    assert.deepEqual(readdirSync(folder).sort(), ['A-01.2.html', 'A-01.html', 'where.js']);
    for (const [file, current, rows] of [
      ['A-01.html', '1–250', 250],
      ['A-01.2.html', '251–260', 10],
    ] as const) {
      const text = readFileSync(join(folder, file), 'utf8');
      const labels = [...text.matchAll(/<nav aria-label="([^"]*)"/g)].map(([, label]) => label);
      assert.equal(new Set(labels).size, labels.length, labels.join(', '));
      assert.equal(text.match(new RegExp(`<b aria-current="page">${current}</b>`, 'g'))?.length, 2);
      assert.equal(text.match(/<li[^>]*id="S-0001\//g)?.length, rows);
    }
  });
});
