import { metTarget } from '../record/live';
import type { RecordedRequirement } from '../record/run-envelope';
import type { JudgedScenario } from '../record/run-record';

/** `shown-on-documents`: all its scenarios passed, and none of them met the target: they judge documents by the schema alone. */
export type RequirementOutcome = 'met' | 'shown-on-documents' | 'not-met' | 'inconclusive' | 'not-testable';

/** What became of one Rule of a feature: of the scenarios beneath it that carry the requirement's tag. */
export interface JudgedRule {
  /** The sentence of the Rule; of scenarios under none, the name of their feature. */
  readonly rule: string;
  readonly verdict: RequirementOutcome;
  readonly reason: string;
  readonly scenarios: readonly string[];
}

export interface JudgedRequirement extends RecordedRequirement {
  readonly verdict: RequirementOutcome;
  readonly reason: string;
  /** How many of its scenarios met the target. */
  readonly live: number;
  /** The Rules that show it, each with its own verdict. */
  readonly rules: readonly JudgedRule[];
}

/**
 * Judges one requirement on the scenarios that carry its tag. Met asks for all of them, and for at least one; scenarios that
 * were not selected leave it open.
 */
export function judgeRequirement(requirement: RecordedRequirement, scenarios: ReadonlyMap<string, JudgedScenario>): JudgedRequirement {
  const own = requirement.scenarios.flatMap((id) => scenarios.get(id) ?? []);
  const rules = judgeRules(requirement, scenarios);
  const say = (verdict: RequirementOutcome, reason: string): JudgedRequirement => ({
    ...requirement,
    verdict,
    reason,
    live: own.filter(metTarget).length,
    rules,
  });
  const failed = own.filter(({ verdict }) => verdict === 'failed');
  if (failed.length > 0) return say('not-met', `failed: ${list(failed)}`);
  if (requirement.scenarios.length === 0) return withoutScenario(requirement, say);
  const open = own.filter(({ verdict }) => verdict === 'inconclusive');
  if (open.length > 0) return say('inconclusive', `not judged: ${list(open)}`);
  const left = requirement.scenarios.length - own.length;
  if (left > 0) return say('inconclusive', `${left} of its ${requirement.scenarios.length} scenarios were not selected`);
  const { verdict, reason } = passed(own);
  return say(verdict, reason);
}

/** What it comes to that all have passed. */
function passed(own: readonly JudgedScenario[]): Pick<JudgedRule, 'verdict' | 'reason'> {
  const live = own.filter(metTarget).length;
  const all = `${own.length} of ${own.length} scenarios passed`;
  if (live === 0) return { verdict: 'shown-on-documents', reason: `${all}, none of which met the target` };
  return { verdict: 'met', reason: live === own.length ? all : `${all}, ${own.length - live} of them on documents alone` };
}

function withoutScenario(
  { notTestable, status }: RecordedRequirement,
  say: (verdict: RequirementOutcome, reason: string) => JudgedRequirement,
): JudgedRequirement {
  if (notTestable !== undefined) return say('not-testable', notTestable);
  if (status === 'out-of-scope') return say('not-testable', 'out of scope of this suite');
  return say('inconclusive', 'no scenario is written for it');
}

/**
 * The Rules that show a requirement, in the order of the features. Met asks for every scenario of the requirement to have been selected:
 * of those that were not, nobody can tell here beneath which Rule they stand.
 */
function judgeRules(requirement: RecordedRequirement, scenarios: ReadonlyMap<string, JudgedScenario>): JudgedRule[] {
  const byRule = new Map<string, JudgedScenario[]>();
  for (const scenario of requirement.scenarios.flatMap((id) => scenarios.get(id) ?? [])) {
    const rule = scenario.rule ?? scenario.feature;
    byRule.set(rule, [...(byRule.get(rule) ?? []), scenario]);
  }
  const left = requirement.scenarios.filter((id) => !scenarios.has(id)).length;
  return [...byRule].map(([rule, own]) => ({ rule, ...judge(own, left), scenarios: own.map(({ id }) => id) }));
}

function judge(own: readonly JudgedScenario[], left: number): Pick<JudgedRule, 'verdict' | 'reason'> {
  const count = (wanted: JudgedScenario['verdict']): number => own.filter(({ verdict }) => verdict === wanted).length;
  const [failed, open] = [count('failed'), count('inconclusive')];
  if (failed > 0) return { verdict: 'not-met', reason: `${failed} of ${own.length} scenarios failed` };
  if (open > 0) return { verdict: 'inconclusive', reason: `${open} of ${own.length} scenarios were not judged` };
  if (left > 0) return { verdict: 'inconclusive', reason: `${left} scenarios of the requirement were not selected` };
  return passed(own);
}

/** The first few ids, for a reason that a person reads; the whole list stands beside it. */
function list(scenarios: readonly JudgedScenario[]): string {
  const shown = scenarios.slice(0, 5).map(({ id }) => id);
  const more = scenarios.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
