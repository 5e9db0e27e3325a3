import type { Interpretation } from '../interpretation';
import { describeParameter, isSettable } from '../interpretation';
import type { Knowledge } from '../knowledge';
import { scenarioLines } from '../knowledge';
import { sheet } from '../sheet';

/** A reading in full: where, the problem, what is read, and how to set it otherwise. */
export function explainInterpretation(interpretation: Interpretation, knowledge: Knowledge): string {
  return sheet(`${interpretation.name}: a reading of the note`, [
    ['Where', interpretation.where],
    ['Problem', interpretation.problem],
    ['Reading', interpretation.reading],
    ...parameterFields(interpretation),
    ['Scenarios', scenarioLines(knowledge, `@interpretation:${interpretation.name}`)],
  ]);
}

function parameterFields(interpretation: Interpretation): (readonly [string, string])[] {
  if (!isSettable(interpretation)) return [['Parameter', `none: ${interpretation.parameter.none}`]];
  const { name, parameter, default: value } = interpretation;
  return [
    ['Default', `${value}`],
    ['Parameter', `${describeParameter(parameter)}; a target file sets it: interpretations: { ${name}: … }`],
  ];
}
