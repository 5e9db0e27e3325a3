import type { ParsedFeature } from '../run/features';
import { lintShape } from './shape';
import { lintTags, type TagVocabulary } from './tags';
import { lintTitles } from './titles';
import { writtenScenarios, type Finding } from './written-scenario';

/** Holds features to the rules of style that a machine can hold. In the order of files and lines. */
export function lint(features: readonly ParsedFeature[], vocabulary: TagVocabulary): Finding[] {
  const scenarios = features.flatMap(writtenScenarios);
  const findings = [
    ...lintTags(features, scenarios, vocabulary),
    ...lintShape(features, scenarios, vocabulary),
    ...lintTitles(features, scenarios),
  ];
  return findings.sort((a, b) => a.uri.localeCompare(b.uri) || a.line - b.line);
}
