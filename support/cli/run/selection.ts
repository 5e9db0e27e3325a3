import parseTagExpression from '@cucumber/tag-expressions';
import type { PromisedScenario } from '../../record/run-envelope';
import type { SuiteRequirement } from './suite';
import { UsageError } from './usage-error';

/** What to run. Ids of one kind add up, kinds narrow each other; nothing given selects everything. */
export interface Selection {
  readonly change: readonly string[];
  readonly requirement: readonly string[];
  /** `S-0012` takes every row of an outline, `S-0012/KEY` one. */
  readonly scenario: readonly string[];
  readonly tags?: string;
  readonly profile?: 'smoke' | 'full';
  /** The folder of features that are played in place of the suite's own, as given: a run of them is none of the whole suite. */
  readonly features?: string;
}

type Test = (scenario: PromisedScenario) => boolean;

/** The scenarios that the selection asks for, in the order given. */
export function select(
  scenarios: readonly PromisedScenario[],
  selection: Selection,
  requirements: readonly SuiteRequirement[],
): PromisedScenario[] {
  const tests = [
    ofChanges(selection.change, requirements),
    ofRequirements(selection.requirement),
    ofIds(selection.scenario),
    ofTags(selection.tags),
  ];
  const selected = scenarios.filter((scenario) => tests.every((test) => test(scenario)));
  return selection.profile === 'smoke' ? smoke(selected) : selected;
}

/** The options as given, for the record; empty for the whole suite. */
export function describeSelection({ change, requirement, scenario, tags, profile, features }: Selection): string {
  const named = (option: string, ids: readonly string[]): string[] => ids.map((id) => `--${option} ${id}`);
  return [
    ...(features === undefined ? [] : [`--features ${features}`]),
    ...named('change', change),
    ...named('requirement', requirement),
    ...named('scenario', scenario),
    ...(tags === undefined ? [] : [`--tags '${tags}'`]),
    ...(profile === 'smoke' ? ['--profile smoke'] : []),
  ].join(' ');
}

function ofChanges(changes: readonly string[], requirements: readonly SuiteRequirement[]): Test {
  if (changes.length === 0) return () => true;
  const own = new Set(requirements.flatMap(({ id, change }) => (changes.includes(change) ? [id] : [])));
  return (scenario) => scenario.requirements.some((id) => own.has(id)) || changes.some((change) => scenario.tags.includes(`@${change}`));
}

function ofRequirements(ids: readonly string[]): Test {
  return ids.length === 0 ? () => true : (scenario) => scenario.requirements.some((id) => ids.includes(id));
}

function ofIds(ids: readonly string[]): Test {
  return ids.length === 0 ? () => true : (scenario) => ids.some((id) => scenario.id === id || scenario.id.startsWith(`${id}/`));
}

function ofTags(expression: string | undefined): Test {
  if (expression === undefined) return () => true;
  try {
    const parsed = parseTagExpression(expression);
    return ({ tags }) => parsed.evaluate([...tags]);
  } catch (error) {
    throw new UsageError(
      `--tags '${expression}' is not a tag expression: ${(error as Error).message.split('\n')[0]}; write e.g. --tags ` +
        "'@negative and not @provisional'",
    );
  }
}

/** The tags that an expression names. */
export function tagsIn(expression: string): string[] {
  ofTags(expression);
  const words = expression.match(/(?:\\.|[^\s()\\])+/g) ?? [];
  return words.filter((word) => !OPERATORS.has(word)).map((word) => word.replace(/\\(.)/g, '$1'));
}

const OPERATORS: ReadonlySet<string> = new Set(['and', 'or', 'not']);

/** The first positive and the first negative scenario of each requirement. */
function smoke(scenarios: readonly PromisedScenario[]): PromisedScenario[] {
  const seen = new Set<string>();
  return scenarios.filter(({ requirements, tags }) => {
    const sign = tags.includes('@negative') ? '-' : '+';
    const fresh = requirements.map((id) => sign + id).filter((key) => !seen.has(key));
    fresh.forEach((key) => seen.add(key));
    return fresh.length > 0;
  });
}
