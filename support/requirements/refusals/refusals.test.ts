import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referenceRules } from '../../reference/rules/reference-rules';
import { readVector } from '../../vectors/files';
import { coverRefusals, isWhole, parseRefusals, refusalsText } from './refusals';

const KNOWN = [
  { by: 'user-known', outcome: 'E1' },
  { by: 'gateway', outcome: 'HTTP 413', reason: 'too large to send' },
];

describe('The refusals that a run provokes', () => {
  it('are all there, or have a reason', () => {
    const report = coverRefusals(KNOWN, [{ by: 'user-known', outcome: 'E1', count: 2 }]);
    assert.ok(isWhole(report));
    assert.match(refusalsText(report), /2 refusals known: 1 provoked, 1 not and explained, 0 not and not explained; 0 provoked/);
  });

  it('show which was never provoked, which was after all, and which nobody knew of', () => {
    const report = coverRefusals(KNOWN, [
      { by: 'gateway', outcome: 'HTTP 413', count: 1 },
      { by: 'user-known', outcome: 'E2', count: 1 },
      { by: 'answer', outcome: 'I99', count: 9 },
    ]);
    assert.ok(!isWhole(report));
    assert.match(refusalsText(report), /never provoked {2}E1 {2}user-known/);
    assert.match(refusalsText(report), /provoked after all.* {2}HTTP 413 {2}gateway/);
    assert.match(refusalsText(report), /not in vectors\/refusals\.csv {2}E2 {2}user-known, 1 times/);
  });

  it('come from a table in which every rule of the reference has a row', () => {
    const known = parseRefusals(readVector('refusals.csv'));
    const rules = new Set(known.map(({ by }) => by));
    assert.deepEqual(
      referenceRules.map(({ name }) => name).filter((name) => !rules.has(name)),
      [],
    );
    assert.equal(new Set(known.map(({ by, outcome }) => `${by} ${outcome}`)).size, known.length);
  });
});
