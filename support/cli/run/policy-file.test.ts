import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Policy } from '../../record/policy';
import { DEFAULT_POLICY } from '../../record/policy';
import type { Summary } from '../../report/summary';
import { fixtureRequirement, fixtureRun, fixtureSuite } from './fixture-suite';
import { loadPolicy } from './policy-file';
import { run } from './run';

const STEPS =
  "Given('a pass', () => {}); Given('a fault', () => { throw new TargetFault('not so'); }); Given('a broken step', () => { " +
  "throw new Error('oops'); });";
const TOMORROW = '2999-12-31';
const YESTERDAY = '2000-01-01';

describe('A policy', () => {
  it('lets a failure pass that a deviation in force is about, and says so', async () => {
    const { exitCode, summary } = await judged('a fault', { deviations: [deviation('S-0001', TOMORROW)] });
    assert.equal(exitCode, 0);
    assert.deepEqual(
      summary.deviations.map(({ id, state, scenarios }) => [id, state, scenarios]),
      [['S-0001', 'in-force', ['S-0001']]],
    );
    assert.equal(summary.requirements[0]?.verdict, 'not-met');
  });

  it('lets it pass for a requirement as for a scenario', async () => {
    assert.equal((await judged('a fault', { deviations: [deviation('A-01', TOMORROW)] })).exitCode, 0);
  });

  it('excuses nothing after the last day of a deviation', async () => {
    const { exitCode, summary } = await judged('a fault', { deviations: [deviation('S-0001', YESTERDAY)] });
    assert.deepEqual([exitCode, summary.deviations[0]?.state], [1, 'expired']);
  });

  it('reports a deviation that no longer occurs, and fails a release on it', async () => {
    const stale = { deviations: [deviation('S-0001', TOMORROW)] };
    const { exitCode, summary } = await judged('a pass', stale);
    assert.deepEqual([exitCode, summary.deviations[0]?.state], [0, 'stale']);
    const release = await judged('a pass', { ...stale, release: true });
    assert.equal(release.exitCode, 1);
    assert.match(release.said, /NON-CONFORMANT: a deviation no longer occurs, and may not be kept for a release\n/);
    assert.match(release.said, /deviation +S-0001 STALE, no longer occurs: known/);
  });

  it('excuses no scenario by one of its two requirements, and says which is the other', async () => {
    const { exitCode, summary, said } = await judged('a fault', { deviations: [deviation('A-01', TOMORROW)] }, 'approved', '@A-02 ');
    assert.deepEqual([exitCode, summary.blocking], [1, ['S-0001']]);
    assert.match(said, /deviation +A-01 excuses 0 of 1 failures; the others are of A-02 as well: known/);
    assert.equal(
      (await judged('a fault', { deviations: [deviation('A-01', TOMORROW), deviation('A-02', TOMORROW)] }, 'approved', '@A-02 ')).exitCode,
      0,
    );
  });

  it('never excuses the suite itself', async () => {
    assert.equal((await judged('a broken step', { deviations: [deviation('S-0001', TOMORROW)] })).exitCode, 3);
  });

  it('has provisional requirements block when it says so', async () => {
    assert.equal((await judged('a fault', {}, 'provisional')).exitCode, 0);
    assert.equal((await judged('a fault', { provisional: 'block' }, 'provisional')).exitCode, 1);
  });

  it('has readings report only when it says so', async () => {
    assert.equal((await judged('a fault', { interpretations: 'report' })).exitCode, 0);
  });

  it('is refused where it is about what there is not', async () => {
    await assert.rejects(
      judged('a pass', { deviations: [deviation('S-0009', TOMORROW)] }),
      /UsageError: unknown scenario or requirement of a deviation S-0009/,
    );
  });
});

