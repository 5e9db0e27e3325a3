import { createRequire } from 'node:module';
import type { Script } from '../play/script';
import { composedStimuli } from './composed';
import { corpusOf, type Specimen } from './corpus';
import type { Stimulus } from './stimulus';
import { poolsOf, variedScenarios } from './varied';

const lazily = createRequire(__filename);
/** Two cases of one seed have nothing in common, nor have the same case of two seeds. */
const STRIDE = 1_000_003;

/** The stimulus of each case of a seed: half of them scenarios with something otherwise, half put together from the catalogues. */
export function stimuliOf(specimens: readonly Specimen[], script: Script, seed: number): (number: number) => Stimulus {
  const fc = lazily('fast-check') as typeof import('fast-check');
  const corpus = corpusOf(specimens, script);
  const both = fc.oneof(variedScenarios(fc, corpus, script), composedStimuli(fc, poolsOf(corpus, script)));
  return (number) => fc.sample(both, { seed: (seed * STRIDE + number) | 0, numRuns: 1 })[0] ?? { sentences: [] };
}
