import type { Examples, Feature, Rule, Scenario } from '@cucumber/messages';
import type { ParsedFeature } from './features';
import { lintShape } from './lint-shape';
import { lintTags, type TagVocabulary } from './lint-tags';
import { lintTitles } from './lint-titles';

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

/** Holds features to the rules of style that a machine can hold. In the order of files and lines. */
export function lint(features: readonly ParsedFeature[], vocabulary: TagVocabulary): Finding[] {
  const scenarios = features.flatMap(writtenScenarios);
  const findings = [...lintTags(features, scenarios, vocabulary), ...lintShape(features, scenarios, vocabulary), ...lintTitles(features, scenarios)];
  return findings.sort((a, b) => a.uri.localeCompare(b.uri) || a.line - b.line);
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

function writtenScenarios({ uri, document: { feature } }: ParsedFeature): WrittenScenario[] {
  if (feature === undefined) return [];
  const outer = steps(feature.children);
  return feature.children.flatMap(({ scenario, rule }) => {
    const own = scenario ? [scenario] : (rule?.children.flatMap((child) => child.scenario ?? []) ?? []);
    const inherited = [...tagNames(feature), ...(rule ? tagNames(rule) : [])];
    const backgroundSteps = outer + (rule ? steps(rule.children) : 0);
    return own.map((written) => ({ uri, scenario: written, feature, ...(rule && { rule }), tags: [...inherited, ...tagNames(written)], backgroundSteps }));
  });
}

function steps(children: Feature['children'] | Rule['children']): number {
  return children.reduce((sum, { background }) => sum + (background?.steps.length ?? 0), 0);
}
