import type { ParsedFeature } from '../run/features';
import { finding, rulesOf, type Finding, type WrittenScenario } from './written-scenario';

const FORBIDDEN = /\b(should|verif(?:y|ies|ied)|tests?|testing|tested)\b/i;
const COMMENTED_OUT = /^\s*#\s*(@\S|(Feature|Rule|Background|Scenario|Scenario Outline|Examples):|(Given|When|Then|And|But)\s|\|)/;

/** Titles: present, each once, saying what happens and not what somebody hopes; nothing commented out. */
export function lintTitles(features: readonly ParsedFeature[], scenarios: readonly WrittenScenario[]): Finding[] {
  return [
    ...features.flatMap(({ uri, document: { feature } }) => (feature ? wording(uri, feature) : [])),
    ...features.flatMap((feature) => rulesOf(feature).flatMap((rule) => wording(feature.uri, rule))),
    ...scenarios.flatMap(({ uri, scenario }) => wording(uri, scenario)),
    ...sameTitles(scenarios),
    ...features.flatMap(commentedOut),
  ];
}

interface Titled {
  readonly name: string;
  readonly keyword: string;
  readonly location: { readonly line: number };
}

function wording(uri: string, titled: Titled): Finding[] {
  if (titled.name.trim() === '') return [finding(uri, titled, `the ${titled.keyword} has no title`)];
  const word = FORBIDDEN.exec(titled.name)?.[0];
  return word === undefined ? [] : [finding(uri, titled, `the title says "${word}"; a title says what happens, and when`)];
}

function sameTitles(scenarios: readonly WrittenScenario[]): Finding[] {
  const seen = new Map<string, string>();
  return scenarios.flatMap(({ uri, scenario }) => {
    const title = scenario.name.trim().toLowerCase();
    const first = seen.get(title);
    seen.set(title, first ?? `${uri}:${scenario.location.line}`);
    return first === undefined || title === '' ? [] : [finding(uri, scenario, `the title is that of ${first}; say what is different`)];
  });
}

function commentedOut({ uri, document }: ParsedFeature): Finding[] {
  return document.comments
    .filter(({ text }) => COMMENTED_OUT.test(text))
    .map((comment) => finding(uri, comment, 'Gherkin in a comment: finish it or take it out'));
}
