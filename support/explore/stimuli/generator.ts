import { createRequire } from 'node:module';
import type { Script } from '../play/script';
import { Companions } from './companions';
import { composedStimuli } from './composed';
import { corpusOf, type Specimen } from './corpus';
import type { Stimulus } from './stimulus';
import { poolsOf, variations } from './varied';

const lazily = createRequire(__filename);
/** Two cases of one seed have nothing in common, nor have the same case of two seeds. */
const STRIDE = 1_000_003;
/** Every so many cases one is put together from the catalogues; the others are scenarios with something otherwise. */
const COMPOSED_EVERY = 4;

/** The stimulus of each case of a seed, counted from 1: always the same. */
export type Stimuli = (seed: number) => (number: number) => Stimulus;

/**
 * What is drawn from: the scenarios of the suite and the catalogues, read once for all seeds. Every outline has its turn before any comes
 * again, in the order of the seed, and no row comes again before all have been had: when the small are through, more of the large.
 */
export function stimuliOf(specimens: readonly Specimen[], script: Script): Stimuli {
  const fc = lazily('fast-check') as typeof import('fast-check');
  const corpus = corpusOf(specimens, script);
  const pools = poolsOf(corpus, script);
  const composed = composedStimuli(fc, pools);
  const varied = variations(fc, { script, pools, corpus: new Companions(corpus, script), beforehand: BEFOREHAND });
  return (seed) => {
    const draw = <T>(from: import('fast-check').Arbitrary<T>, number: number): T => {
      const [drawn] = fc.sample(from, { seed: (seed * STRIDE + number) | 0, numRuns: 1 });
      return drawn as T;
    };
    const shuffled = <T>(all: readonly T[]): T[] => draw(fc.shuffledSubarray([...all], { minLength: all.length }), 0);
    const turns = inTurns(shuffled(byOutline(shuffled(corpus))));
    return (number) => {
      if (number % COMPOSED_EVERY === 0) return draw(composed, number);
      const turn = number - 1 - Math.floor(number / COMPOSED_EVERY);
      return draw(varied, number)(turns[turn % Math.max(1, turns.length)] ?? { sentences: [] });
    };
  };
}

/** Together what is of one outline: `S-0123` of `S-0123/KEY`. */
function byOutline(corpus: readonly Stimulus[]): (readonly Stimulus[])[] {
  const outlines = new Map<string, Stimulus[]>();
  for (const stimulus of corpus) {
    const id = stimulus.near?.scenario.split('/')[0] ?? '';
    (outlines.get(id) ?? outlines.set(id, []).get(id))?.push(stimulus);
  }
  return [...outlines.values()];
}

/**
 * The first row of every outline, then the second of those that have one, and so on. In each round the outlines of a requirement are spread
 * over it, so that none waits for those of another that has many.
 */
function inTurns(outlines: readonly (readonly Stimulus[])[]): readonly Stimulus[] {
  const rounds = Math.max(0, ...outlines.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => spread(outlines.flatMap((rows) => rows[round] ?? []))).flat();
}

function spread(round: readonly Stimulus[]): readonly Stimulus[] {
  const requirementOf = ({ near }: Stimulus): string => near?.requirements[0] ?? '';
  const [counts, met] = [new Map<string, number>(), new Map<string, number>()];
  for (const one of round) counts.set(requirementOf(one), (counts.get(requirementOf(one)) ?? 0) + 1);
  const placed = round.map((one, n) => {
    const [requirement, offset] = [requirementOf(one), (n + 0.5) / round.length];
    const place = met.get(requirement) ?? 0;
    met.set(requirement, place + 1);
    return { one, at: (place + offset) / (counts.get(requirement) ?? 1) };
  });
  return placed.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

const BEFOREHAND = [
  '1 minute passes',
  '1 hour passes',
  '1 day passes',
  '31 days pass',
  ...['ESME', 'GSME', 'GPF', 'Communications Hub', 'HCALCS', 'PPMID'].flatMap((device) => [
    `the ${device} answers the next command with failure`,
    `the ${device} answers the next command with nothing`,
    `the ${device} reports firmware version 02000000`,
  ]),
];
