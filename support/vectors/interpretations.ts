import type { Lookup } from '../duis/catalogue/lookup';
import type { Interpretation } from '../requirements/interpretation';
import { parseInterpretations } from '../requirements/interpretation-file';
import { readVector } from './files';

export type { Interpretation } from '../requirements/interpretation';
export { isSettable } from '../requirements/interpretation';

let interpretations: Lookup<Interpretation> | undefined;

/** The readings of this checkout, read once. Throws InterpretationError where the file is not as it should be. */
export function loadInterpretations(): Lookup<Interpretation> {
  interpretations ??= parseInterpretations(readVector('interpretations.yaml'));
  return interpretations;
}
