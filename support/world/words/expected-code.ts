import type { FindingValue } from '../../record/finding';
import { isOpen, isSettable } from '../../requirements/interpretation';
import type { Readings } from '../../target/target';
import { loadCatalogues } from '../../vectors/catalogues';
import { loadInterpretations } from '../../vectors/interpretations';
import { HarnessFault } from '../faults';

/** The codes that will do: those listed, or, where a reading leaves it to the target, any error. */
export type AcceptedCodes = readonly string[] | 'any error';

/** One code, several where the note allows several, or whatever a reading of the note says: what a step expects to come back. */
export interface ExpectedCode {
  readonly words: string;
  /** The codes that will do at a target that reads the note like this; throws HarnessFault where its reading is no code. */
  at(readings: Readings): AcceptedCodes;
}

const CODE = 'I\\d+|[EW]\\d+';
const READING = '[a-z0-9.]+(?:-[a-z0-9.]+)*';

/** `I99`, `E061509 or E062402`, `the execution-date-code`, `the security-details-below-3.2 code`. */
export const EXPECTED_CODE = new RegExp(`(?:${CODE})(?: or (?:${CODE}))*|the ${READING}[- ]code`);

/** Throws for a code that DUIS 4.0 does not have, or a reading that nobody gives, listing what there is. */
export function expectedCode(words: string): ExpectedCode {
  const reading = /^the (\S+)(?: code)?$/.exec(words)?.[1];
  if (reading !== undefined) return { words, at: codesByReading(reading) };
  const codes = words.split(' or ').map((code) => loadCatalogues().responseCodes.get(code).code);
  return { words, at: () => codes };
}

export function accepts(accepted: AcceptedCodes, code: string): boolean {
  return accepted === 'any error' ? code.startsWith('E') : accepted.includes(code);
}

/** The codes that will do, as data: the one, all of several, or `any error`. */
export function codeValue(accepted: AcceptedCodes): FindingValue {
  return accepted.length === 1 ? (accepted[0] ?? null) : accepted;
}

/** What the target says it reads; where it says nothing, the default, unless the reading is open: then any of its values, or any error. */
function codesByReading(name: string): (readings: Readings) => AcceptedCodes {
  const interpretation = loadInterpretations().get(name);
  return (readings) => {
    if (!isSettable(interpretation)) throw new HarnessFault(`the reading "${name}" has no code`);
    const { parameter } = interpretation;
    if (readings[name] === undefined && isOpen(parameter))
      return 'values' in parameter && parameter.values ? parameter.values : 'any error';
    const value = String(readings[name] ?? interpretation.default);
    if (!loadCatalogues().responseCodes.has(value))
      throw new HarnessFault(`the target reads "${name}" as ${value}, which is no response code: no scenario judges that reading`);
    return [value];
  };
}
