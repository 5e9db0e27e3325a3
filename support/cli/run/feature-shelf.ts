import { createRequire } from 'node:module';
import type { PromisedScenario } from '../../record/run-envelope';
import type { ScenarioRef } from '../../record/scenario';
import type { ReadingValue } from '../../requirements/interpretation';
import { holdsFor } from '../../requirements/reading-condition';
import { loadInterpretations } from '../../vectors/interpretations';
import { kept } from '../../vectors/kept';
import { parseFeature, readFeatureFiles, type FeatureFile, type ParsedFeature } from './features';
import type { Suite } from './suite';

/** The features of a suite, each parsed when it is first asked for: one scenario by id costs one file. */
export class FeatureShelf {
  private readonly files: readonly FeatureFile[];
  private readonly parsed = new Map<string, ParsedFeature>();
  private readonly declared = new Map<string, readonly ScenarioRef[]>();
  private readonly requirementIds: ReadonlySet<string>;

  /**
   * @param readings how the target reads the note: of what is for some readings alone, only the scenarios for these; absent, all of them
   */
  constructor(
    suite: Suite,
    private readonly readings?: Readonly<Record<string, ReadingValue>>,
  ) {
    this.files = readFeatureFiles(suite.root, suite.features);
    this.requirementIds = new Set(suite.requirements.map(({ id }) => id));
  }

  /** The features whose text holds one of these tags; all of them where no tags are given. */
  features(tags?: readonly string[]): ParsedFeature[] {
    return this.wanted(tags).map((file) => this.parse(file));
  }

  scenarios(tags?: readonly string[]): PromisedScenario[] {
    const own = this.wanted(tags)
      .flatMap((file) => this.scenariosOf(file))
      .map((scenario) => ({ ...scenario, ...this.cites(scenario.tags) }));
    const { readings } = this;
    return readings === undefined ? own : own.filter((scenario) => holdsFor(scenario.tags, readings, loadInterpretations()));
  }

  /** Every tag that stands on a feature, rule, scenario or table of Examples. */
  tags(): string[] {
    const lines = this.files.flatMap(({ text }) => text.split(/\r?\n/).filter((line) => line.trimStart().startsWith('@')));
    return [...new Set(lines.flatMap((line) => line.trim().split(/\s+/)).filter((tag) => tag.startsWith('@')))];
  }

  private wanted(tags?: readonly string[]): readonly FeatureFile[] {
    return tags === undefined ? this.files : this.files.filter(({ text }) => tags.some((tag) => text.includes(tag)));
  }

  /** They are kept: to parse all features takes longer than anything else before the first of them is played. */
  private scenariosOf(file: FeatureFile): readonly ScenarioRef[] {
    const name = `scenarios-${file.uri.replaceAll('/', '.')}`;
    const origin = { text: `${file.uri}\n${file.text}`, readers: READERS };
    const scenarios = this.declared.get(file.uri) ?? kept(name, origin, () => this.parse(file).scenarios);
    this.declared.set(file.uri, scenarios);
    return scenarios;
  }

  private parse(file: FeatureFile): ParsedFeature {
    const known = this.parsed.get(file.uri) ?? parseFeature(file);
    this.parsed.set(file.uri, known);
    return known;
  }

  private cites(tags: readonly string[]): { requirements: string[]; interpretations: string[] } {
    const names = tags.map((tag) => tag.slice(1));
    return {
      requirements: names.filter((name) => this.requirementIds.has(name)),
      interpretations: names.flatMap((name) => (name.startsWith(INTERPRETATION) ? [name.slice(INTERPRETATION.length)] : [])),
    };
  }
}

const { resolve } = createRequire(__filename);
const READERS = ['./features', '../../requirements/scenario', '@cucumber/gherkin/package.json'].map((reader) => resolve(reader));

const INTERPRETATION = 'interpretation:';
