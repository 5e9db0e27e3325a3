import type { Knowledge } from '../knowledge';
import { scenarioLines } from '../knowledge';
import type { Requirement } from '../requirement';
import { isSettable } from '../interpretation';
import { sheet } from '../sheet';

/** A requirement in full: clause, statement, what shows it, scenarios, and the readings that they rest on. */
export function explainRequirement(requirement: Requirement, knowledge: Knowledge): string {
  const scenarios = scenarioLines(knowledge, `@${requirement.id}`);
  return sheet(`${requirement.id}: ${requirement.status}${requirement.testable ? '' : ', not testable'}`, [
    ['Clause', `Release note ${requirement.clause}`],
    ['Requirement', requirement.statement],
    ['Touches', requirement.touches.join(', ')],
    ['Observed by', requirement.observable],
    ['Not testable', requirement.reasonNotTestable],
    ['Scenarios', scenarios.length > 0 || !requirement.testable ? scenarios : 'none'],
    ['Readings', readingsOf(requirement, knowledge)],
  ]);
}

function readingsOf({ id }: Requirement, { scenarios, interpretations }: Knowledge): string[] {
  const own = scenarios.filter(({ tags }) => tags.includes(`@${id}`));
  const cited = interpretations.all.filter(({ name }) => own.some(({ tags }) => tags.includes(`@interpretation:${name}`)));
  return cited.map((one) => (isSettable(one) ? `${one.name} = ${one.default}  ${one.reading}` : `${one.name}  ${one.reading}`));
}
