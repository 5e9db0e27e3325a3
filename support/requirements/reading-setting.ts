import type { Lookup } from '../duis/catalogue/lookup';
import type { Interpretation, Parameter, ReadingValue } from './interpretation';
import { isSettable, problemOf } from './interpretation';

/** A reading that is set otherwise. */
export interface Setting {
  readonly name: string;
  readonly value: ReadingValue;
}

/** `gbcs-incompatible-code=E60`. Throws RangeError: what is wrong with it, and what was expected. */
export function settingIn(text: string, interpretations: Lookup<Interpretation>): Setting {
  const [, name = '', written = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === '') throw new RangeError(`"${text}" sets no reading; expected NAME=VALUE, e.g. gbcs-incompatible-code=E60`);
  const interpretation = interpretations.find(name);
  const problem = problemOfSetting(interpretation, interpretation && valueOf(written, interpretation));
  if (problem !== undefined) throw new RangeError(`${name}: ${problem}`);
  return { name, value: valueOf(written, interpretations.get(name)) };
}

/** Why a reading cannot be set so; undefined where it can. */
export function problemOfSetting(interpretation: Interpretation | undefined, value: ReadingValue | undefined): string | undefined {
  if (!interpretation) return 'there is no reading of that name; vectors/interpretations.yaml has them all';
  if (!isSettable(interpretation)) return `this reading is settled: ${interpretation.parameter.none}`;
  return problemOf(value ?? '', interpretation.parameter);
}

/** A value as it is written on a command line or in a tag. */
export function valueOf(written: string, { parameter }: { readonly parameter: Parameter | { readonly none: string } }): ReadingValue {
  const type = 'type' in parameter ? parameter.type : 'words';
  if (type === 'boolean' && /^(?:true|false)$/.test(written)) return written === 'true';
  return type === 'integer' && /^-?\d+$/.test(written) ? Number(written) : written;
}
