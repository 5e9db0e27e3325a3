import { planOf } from '../../../world/stage/plan';
import { VOCABULARY } from '../../../world/words/vocabulary';
import { loadSupportCode } from '../../run/cucumber-run';
import { FeatureShelf } from '../../run/feature-shelf';
import type { Suite } from '../../run/suite';

/** How many scenarios there are, and how many cannot be played at a target that lacks a capability. */
export interface Wanted {
  readonly scenarios: number;
  readonly by: ReadonlyMap<string, number>;
}

/** What each capability is wanted by, from what the words of the scenarios say. */
export async function wantedBy(suite: Suite): Promise<Wanted> {
  await loadSupportCode(suite);
  const by = new Map<string, number>();
  let scenarios = 0;
  for (const { pickles } of new FeatureShelf(suite).features()) {
    for (const pickle of pickles) {
      scenarios += 1;
      const tagged = pickle.tags.flatMap(({ name }) => /^@needs:(.+)$/.exec(name)?.[1] ?? []);
      const needs = new Set([...tagged, ...planOf(pickle, VOCABULARY).needs.map(({ capability }) => capability)]);
      for (const capability of needs) by.set(capability, (by.get(capability) ?? 0) + 1);
    }
  }
  return { scenarios, by };
}
