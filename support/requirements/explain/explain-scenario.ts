import type { TaggedScenario } from '../coverage';
import type { Knowledge } from '../knowledge';
import { sheet } from '../sheet';

/** A scenario: where it stands, what it proves, and the readings that it rests on. */
export function explainScenario(scenario: TaggedScenario, { requirements, interpretations }: Knowledge): string {
  const tagged = (name: string): boolean => scenario.tags.includes(`@${name}`);
  return sheet(`${scenario.id}: ${scenario.name}`, [
    ['Where', `${scenario.uri}:${scenario.line}`],
    ['Proves', requirements.all.filter(({ id }) => tagged(id)).map(({ id, statement }) => `${id}  ${statement}`)],
    [
      'Readings',
      interpretations.all.filter(({ name }) => tagged(`interpretation:${name}`)).map(({ name, reading }) => `${name}  ${reading}`),
    ],
    ['Tags', scenario.tags.join(' ')],
  ]);
}
