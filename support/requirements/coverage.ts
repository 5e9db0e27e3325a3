import type { Lookup } from '../duis/catalogue/lookup';
import type { Interpretation } from './interpretation';
import type { Requirement } from './requirement';
import type { RequirementSet } from './requirement-set';

/** A scenario as the join needs it; an Examples row is one of its own. Tags have their `@`. */
export interface TaggedScenario {
  readonly id: string;
  readonly name: string;
  readonly uri: string;
  readonly line: number;
  readonly tags: readonly string[];
}

/** A requirement with the scenarios that carry its tag. */
export interface CoveredRequirement {
  readonly requirement: Requirement;
  readonly scenarios: readonly TaggedScenario[];
}

/** A tag that names nothing, and where it stands. */
export interface StrayTag {
  readonly tag: string;
  readonly scenario: TaggedScenario;
  readonly problem: string;
}

export interface CoverageReport {
  /** Every requirement, in the order of the release note. */
  readonly rows: readonly CoveredRequirement[];
  /** Testable and without a scenario. */
  readonly uncovered: readonly Requirement[];
  readonly strayTags: readonly StrayTag[];
  /** Readings that no scenario rests on. Not an error: many concern what cannot be seen at the interface. */
  readonly uncited: readonly Interpretation[];
  /** No requirement without a scenario that could have one, no tag without a requirement or reading. */
  readonly complete: boolean;
}

const REQUIREMENT_TAG = /^@([A-Z][A-Z0-9]+-\d{2,3})$/;
const INTERPRETATION_TAG = /^@interpretation:(.*)$/;

/** Joins what is required with what the features declare. Tags of another kind are passed over: the Gherkin lint knows them. */
export function coverage(
  requirements: RequirementSet,
  interpretations: Lookup<Interpretation>,
  scenarios: readonly TaggedScenario[],
): CoverageReport {
  const byTag = scenariosByTag(scenarios);
  const rows = requirements.all.map((requirement) => ({ requirement, scenarios: byTag.get(`@${requirement.id}`) ?? [] }));
  const uncovered = rows.filter((row) => row.requirement.testable && row.scenarios.length === 0).map((row) => row.requirement);
  const strayTags = scenarios.flatMap((scenario) => strays(scenario, requirements, interpretations));
  const uncited = interpretations.all.filter(({ name }) => !byTag.has(`@interpretation:${name}`));
  return { rows, uncovered, strayTags, uncited, complete: uncovered.length === 0 && strayTags.length === 0 };
}

function scenariosByTag(scenarios: readonly TaggedScenario[]): ReadonlyMap<string, readonly TaggedScenario[]> {
  const byTag = new Map<string, TaggedScenario[]>();
  for (const scenario of scenarios) {
    for (const tag of new Set(scenario.tags)) byTag.set(tag, [...(byTag.get(tag) ?? []), scenario]);
  }
  return byTag;
}

function strays(scenario: TaggedScenario, requirements: RequirementSet, interpretations: Lookup<Interpretation>): StrayTag[] {
  return scenario.tags.flatMap((tag) => {
    const problem = problemOfTag(tag, requirements, interpretations);
    return problem === undefined ? [] : [{ tag, scenario, problem }];
  });
}

function problemOfTag(tag: string, requirements: RequirementSet, interpretations: Lookup<Interpretation>): string | undefined {
  const reading = INTERPRETATION_TAG.exec(tag)?.[1];
  if (reading !== undefined) return interpretations.has(reading) ? undefined : `no interpretation is named ${reading}`;
  const id = REQUIREMENT_TAG.exec(tag)?.[1];
  if (id === undefined || requirements.has(id)) return undefined;
  const retired = requirements.retired.find((one) => one.id === id);
  return retired ? `${id} was retired on ${retired.retiredOn}: ${retired.reason}` : `there is no requirement ${id}`;
}
