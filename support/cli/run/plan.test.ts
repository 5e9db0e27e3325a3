import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeatureShelf } from './feature-shelf';
import { fixtureRequirement, fixtureSuite } from './fixture-suite';
import { planRun, type Plan } from './plan';
import type { Selection } from './selection';

const A = `@ALPHA
Feature: a
  @ALPHA-01
  Rule: one
    @S-0001
    Scenario: positive
      Given a pass
    @S-0002 @negative
    Scenario Outline: negative <n>
      Given a pass
      Examples: some
        | n |
        | 1 |
        | 2 |
`;
const B = `@BETA
Feature: b
  @S-0003 @BETA-01 @ALPHA-01 @interpretation:x
  Scenario: of both
    Given a pass
`;

const SUITE = fixtureSuite({ 'features/a.feature': A, 'features/deep/b.feature': B }, [
  fixtureRequirement('ALPHA-01'),
  fixtureRequirement('ALPHA-02'),
  fixtureRequirement('BETA-01'),
]);

describe('A plan', () => {
  it('promises everything when nothing is selected, with every requirement', () => {
    const plan = planOf({});
    assert.deepEqual(ids(plan), ['S-0001', 'S-0002/1', 'S-0002/2', 'S-0003']);
    assert.deepEqual(
      plan.requirements.map(({ id }) => id),
      ['ALPHA-01', 'ALPHA-02', 'BETA-01'],
    );
  });

  it('takes an outline by its id, and a row by its key', () => {
    assert.deepEqual(ids(planOf({ scenario: ['S-0002'] })), ['S-0002/1', 'S-0002/2']);
    assert.deepEqual(ids(planOf({ scenario: ['S-0002/2', 'S-0003'] })), ['S-0002/2', 'S-0003']);
    assert.deepEqual(planOf({ scenario: ['S-0002/2'] }).paths, ['features/a.feature:14']);
  });

  it('adds up ids of one kind and narrows by kinds', () => {
    assert.deepEqual(ids(planOf({ change: ['ALPHA', 'BETA'] })), ['S-0001', 'S-0002/1', 'S-0002/2', 'S-0003']);
    assert.deepEqual(ids(planOf({ change: ['BETA'] })), ['S-0003']);
    assert.deepEqual(ids(planOf({ requirement: ['ALPHA-01'], tags: 'not @negative' })), ['S-0001', 'S-0003']);
  });

  it('knows every scenario of a requirement, also those of files that were not selected', () => {
    const [requirement] = planOf({ scenario: ['S-0003'] }).requirements;
    assert.deepEqual([requirement?.id, requirement?.scenarios], ['ALPHA-01', ['S-0001', 'S-0002/1', 'S-0002/2', 'S-0003']]);
  });

  it('smokes with one positive and one negative of each requirement', () => {
    assert.deepEqual(ids(planOf({ profile: 'smoke' })), ['S-0001', 'S-0002/1', 'S-0003']);
  });

  it('shares the scenarios out among shards, leaving none out and taking none twice', () => {
    const parts = [1, 2, 3].flatMap((index) => ids(planRun(SUITE, new FeatureShelf(SUITE), selection({}), { index, total: 3 })));
    assert.deepEqual(parts.sort(), ids(planOf({})));
  });

  it('says what is known when an id is not', () => {
    assert.throws(() => planOf({ change: ['GAMMA'] }), /^UsageError: unknown change GAMMA; known are ALPHA, BETA$/);
    assert.throws(() => planOf({ requirement: ['ALPHA-11'] }), /unknown requirement ALPHA-11; known are ALPHA-01/);
    assert.throws(() => planOf({ scenario: ['S-0002/3'] }), /unknown scenario S-0002\/3; known are S-0002\/1, S-0002\/2/);
    assert.throws(() => planOf({ scenario: ['S-0009'] }), /unknown scenario S-0009; known are S-0001/);
    assert.throws(() => planOf({ tags: '@a and' }), /is not a tag expression/);
  });

  it('refuses two scenarios of one id', () => {
    const suite = fixtureSuite({ 'features/a.feature': A.replace('| 2 |', '| 1 |') });
    assert.throws(
      () => planRun(suite, new FeatureShelf(suite), selection({})),
      /two scenarios are S-0002\/1: features\/a\.feature:13 and features\/a\.feature:14/,
    );
  });

  it('says where a feature is not Gherkin', () => {
    const suite = fixtureSuite({ 'features/a.feature': 'Feature: a\n  Scenario: b\n    Given c\n    Gibberish\n' });
    assert.throws(() => planRun(suite, new FeatureShelf(suite), selection({})), /features\/a\.feature: \(4:5\): expected/);
  });
});

function planOf(given: Partial<Selection>): Plan {
  return planRun(SUITE, new FeatureShelf(SUITE), selection(given));
}

function selection(given: Partial<Selection>): Selection {
  return { change: [], requirement: [], scenario: [], ...given };
}

function ids({ promised }: Plan): string[] {
  return promised.map(({ id }) => id);
}
