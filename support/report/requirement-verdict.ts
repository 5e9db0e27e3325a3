import type { RecordedRequirement } from '../record/run-envelope';
import type { JudgedScenario } from '../record/run-record';

export type RequirementOutcome = 'met' | 'not-met' | 'inconclusive' | 'not-testable';

export interface JudgedRequirement extends RecordedRequirement {
  readonly verdict: RequirementOutcome;
  readonly reason: string;
}

/**
 * Judges one requirement on the scenarios that carry its tag. Met asks for all of them, and for at least one; scenarios that
 * were not selected leave it open.
 */
export function judgeRequirement(requirement: RecordedRequirement, scenarios: ReadonlyMap<string, JudgedScenario>): JudgedRequirement {
  const own = requirement.scenarios.flatMap((id) => scenarios.get(id) ?? []);
  const say = (verdict: RequirementOutcome, reason: string): JudgedRequirement => ({ ...requirement, verdict, reason });
  const failed = own.filter(({ verdict }) => verdict === 'failed');
  if (failed.length > 0) return say('not-met', `failed: ${list(failed)}`);
  if (requirement.scenarios.length === 0) return withoutScenario(requirement, say);
  const open = own.filter(({ verdict }) => verdict === 'inconclusive');
  if (open.length > 0) return say('inconclusive', `not judged: ${list(open)}`);
  const left = requirement.scenarios.length - own.length;
  if (left > 0) return say('inconclusive', `${left} of its ${requirement.scenarios.length} scenarios were not selected`);
  return say('met', `${own.length} of ${own.length} scenarios passed`);
}

function withoutScenario(
  { notTestable, status }: RecordedRequirement,
  say: (verdict: RequirementOutcome, reason: string) => JudgedRequirement,
): JudgedRequirement {
  if (notTestable !== undefined) return say('not-testable', notTestable);
  if (status === 'out-of-scope') return say('not-testable', 'out of scope of this suite');
  return say('inconclusive', 'no scenario is written for it');
}

/** The first few ids, for a reason that a person reads; the whole list stands beside it. */
function list(scenarios: readonly JudgedScenario[]): string {
  const shown = scenarios.slice(0, 5).map(({ id }) => id);
  const more = scenarios.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
