import type { ParsedFeature } from '../run/features';
import { finding, rulesOf, tagNames, type Finding, type WrittenScenario } from './written-scenario';
import { nearest } from '../run/usage-error';

/** The words that tags are made of; all others are refused. */
export interface TagVocabulary {
  readonly changes: readonly string[];
  readonly requirements: readonly string[];
  readonly interpretations: readonly string[];
  /** Service References and Service Reference Variants. */
  readonly services: readonly string[];
}

const SCENARIO = /^@S-\d{4}$/;
const WHERE = /^@where:[a-z0-9.]+(-[a-z0-9.]+)*=\S+$/;
const NEEDS = /^@needs:[a-z0-9]+(-[a-z0-9]+)*$/;

/** Tags: from the vocabulary, a change on each feature, one id on each scenario that no other has, a requirement on each. */
export function lintTags(features: readonly ParsedFeature[], scenarios: readonly WrittenScenario[], vocabulary: TagVocabulary): Finding[] {
  const known = knownTags(vocabulary);
  const requirements = new Set(vocabulary.requirements.map((id) => `@${id}`));
  return [
    ...features.flatMap((feature) => unknownTags(feature, known)),
    ...features.flatMap((feature) => withoutChange(feature, vocabulary.changes)),
    ...scenarios.flatMap(idFindings),
    ...scenarios.flatMap(onDocuments),
    ...twins(scenarios),
    ...scenarios.flatMap(({ uri, scenario, tags }) =>
      tags.some((tag) => requirements.has(tag))
        ? []
        : [finding(uri, scenario, 'the scenario proves no requirement: tag it, or its Rule, with one')],
    ),
  ];
}

function knownTags({ changes, requirements, interpretations, services }: TagVocabulary): ReadonlySet<string> {
  const plain = [
    ...changes,
    ...requirements,
    ...interpretations.map((name) => `interpretation:${name}`),
    ...services.map((service) => `SR-${service}`),
  ];
  return new Set([...plain.map((name) => `@${name}`), '@provisional', '@negative', '@schema']);
}

function unknownTags({ uri, document: { feature } }: ParsedFeature, known: ReadonlySet<string>): Finding[] {
  const scenarios =
    feature?.children.flatMap(({ scenario, rule }) => scenario ?? rule?.children.flatMap((child) => child.scenario ?? []) ?? []) ?? [];
  const rules = feature?.children.flatMap(({ rule }) => rule ?? []) ?? [];
  const tags = [
    ...(feature?.tags ?? []),
    ...rules.flatMap((rule) => rule.tags),
    ...scenarios.flatMap((own) => [...own.tags, ...own.examples.flatMap((examples) => examples.tags)]),
  ];
  return tags
    .filter(({ name }) => !known.has(name) && !SCENARIO.test(name) && !NEEDS.test(name) && !WHERE.test(name))
    .map((tag) =>
      finding(uri, tag, `${tag.name} is not in the vocabulary of tags; near it: ${nearest(tag.name, [...known], 2).join(', ')}`),
    );
}

function withoutChange({ uri, document: { feature } }: ParsedFeature, changes: readonly string[]): Finding[] {
  if (feature === undefined) return [{ uri, line: 1, message: 'the file holds no feature' }];
  const own = changes.filter((change) => feature.tags.some(({ name }) => name === `@${change}`));
  return own.length > 0 ? [] : [finding(uri, feature, 'the feature names no change: tag it with one, e.g. @SECMP0093')];
}

function idFindings({ uri, scenario, feature, rule }: WrittenScenario): Finding[] {
  const ids = tagNames(scenario).filter((tag) => SCENARIO.test(tag));
  const elsewhere = [...tagNames(feature), ...(rule ? tagNames(rule) : []), ...scenario.examples.flatMap(tagNames)].filter((tag) =>
    SCENARIO.test(tag),
  );
  return [
    ...(ids.length === 1 ? [] : [finding(uri, scenario, `the scenario has ${ids.length} ids; it takes one, e.g. @S-0123`)]),
    ...elsewhere.map((tag) => finding(uri, scenario, `${tag} is on the feature, the Rule or the Examples; an id belongs on the scenario`)),
  ];
}

/** The step by which the schema judges a document, and no target is met. */
const JUDGED_BY_SCHEMA = 'the schema judges it';

/** `@schema` is on each scenario that meets no target, and on no other: such scenarios are reported apart. */
function onDocuments({ uri, scenario, tags }: WrittenScenario): Finding[] {
  const judges = scenario.steps.some(({ text }) => text.startsWith(JUDGED_BY_SCHEMA));
  if (judges === tags.includes('@schema')) return [];
  const problem = judges
    ? 'the schema judges a document here, and no target is met: tag it @schema'
    : 'it is tagged @schema and meets the target: take the tag off';
  return [finding(uri, scenario, problem)];
}

function twins(scenarios: readonly WrittenScenario[]): Finding[] {
  const seen = new Map<string, string>();
  return scenarios.flatMap(({ uri, scenario }) =>
    tagNames(scenario)
      .filter((tag) => SCENARIO.test(tag))
      .flatMap((tag) => {
        const first = seen.get(tag);
        seen.set(tag, first ?? `${uri}:${scenario.location.line}`);
        return first === undefined ? [] : [finding(uri, scenario, `${tag} is taken by ${first}; ids are never given twice`)];
      }),
  );
}

/** Whether the feature's rules carry the tag of a requirement. */
export function untaggedRules(feature: ParsedFeature, requirements: ReadonlySet<string>): Finding[] {
  return rulesOf(feature)
    .filter((rule) => !tagNames(rule).some((tag) => requirements.has(tag)))
    .map((rule) => finding(feature.uri, rule, `the Rule "${rule.name}" carries no requirement; it transcribes one, so tag it`));
}
