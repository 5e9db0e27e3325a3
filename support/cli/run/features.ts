import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { generateMessages } from '@cucumber/gherkin';
import { IdGenerator, SourceMediaType, type GherkinDocument, type Pickle } from '@cucumber/messages';
import { scenariosOf } from '../../requirements/scenario';
import type { ScenarioRef } from '../../record/scenario';
import { UsageError } from './usage-error';

/** A feature file, read but not parsed: enough to tell whether it can matter to a selection. */
export interface FeatureFile {
  /** Relative to the root, with `/`. */
  readonly uri: string;
  readonly text: string;
}

/** A feature file, parsed. */
export interface ParsedFeature extends FeatureFile {
  readonly document: GherkinDocument;
  readonly pickles: readonly Pickle[];
  readonly scenarios: readonly ScenarioRef[];
}

/** Every `*.feature` below a folder, in the order in which Cucumber runs them. */
export function readFeatureFiles(root: string, folder: string): FeatureFile[] {
  const names = readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.feature'));
  const paths = names.map((name) => join(resolve(root, folder), name)).sort();
  return paths.map((path) => ({ uri: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

/** Parses a feature; throws UsageError with file and line where it is not Gherkin. */
export function parseFeature(file: FeatureFile): ParsedFeature {
  const envelopes = generateMessages(file.text, file.uri, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN, {
    defaultDialect: 'en',
    includeSource: false,
    includeGherkinDocument: true,
    includePickles: true,
    newId: IdGenerator.incrementing(),
  });
  const broken = envelopes.flatMap(({ parseError }) => parseError ?? []);
  if (broken.length > 0) throw new UsageError(broken.map(({ source, message }) => `${source.uri ?? file.uri}: ${message}`).join('\n'));
  const document = envelopes.flatMap(({ gherkinDocument }) => gherkinDocument ?? [])[0] ?? { uri: file.uri, comments: [] };
  const pickles = envelopes.flatMap(({ pickle }) => pickle ?? []);
  return { ...file, document, pickles, scenarios: scenariosOf(document, pickles) };
}
