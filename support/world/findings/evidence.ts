import { loadRequirements } from '../../vectors/requirements';
import type { Claimable } from '../stage/inbox';
import { number } from '../stage/journal';
import { TargetFault } from '../faults';
import type { ScenarioIdentity } from '../stage/scenario-identity';

/**
 * What a Then found instead of what it expected, with the requirements of the scenario, their clauses, and the message that shows
 * it: `expected E080903 [SECMP0093-08, 2.4.1], got I99 (journal 0002)`.
 */
export function unmet(scenario: ScenarioIdentity, expected: string, got: string, shownBy?: Claimable): TargetFault {
  const basis = scenario.requirements.length === 0 ? '' : ` [${[...scenario.requirements, ...clausesOf(scenario)].join(', ')}]`;
  const where = shownBy ? ` (journal ${number(shownBy.entry.n)})` : '';
  return new TargetFault(`expected ${expected}${basis}, got ${got}${where}`);
}

function clausesOf(scenario: ScenarioIdentity): readonly string[] {
  const requirements = loadRequirements();
  return [...new Set(scenario.requirements.flatMap((id) => requirements.find(id)?.clause ?? []))];
}
