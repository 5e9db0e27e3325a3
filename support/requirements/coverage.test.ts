import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Lookup } from '../duis/catalogue/lookup';
import type { TaggedScenario } from './coverage';
import { coverage } from './coverage';
import { coverageData, coverageText, coverageTotal } from './coverage-text';
import type { Interpretation } from './interpretation';
import type { Requirement } from './requirement';
import { RequirementSet } from './requirement-set';

const requirement = (id: string, more: Partial<Requirement> = {}): Requirement => ({
  id,
  change: id.split('-')[0] ?? '',
  clause: '1',
  statement: `${id} holds.`,
  touches: ['8.9'],
  status: 'approved',
  testable: true,
  observable: 'Response code',
  ...more,
});
const scenario = (id: string, ...tags: string[]): TaggedScenario => ({
  id,
  name: `Scenario ${id}`,
  uri: 'features/a.feature',
  line: 7,
  tags,
});
const reading: Interpretation = {
  name: 'a-reading',
  where: '1',
  problem: 'P.',
  reading: 'R.',
  ambiguities: [],
  unknowns: [],
  parameter: { none: 'Settled.' },
};
const readings = new Lookup<Interpretation>('interpretation', [reading], ({ name }) => name);

const set = new RequirementSet(
  [
    requirement('CR1277-01'),
    requirement('CR1277-02', { status: 'provisional' }),
    requirement('CR1277-03', { testable: false, reasonNotTestable: 'It is about a document.' }),
  ],
  [{ id: 'CR1277-09', retiredOn: '2021-06-30', reason: 'Withdrawn.' }],
);
const both = [
  scenario('S-0001', '@CR1277', '@CR1277-01', '@SR-8.11'),
  scenario('S-0002/A', '@CR1277-02', '@interpretation:a-reading', '@S-0002'),
];

describe('Coverage', () => {
  test('is complete when every testable requirement has a scenario and every tag names something', () => {
    const report = coverage(set, readings, both);
    assert.equal(report.complete, true);
    assert.deepEqual(
      report.rows.map((row) => row.scenarios.map(({ id }) => id)),
      [['S-0001'], ['S-0002/A'], []],
    );
  });

  test('is not when a testable requirement has none', () => {
    const report = coverage(set, readings, both.slice(0, 1));
    assert.deepEqual(
      report.uncovered.map(({ id }) => id),
      ['CR1277-02'],
    );
    assert.equal(report.complete, false);
  });

  const strays: readonly (readonly [what: string, tag: string, problem: string])[] = [
    ['a requirement that there is not', '@CR1277-08', 'there is no requirement CR1277-08'],
    ['a requirement of no known change', '@XY0001-01', 'there is no requirement XY0001-01'],
    ['a retired requirement', '@CR1277-09', 'CR1277-09 was retired on 2021-06-30: Withdrawn.'],
    ['a reading that there is not', '@interpretation:another', 'no interpretation is named another'],
  ];
  for (const [what, tag, problem] of strays) {
    test(`is not when a tag names ${what}`, () => {
      const report = coverage(set, readings, [...both, scenario('S-0003', tag)]);
      assert.deepEqual(
        report.strayTags.map((one) => [one.scenario.id, one.tag, one.problem]),
        [['S-0003', tag, problem]],
      );
      assert.equal(report.complete, false);
    });
  }

  test('passes over tags of other kinds', () => {
    const report = coverage(set, readings, [...both, scenario('S-0004', '@S-0004', '@SR-8.9', '@negative', '@needs:clock', '@SECMP0093')]);
    assert.deepEqual(report.strayTags, []);
  });

  test('says which readings no scenario rests on, without failing', () => {
    const report = coverage(set, readings, [both[0]!, scenario('S-0002/A', '@CR1277-02')]);
    assert.deepEqual(
      report.uncited.map(({ name }) => name),
      ['a-reading'],
    );
    assert.equal(report.complete, true);
  });

  test('is told in one line', () => {
    assert.equal(
      coverageTotal(coverage(set, readings, both)),
      '3 requirements: covered 1 · provisional 1 · not testable 1 · without a scenario 0',
    );
  });

  test('is told in full with reasons, and with what is missing and where', () => {
    const text = coverageText(coverage(set, readings, [both[0]!, scenario('S-0003', '@CR1277-08')]));
    assert.match(text, /CR1277\s+1 of {2}2 testable/);
    assert.match(text, /CR1277-03\n\s+It is about a document\./);
    assert.match(text, /CR1277-02 has no scenario: CR1277-02 holds\./);
    assert.match(text, /features\/a\.feature:7 @CR1277-08: there is no requirement CR1277-08/);
  });

  test('is data too', () => {
    const data = JSON.parse(JSON.stringify(coverageData(coverage(set, readings, both)))) as {
      complete: boolean;
      requirements: { id: string; scenarios: string[] }[];
    };
    assert.equal(data.complete, true);
    assert.deepEqual(data.requirements[1], { id: 'CR1277-02', status: 'provisional', testable: true, scenarios: ['S-0002/A'] });
  });
});

describe('A requirement set', () => {
  test('refuses an id that has been retired', () => {
    assert.throws(
      () => new RequirementSet([requirement('CR1277-09')], set.retired),
      /CR1277-09 was retired on 2021-06-30 and is in use again/,
    );
  });
});
