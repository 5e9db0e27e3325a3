import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownCorpus } from './fuzz-corpus.test';
import { fuzzDecoders } from './fuzzing.test';

test('Damaged messages are refused or read for what they are: 4,000 inputs, seed 20260101', (t) => {
  const figures = fuzzDecoders(ownCorpus, { seed: 20260101, numRuns: 4000 });
  t.diagnostic(JSON.stringify(figures));
  assert.ok(figures.refused > 0 && figures.bodyRefused > 0 && figures.read > 0, 'the inputs reach every depth of the decoders');
});
