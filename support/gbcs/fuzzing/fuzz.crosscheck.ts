import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownCorpus } from './fuzz-corpus.test';
import { fuzzDecoders } from './fuzzing.test';
import { oracleMissing, rtdsVectors } from '../oracle.crosscheck';

test('Damaged RTDS messages are refused or read for what they are: 200,000 inputs, seed 4', { skip: oracleMissing }, (t) => {
  const corpus = [...ownCorpus, ...(oracleMissing ? [] : rtdsVectors().map((v) => Buffer.from(v.hex, 'hex')))];
  const figures = fuzzDecoders(corpus, { seed: 4, numRuns: 200_000 });
  t.diagnostic(
    `${figures.inputs} inputs: ${figures.refused} refused, ${figures.bodyRefused} with a body refused, ${figures.read} read ` +
      `and written to the same octets; slowest ${figures.slowestMs.toFixed(1)} ms`,
  );
  assert.ok(figures.slowestMs < 1000, 'no input keeps the decoders busy');
});
