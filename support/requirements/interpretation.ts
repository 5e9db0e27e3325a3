/** What a reading can be set to in a target file: one value, a list being written with blanks. */
export type ReadingValue = string | number | boolean;

/** The parameter that sets a reading otherwise. It has the name of the interpretation. */
export type Parameter =
  | { readonly type: 'response-code'; readonly values?: readonly string[] | undefined; readonly open?: boolean }
  | { readonly type: 'choice'; readonly values: readonly string[]; readonly open?: boolean }
  | { readonly type: 'boolean' }
  | { readonly type: 'integer'; readonly minimum?: number | undefined; readonly maximum?: number | undefined }
  | { readonly type: 'words'; readonly form: string };

interface InterpretationText {
  readonly name: string;
  /** Clause of the release note, or of DUIS where the note is silent. */
  readonly where: string;
  readonly problem: string;
  readonly reading: string;
  /** Numbers of the known ambiguities of the note (1 to 45) that it settles. */
  readonly ambiguities: readonly number[];
  /** Numbers of the matters without any public source (1 to 9) that it is about. */
  readonly unknowns: readonly number[];
}

/** A reading that a target's owner may set otherwise. */
export interface SettableInterpretation extends InterpretationText {
  readonly parameter: Parameter;
  readonly default: ReadingValue;
}

/** A reading that is settled, and why. */
export interface SettledInterpretation extends InterpretationText {
  readonly parameter: { readonly none: string };
  readonly default?: undefined;
}

/** What the suite reads where the release note is silent or contradicts itself. */
export type Interpretation = SettableInterpretation | SettledInterpretation;

export function isSettable(interpretation: Interpretation): interpretation is SettableInterpretation {
  return !('none' in interpretation.parameter);
}

/** Whether a target that does not set it may do any of what it can be set to: a code without a list, and what says so of itself. */
export function isOpen(parameter: Parameter): boolean {
  if (parameter.type === 'response-code') return parameter.open ?? parameter.values === undefined;
  return parameter.type === 'choice' && parameter.open === true;
}

/**
 * What scenarios take from a target that does not set an open reading: `any error`, `E062402 or E062403`; undefined where it is not open.
 */
export function acceptedUnset(parameter: Parameter): string | undefined {
  if (!isOpen(parameter)) return undefined;
  return 'values' in parameter && parameter.values ? parameter.values.join(' or ') : 'any error';
}

const RESPONSE_CODE = /^(I\d+|E\d{1,4}|[EW]\d{6})$/;

/** What is wrong with `value` for this parameter; undefined where nothing is. */
export function problemOf(value: ReadingValue, parameter: Parameter): string | undefined {
  const expected = describeParameter(parameter);
  return fits(value, parameter) ? undefined : `${JSON.stringify(value)} is not ${expected}`;
}

function fits(value: ReadingValue, parameter: Parameter): boolean {
  switch (parameter.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return (
        Number.isSafeInteger(value) && Number(value) >= (parameter.minimum ?? -Infinity) && Number(value) <= (parameter.maximum ?? Infinity)
      );
    case 'words':
      return `${value}`.split(' ').every((word) => word === '' || new RegExp(parameter.form).test(word));
    case 'choice':
      return parameter.values.includes(`${value}`);
    case 'response-code':
      return parameter.values?.includes(`${value}`) ?? RESPONSE_CODE.test(`${value}`);
  }
}

/** A parameter in words, e.g. `an integer of at least 1`. */
export function describeParameter(parameter: Parameter): string {
  switch (parameter.type) {
    case 'boolean':
      return 'true or false';
    case 'integer':
      return ['an integer', bound('of at least', parameter.minimum), bound('of at most', parameter.maximum)].filter(Boolean).join(' ');
    case 'words':
      return `words of the form ${parameter.form}, separated by blanks`;
    case 'choice':
      return `one of ${parameter.values.join(', ')}`;
    case 'response-code':
      return parameter.values ? `one of ${parameter.values.join(', ')}` : 'a response code';
  }
}

function bound(words: string, value: number | undefined): string {
  return value === undefined ? '' : `${words} ${value}`;
}
