import type { Envelope, Feature, GherkinDocument, Pickle, Scenario } from '@cucumber/messages';
import type { ScenarioRef } from '../record/scenario';

const SCENARIO_TAG = /^@(S-\d{4})$/;

interface Place {
  readonly line: number;
  readonly rule?: string;
  /** First cell of an Examples row. */
  readonly key?: string;
}

/** The scenarios of one parsed feature file, in its order. */
export function scenariosOf(document: GherkinDocument, pickles: readonly Pickle[]): ScenarioRef[] {
  const { feature } = document;
  if (feature === undefined) return [];
  const places = placesOf(feature);
  return pickles.map((pickle) => reference(feature, pickle, places.get(pickle.astNodeIds.at(-1) ?? '')));
}

/** The scenarios in a stream of Cucumber messages, by the id of their pickle. A joined stream holds a feature more than once. */
export function scenariosByPickle(envelopes: readonly Envelope[]): ReadonlyMap<string, ScenarioRef> {
  const byNode = new Map(envelopes.flatMap(({ pickle }) => (pickle ? [[pickle.astNodeIds.at(-1) ?? '', pickle] as const] : [])));
  const found = new Map<string, ScenarioRef>();
  for (const { feature } of envelopes.flatMap(({ gherkinDocument }) => gherkinDocument ?? [])) {
    if (feature === undefined) continue;
    for (const [node, place] of placesOf(feature)) {
      const pickle = byNode.get(node);
      if (pickle !== undefined) found.set(pickle.id, reference(feature, pickle, place));
    }
  }
  return found;
}

function reference(feature: Feature, pickle: Pickle, place: Place = { line: 0 }): ScenarioRef {
  const tags = [...new Set(pickle.tags.map(({ name }) => name))];
  return {
    id: identify(tags, place) ?? `${pickle.uri}:${place.line}`,
    name: pickle.name,
    uri: pickle.uri,
    line: place.line,
    tags,
    feature: feature.name,
    ...(place.rule !== undefined && { rule: place.rule }),
  };
}

function identify(tags: readonly string[], { key }: Place): string | undefined {
  const id = tags.flatMap((tag) => SCENARIO_TAG.exec(tag)?.[1] ?? [])[0];
  return id !== undefined && key !== undefined ? `${id}/${key}` : id;
}

/** What was found of features: a process that plays asks at each of their scenarios. */
const known = new WeakMap<Feature, ReadonlyMap<string, Place>>();

/** Where each scenario and Examples row stands, by the id of its node. */
function placesOf(feature: Feature): ReadonlyMap<string, Place> {
  const before = known.get(feature);
  if (before) return before;
  const places = new Map<string, Place>();
  for (const { scenario, rule } of feature.children) {
    if (scenario) place(places, scenario);
    for (const child of rule?.children ?? []) if (child.scenario) place(places, child.scenario, rule?.name);
  }
  known.set(feature, places);
  return places;
}

function place(places: Map<string, Place>, scenario: Scenario, rule?: string): void {
  const within = rule === undefined ? {} : { rule };
  places.set(scenario.id, { line: scenario.location.line, ...within });
  for (const row of scenario.examples.flatMap(({ tableBody }) => tableBody)) {
    places.set(row.id, { line: row.location.line, key: row.cells[0]?.value ?? '', ...within });
  }
}
