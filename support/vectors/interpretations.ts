import { createRequire } from 'node:module';
import { Lookup } from '../duis/catalogue/lookup';
import type { Interpretation } from '../requirements/interpretation';
import { readVector } from './files';
import { kept } from './kept';

export type { Interpretation } from '../requirements/interpretation';
export { isSettable } from '../requirements/interpretation';

let interpretations: Lookup<Interpretation> | undefined;

/** The readings of this checkout, read once. Throws InterpretationError where the file is not as it should be. */
export function loadInterpretations(): Lookup<Interpretation> {
  interpretations ??= new Lookup('interpretation', read(), ({ name }) => name);
  return interpretations;
}

/** YAML with its lines and its errors takes a tenth of a command that plays one scenario: its reader is loaded where it has to read. */
const lazily = createRequire(__filename);
const READER = '../requirements/interpretation-file';
const READERS = [READER, '../requirements/interpretation', '../requirements/yaml-entry'];

function read(): readonly Interpretation[] {
  const origin = { text: readVector('interpretations.yaml'), readers: READERS.map((reader) => lazily.resolve(reader)) };
  return kept('interpretations', origin, (text) => {
    const { parseInterpretations } = lazily(READER) as typeof import('../requirements/interpretation-file');
    return parseInterpretations(text).all;
  });
}
