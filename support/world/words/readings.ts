import type { ReadingValue } from '../../requirements/interpretation';
import { isSettable } from '../../requirements/interpretation';
import { holdsFor } from '../../requirements/reading-condition';
import type { Target } from '../../target/target';
import { loadInterpretations } from '../../vectors/interpretations';
import { HarnessFault } from '../faults';

/** How the target reads the note where it is silent: what it says itself, or the default. */
export function readingOf(target: Target, name: string): ReadingValue {
  const interpretation = loadInterpretations().get(name);
  if (!isSettable(interpretation)) throw new HarnessFault(`the reading "${name}" is settled: it has no value`);
  return target.readings[name] ?? interpretation.default;
}

/** Throws HarnessFault for a scenario that is for another reading of the note than the target's: the plan of a run leaves it out. */
export function expectReadSo(target: Target, { tags }: { readonly tags: readonly { readonly name: string }[] }): void {
  const names = tags.map(({ name }) => name);
  if (!holdsFor(names, target.readings, loadInterpretations()))
    throw new HarnessFault(
      `the scenario is for a target that reads the note otherwise: ${names.filter((name) => name.startsWith('@where:')).join(' ')}`,
    );
}
