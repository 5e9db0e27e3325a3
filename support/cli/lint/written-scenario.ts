import type { Examples, Feature, Rule, Scenario } from '@cucumber/messages';
import type { ParsedFeature } from '../run/features';

/** A breach of the rules of style in a feature. */
export interface Finding {
  readonly uri: string;
  readonly line: number;
  readonly message: string;
}

/** A scenario as it is written, with what stands around it. */
export interface WrittenScenario {
  readonly uri: string;
  readonly scenario: Scenario;
  readonly feature: Feature;
  readonly rule?: Rule;
  /** All that apply to it but those of its Examples, each with its `@`. */
  readonly tags: readonly string[];
  /** How many steps the Backgrounds put before its own. */
  readonly backgroundSteps: number;
}

export function finding(uri: string, { location }: { readonly location: { readonly line: number } }, message: string): Finding {
  return { uri, line: location.line, message };
}

/** The names of tags, with their `@`. */
export function tagNames({ tags }: Feature | Rule | Scenario | Examples): string[] {
  return tags.map(({ name }) => name);
}

export function rulesOf({ document }: ParsedFeature): Rule[] {
  return document.feature?.children.flatMap(({ rule }) => rule ?? []) ?? [];
}

export function writtenScenarios({ uri, document: { feature } }: ParsedFeature): WrittenScenario[] {
  if (feature === undefined) return [];
  const outer = steps(feature.children);
  return feature.children.flatMap(({ scenario, rule }) => {
    const own = scenario ? [scenario] : (rule?.children.flatMap((child) => child.scenario ?? []) ?? []);
    const inherited = [...tagNames(feature), ...(rule ? tagNames(rule) : [])];
    const backgroundSteps = outer + (rule ? steps(rule.children) : 0);
    return own.map((written) => ({
      uri,
      scenario: written,
      feature,
      ...(rule && { rule }),
      tags: [...inherited, ...tagNames(written)],
      backgroundSteps,
    }));
  });
}

function steps(children: Feature['children'] | Rule['children']): number {
  return children.reduce((sum, { background }) => sum + (background?.steps.length ?? 0), 0);
}
