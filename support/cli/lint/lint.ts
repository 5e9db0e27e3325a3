import type { ParsedFeature } from '../run/features';
import type { Interpretation } from '../../requirements/interpretation';
import type { Catalogues } from '../../duis/catalogue/catalogues';
import { lintProducts } from './products';
import { lintProvenance } from './provenance';
import { lintReadings } from './readings';
import { lintShape } from './shape';
import { lintTags, type TagVocabulary } from './tags';
import { lintTitles } from './titles';
import { writtenScenarios, type Finding } from './written-scenario';

/** What scenarios rest on: readings of the note and cells of the catalogues. */
export interface Grounds {
  readonly interpretations: readonly Interpretation[];
  readonly catalogues: Catalogues;
}

/** Holds features to the rules of style that a machine can hold, and to saying what they rest on. In the order of files and lines. */
export function lint(features: readonly ParsedFeature[], vocabulary: TagVocabulary, grounds?: Grounds): Finding[] {
  const scenarios = features.flatMap(writtenScenarios);
  const findings = [
    ...lintTags(features, scenarios, vocabulary),
    ...lintShape(features, scenarios, vocabulary),
    ...lintTitles(features, scenarios),
    ...lintProducts(features),
    ...(grounds ? [...lintReadings(features, grounds.interpretations), ...lintProvenance(features, grounds.catalogues)] : []),
  ];
  return findings.sort((a, b) => a.uri.localeCompare(b.uri) || a.line - b.line);
}
