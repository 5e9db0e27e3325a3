import type { PromisedScenario, RecordedInterpretation, RecordedRequirement } from '../../record/run-envelope';
import { byFeature } from './deal';
import type { FeatureShelf } from './feature-shelf';
import { select, tagsIn, type Selection } from './selection';
import { changesOf, type Suite } from './suite';
import { unknown, UsageError } from './usage-error';

/** One of several machines that share a run; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/** What a run promises to judge, before the first scenario. */
export interface Plan {
  readonly promised: readonly PromisedScenario[];
  /** The requirements in scope: all of them for the whole suite, else those that were named or are touched. */
  readonly requirements: readonly RecordedRequirement[];
  readonly interpretations: readonly RecordedInterpretation[];
  /** What Cucumber is to run before it takes its shard: `features/x.feature:12:31`. */
  readonly paths: readonly string[];
}

/** Plans a run. Throws UsageError where the selection names what does not exist. */
export function planRun(suite: Suite, shelf: FeatureShelf, selection: Selection, shard?: Shard): Plan {
  checkIds(suite, shelf, selection);
  const candidates = shelf.scenarios(needles(suite, selection));
  const selected = select(candidates, selection, suite.requirements);
  refuseTwins(candidates);
  const promised = shard === undefined ? selected : selected.filter((_, place) => place % shard.total === shard.index - 1);
  return {
    promised,
    requirements: scope(suite, shelf, selection, promised),
    interpretations: citedReadings(suite, promised),
    paths: scenarioPaths(selected),
  };
}

function checkIds(suite: Suite, shelf: FeatureShelf, { change, requirement, scenario, tags }: Selection): void {
  const changes = changesOf(suite);
  const requirements = suite.requirements.map(({ id }) => id);
  for (const id of change) if (!changes.includes(id)) throw unknown('change', id, changes);
  for (const id of requirement) if (!requirements.includes(id)) throw unknown('requirement', id, requirements);
  if (tags !== undefined) checkTags(tags, shelf.tags());
  for (const id of scenario) scenariosOf(shelf, id);
}

/** The scenario of this id, or the rows of the outline. Throws UsageError where there is none. */
export function scenariosOf(shelf: FeatureShelf, id: string): readonly PromisedScenario[] {
  const [number = id] = id.split('/');
  const near = shelf.scenarios([`@${number}`]).filter((known) => known.id.startsWith(number));
  const own = near.filter((known) => known.id === id || known.id.startsWith(`${id}/`));
  if (own.length > 0) return own;
  throw unknown(
    'scenario',
    id,
    (near.length > 0 ? near : shelf.scenarios()).map((known) => known.id),
  );
}

/** A tag that nothing carries selects nothing, or with `not` everything, and either is not what was meant. */
function checkTags(expression: string, known: readonly string[]): void {
  for (const tag of tagsIn(expression)) if (!known.includes(tag)) throw unknown('tag', tag, known);
}

/** Tags of which a feature must hold one to matter; undefined where any feature may. */
function needles({ requirements }: Suite, { change, requirement, scenario }: Selection): string[] | undefined {
  if (scenario.length > 0) return scenario.map((id) => `@${id.split('/')[0]}`);
  if (requirement.length > 0) return requirement.map((id) => `@${id}`);
  if (change.length > 0)
    return [...change, ...requirements.filter((own) => change.includes(own.change)).map(({ id }) => id)].map((id) => `@${id}`);
  return undefined;
}

function scope(suite: Suite, shelf: FeatureShelf, selection: Selection, promised: readonly PromisedScenario[]): RecordedRequirement[] {
  const { change, requirement, scenario, tags, profile } = selection;
  const whole = change.length + requirement.length + scenario.length === 0 && tags === undefined && profile !== 'smoke';
  const touched = new Set([...requirement, ...promised.flatMap(({ requirements }) => requirements)]);
  const inScope = suite.requirements.filter((own) => whole || touched.has(own.id) || change.includes(own.change));
  const declared = shelf.scenarios(whole ? undefined : inScope.map(({ id }) => `@${id}`));
  const carriers = new Map<string, string[]>();
  for (const { id, requirements } of declared)
    for (const own of requirements) {
      const known = carriers.get(own);
      if (known) known.push(id);
      else carriers.set(own, [id]);
    }
  return inScope.map((own) => ({ ...own, scenarios: carriers.get(own.id) ?? [] }));
}

function citedReadings(suite: Suite, promised: readonly PromisedScenario[]): RecordedInterpretation[] {
  const cited = new Set(promised.flatMap(({ interpretations }) => interpretations));
  return cited.size === 0 ? [] : suite.interpretations.filter(({ name }) => cited.has(name));
}

/** Ids are what verdicts are keyed by; two scenarios of one id would hide each other. */
function refuseTwins(scenarios: readonly PromisedScenario[]): void {
  const seen = new Map<string, PromisedScenario>();
  for (const scenario of scenarios) {
    const twin = seen.get(scenario.id);
    if (twin)
      throw new UsageError(
        `two scenarios are ${scenario.id}: ${twin.uri}:${twin.line} and ${scenario.uri}:${scenario.line}; give one of them a ` +
          'new id (or its row another first cell)',
      );
    seen.set(scenario.id, scenario);
  }
}

/** A scenario, or a row, and where it stands. */
export type Place = Pick<PromisedScenario, 'id' | 'uri' | 'line'>;

/** Paths that make Cucumber run these scenarios and no others: `features/x.feature:12:31`. */
export function scenarioPaths(scenarios: readonly Pick<Place, 'uri' | 'line'>[]): string[] {
  return [...byFeature(scenarios)].map(([uri, own]) => [uri, ...own.map(({ line }) => line)].join(':'));
}