describe('A policy file', () => {
  const GOOD =
    'provisional: block\nrelease: true\ndeviations:\n  - scenario: S-0001\n    reason: known\n    owner: A. Person\n    ' +
    'reference: DEF-12\n    expires: 2026-12-31\n';

  it('is read', () => {
    const expected: Policy = {
      provisional: 'block',
      interpretations: 'block',
      release: true,
      deviations: [{ id: 'S-0001', reason: 'known', owner: 'A. Person', reference: 'DEF-12', expires: '2026-12-31' }],
    };
    assert.deepEqual(loadPolicy(file('policy.yaml', GOOD)), expected);
  });

  it('may name a file of deviations, relative to itself', () => {
    file('deviations.yaml', GOOD.slice(GOOD.indexOf('deviations:')));
    assert.equal(loadPolicy(file('outer.yaml', 'deviations: deviations.yaml\n')).deviations.length, 1);
  });

  const mistakes: readonly (readonly [string, readonly [string, string], RegExp])[] = [
    ['an unknown key', ['release', 'relaese'], /policy\.yaml:2:\d+: relaese: unknown key; expected one of provisional/],
    ['a word that is none of its words', ['block', 'stop'], /policy\.yaml:1:\d+: provisional: expected report or block, got stop/],
    ['a deviation without a reason', ['    reason: known\n', ''], /policy\.yaml:4:\d+: deviations\.0: the key "reason" is missing/],
    ['a reason of no words', ['reason: known', "reason: ''"], /policy\.yaml:5:\d+: deviations\.0\.reason: expected text, found none/],
    ['a deviation of nothing', ['scenario: S-0001\n    ', ''], /expected either a scenario or a requirement/],
    [
      'a deviation of two things',
      ['scenario: S-0001\n', 'scenario: S-0001\n    requirement: A-01\n'],
      /expected either a scenario or a requirement/,
    ],
    [
      'a requirement for a scenario, of which it would excuse all',
      ['scenario: S-0001', 'scenario: A-01'],
      /policy\.yaml:4:15: deviations\.0\.scenario: A-01 is no scenario; expected e\.g\. S-0012/,
    ],
    [
      'a scenario for a requirement',
      ['scenario: S-0001', 'requirement: S-0001/x'],
      /deviations\.0\.requirement: S-0001\/x is no requirement; expected e\.g\. CR1277-02/,
    ],
    ['a deviation without an owner', ['    owner: A. Person\n', ''], /the key "owner" is missing/],
    ['a deviation without a reference', ['    reference: DEF-12\n', ''], /the key "reference" is missing/],
    ['a deviation without an end', ['    expires: 2026-12-31\n', ''], /the key "expires" is missing/],
    ...['2026-13-31', '2027-02-29', '2026-04-31', '10000-01-01', '2026-1-1', '2026-12-31T23:59:59+14:00', '31.12.2026'].map(
      (day): readonly [string, readonly [string, string], RegExp] => [
        `${day}, a day that is none`,
        ['2026-12-31', `"${day}"`],
        /policy\.yaml:8:14: deviations\.0\.expires: ".*" is not a day of the calendar; expected YYYY-MM-DD/,
      ],
    ),
    ...[' ', '-', '.', 'n/a', 'N.A.', 'TBD', '(none)', '?!', '\\u200b', '\\u3164\\u3164', '\\u2800', '\\u00a0', '12'].map(
      (reason): readonly [string, readonly [string, string], RegExp] => [
        `"${reason}" for a reason`,
        ['reason: known', `reason: "${reason}"`],
        /policy\.yaml:5:13: deviations\.0\.reason: ".*" does not say; expected words/,
      ],
    ),
    ['an owner of no letters', ['owner: A. Person', 'owner: "-"'], /policy\.yaml:6:12: deviations\.0\.owner: "-" does not say/],
    ['a reference of no letters', ['reference: DEF-12', 'reference: "#"'], /policy\.yaml:7:16: deviations\.0\.reference: "#" does not say/],
    [
      'a key twice',
      ['    owner: A. Person\n', '    owner: A. Person\n    owner: B. Person\n'],
      /policy\.yaml:7:5: is not YAML: Map keys must/,
    ],
    [
      'two deviations of one scenario',
      ['deviations:\n', `deviations:\n${GOOD.slice(GOOD.indexOf('  - '))}`],
      /policy\.yaml:9:5: deviations\.1: S-0001 has a deviation already/,
    ],
    ['two documents', ['release: true', '---\nrelease: true'], /policy\.yaml:2:1: is not YAML/],
  ];
  it('is read with a mark of byte order, ends of lines of Windows, and words of any language', () => {
    const other = GOOD.replace('known', '已知問題').replace('A. Person', 'Åsa Öst').replace('DEF-12', '4711');
    assert.equal(loadPolicy(file('policy.yaml', `\ufeff${other.replaceAll('\n', '\r\n')}`)).deviations[0]?.owner, 'Åsa Öst');
  });

  for (const [what, [good, bad], expected] of mistakes) {
    it(`is refused with ${what}, and the line is named`, () =>
      assert.throws(() => loadPolicy(file('policy.yaml', GOOD.replace(good, bad))), expected));
  }
});

const SCRATCH = mkdtempSync(join(tmpdir(), 'duis-policy-'));

function file(name: string, text: string): string {
  writeFileSync(join(SCRATCH, name), text);
  return join(SCRATCH, name);
}

function deviation(id: string, expires: string): Policy['deviations'][number] {
  return { id, reason: 'known', owner: 'A. Person', reference: 'DEF-12', expires };
}

/** One scenario that does this step, run under this policy. */
async function judged(
  step: string,
  policy: Partial<Policy>,
  status: 'approved' | 'provisional' = 'approved',
  more = '',
): Promise<{ exitCode: number; summary: Summary; said: string }> {
  const feature = `Feature: f\n  @S-0001 @A-01 ${more}@interpretation:x\n  Scenario: one\n    Given ${step}\n`;
  const suite = fixtureSuite({ 'features/f.feature': feature, 'steps.cjs': STEPS }, [
    fixtureRequirement('A-01', { status }),
    fixtureRequirement('A-02'),
  ]);
  const said: string[] = [];
  const exitCode = await run(suite, fixtureRun(suite, { policy: { ...DEFAULT_POLICY, ...policy } }), { write: (text) => said.push(text) });
  return { exitCode, said: said.join(''), summary: JSON.parse(readFileSync(join(suite.out, 'summary.json'), 'utf8')) as Summary };
}
