import type { ReadingValue } from '../../requirements/interpretation';
import { isSettable } from '../../requirements/interpretation';
import type { Target } from '../../target/target';
import { loadInterpretations } from '../../vectors/interpretations';
import { HarnessFault } from '../faults';

/** How the target reads the note where it is silent: what it says itself, or the default. */
export function readingOf(target: Target, name: string): ReadingValue {
  const interpretation = loadInterpretations().get(name);
  if (!isSettable(interpretation)) throw new HarnessFault(`the reading "${name}" is settled: it has no value`);
  return target.readings[name] ?? interpretation.default;
}
