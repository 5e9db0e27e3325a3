import { PickleStepType, type Pickle } from '@cucumber/messages';
import type { Interpretation, SettableInterpretation } from '../../requirements/interpretation';
import { isSettable, problemOf } from '../../requirements/interpretation';
import { conditionsIn, fromTag } from '../../requirements/reading-condition';
import { valueOf } from '../../requirements/reading-setting';
import type { ParsedFeature } from '../run/features';
import type { Finding } from './written-scenario';

/**
 * Codes that a settable reading may have for a value, and that yet may stand in a step as they are: where something else than the
 * reading decides, and why that is so.
 */
export const LITERAL_CODES: Readonly<Record<string, string>> = {
  I0:
    'what answers with data, and what a device answers, is not in question; non-device requests without data are "the ' +
    'non-device-success-code"',
  I99: 'the acknowledgement of what goes to a device',
  E2: 'the User Role is not among the eligible ones of the matrix',
  E4: 'the User is not the one responsible for the device',
  E11: 'the note names it for device types (3.1.2, 3.1.3)',
  E12: 'a CommandVariant that the schema knows and the request does not take',
  E060701: 'the note names it for SMETS1 (3.2.1)',
  E080902: 'the note names it for a CHF (2.4.1)',
  E080903: 'the note names it for a device that is no CHF (2.4.1)',
};

const CODE = /(?<![\w-])(?:I\d+|E\d+)(?![\w-])/g;
const EITHER_SUCCESS = 'I0 or I99';

/**
 * What readings decide is written as such: "the X code" in place of a code, a tag for each reading that a step names, a value for each
 * `@where`.
 */
export function lintReadings(
  features: readonly ParsedFeature[],
  interpretations: readonly Interpretation[],
  literal: Readonly<Record<string, string>> = LITERAL_CODES,
): Finding[] {
  const settable = interpretations.filter(isSettable);
  const decided = new Map(settable.flatMap((own) => codesOf(own).map((code) => [code, own.name] as const)));
  return features.flatMap(({ uri, pickles, scenarios }) =>
    pickles.flatMap((pickle, place) => {
      const { line = 1, tags = [], id = '' } = scenarios[place] ?? {};
      const messages = [...literals(pickle, decided, literal), ...untagged(pickle, tags, interpretations), ...conditions(tags, settable)];
      return messages.map((message) => ({ uri, line, message: `${id}: ${message}` }));
    }),
  );
}

function codesOf({ parameter, default: usual }: SettableInterpretation): readonly string[] {
  if (parameter.type !== 'response-code' && parameter.type !== 'choice') return [];
  return [...(parameter.values ?? []), String(usual)].filter((value) => new RegExp(`^(?:${CODE.source})$`).test(value));
}

function literals({ steps }: Pickle, decided: ReadonlyMap<string, string>, literal: Readonly<Record<string, string>>): string[] {
  return steps
    .filter(({ type }) => type === PickleStepType.OUTCOME)
    .flatMap(({ text }) => [
      ...(text.includes(EITHER_SUCCESS) ? [`"${EITHER_SUCCESS}" is a reading: write "the non-device-success-code"`] : []),
      ...[...text.matchAll(CODE)].flatMap(([code]) => {
        const reading = decided.get(code);
        return reading === undefined || code in literal
          ? []
          : [
              `${code} is what the reading ${reading} decides: write "the ` +
                `${reading.replace(/-code$/, '')}${reading.endsWith('-code') ? '-' : ' '}code", or say in LITERAL_CODES why it ` +
                'may stand',
            ];
      }),
    ]);
}

function untagged({ steps }: Pickle, tags: readonly string[], interpretations: readonly Interpretation[]): string[] {
  const said = steps.map(({ text, argument }) =>
    [text, ...(argument?.dataTable?.rows ?? []).flatMap(({ cells }) => cells.map(({ value = '' }) => value))].join('\n'),
  );
  return interpretations
    .filter(({ name }) => said.some((text) => names(text, name)) && !tags.includes(`@interpretation:${name}`))
    .map(({ name }) => `a step goes by the reading ${name}: tag the scenario @interpretation:${name}`);
}

/** `the NAME code`, `the NAME of the ESME`, `(NAME=value & …)`: names of readings have a dash, and stand for nothing else. */
function names(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0 || !name.includes('-')) return false;
  return !/[\w.-]/.test(text[at - 1] ?? ' ') && !/[\w-]/.test(text[at + name.length] ?? ' ');
}

function conditions(tags: readonly string[], settable: readonly SettableInterpretation[]): string[] {
  return conditionsIn(tags).flatMap(({ reading, value }) => {
    const own = settable.find(({ name }) => name === reading);
    if (!own) return [`@where:${reading}=${value} names no reading that can be set`];
    const problem = problemOf(valueOf(fromTag(value), own), own.parameter);
    if (problem !== undefined) return [`@where:${reading}=${value}: ${problem}`];
    return tags.includes(`@interpretation:${reading}`) ? [] : [`@where:${reading}=${value} goes with the tag @interpretation:${reading}`];
  });
}
