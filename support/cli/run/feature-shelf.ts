import type { PromisedScenario } from '../../record/run-envelope';
import type { ReadingValue } from '../../requirements/interpretation';
import { holdsFor } from '../../requirements/reading-condition';
import { loadInterpretations } from '../../vectors/interpretations';
import { parseFeature, readFeatureFiles, type FeatureFile, type ParsedFeature } from './features';
import type { Suite } from './suite';

/** The features of a suite, each parsed when it is first asked for: one scenario by id costs one file. */
export class FeatureShelf {
  private readonly files: readonly FeatureFile[];
  private readonly parsed = new Map<string, ParsedFeature>();
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
    const wanted = tags === undefined ? this.files : this.files.filter(({ text }) => tags.some((tag) => text.includes(tag)));
    return wanted.map((file) => this.parse(file));
  }

  scenarios(tags?: readonly string[]): PromisedScenario[] {
    const own = this.features(tags).flatMap(({ scenarios }) =>
      scenarios.map((scenario) => ({ ...scenario, ...this.cites(scenario.tags) })),
    );
    const { readings } = this;
    return readings === undefined ? own : own.filter((scenario) => holdsFor(scenario.tags, readings, loadInterpretations()));
  }

  /** Every tag that stands on a feature, rule, scenario or table of Examples. */
  tags(): string[] {
    const lines = this.files.flatMap(({ text }) => text.split(/\r?\n/).filter((line) => line.trimStart().startsWith('@')));
    return [...new Set(lines.flatMap((line) => line.trim().split(/\s+/)).filter((tag) => tag.startsWith('@')))];
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

const INTERPRETATION = 'interpretation:';
