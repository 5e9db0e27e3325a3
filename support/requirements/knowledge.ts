import type { Catalogues } from '../duis/catalogue/catalogues';
import type { Lookup } from '../duis/catalogue/lookup';
import type { TaggedScenario } from './coverage';
import type { Interpretation } from './interpretation';
import type { RequirementSet } from './requirement-set';

/** All that an explanation draws on. */
export interface Knowledge {
  readonly catalogues: Catalogues;
  readonly requirements: RequirementSet;
  readonly interpretations: Lookup<Interpretation>;
  /** The scenarios of the features; none where they have not been read. */
  readonly scenarios: readonly TaggedScenario[];
}

/** Scenarios that carry one of the tags, as lines `S-0012  title  (features/…:12)`; the Examples rows of an outline share a line. */
export function scenarioLines({ scenarios }: Knowledge, ...tags: readonly string[]): string[] {
  const outlines = new Map<string, TaggedScenario[]>();
  for (const scenario of scenarios.filter((one) => tags.some((tag) => one.tags.includes(tag)))) {
    const [outline = ''] = scenario.id.split('/');
    outlines.set(outline, [...(outlines.get(outline) ?? []), scenario]);
  }
  return [...outlines].map(([outline, rows]) => scenarioLine(outline, rows));
}

function scenarioLine(outline: string, rows: readonly TaggedScenario[]): string {
  const [first, ...more] = rows;
  const count = more.length > 0 ? ` and ${more.length} more rows` : '';
  return `${more.length > 0 ? outline : (first?.id ?? '')}  ${first?.name ?? ''}${count}  (${first?.uri ?? ''}:${first?.line ?? 0})`;
}

/** Requirements that are about something, as lines `SECMP0093-08  statement`. */
export function requirementLines({ requirements }: Knowledge, about: (text: string, touches: readonly string[]) => boolean): string[] {
  return requirements.all
    .filter(({ statement, observable, touches }) => about(`${statement} ${observable}`, touches))
    .map(({ id, statement }) => `${id}  ${statement}`);
}

/** Readings whose text names something, as lines `name  reading`. */
export function readingLines({ interpretations }: Knowledge, named: RegExp): string[] {
  return interpretations.all
    .filter(({ where, problem, reading }) => named.test(`${where} ${problem} ${reading}`))
    .map(({ name, reading }) => `${name}  ${reading}`);
}

const SOURCES = {
  note: 'the release note',
  schema: 'the published schemas of adjacent versions',
  client: 'public client code and test vectors',
  public: 'public pages',
  inferred: 'inferred from the others',
  unverified: 'not verified: asserted by nothing, open to correction',
} as const;

/** Where a fact comes from, in words. */
export function sourceOf(mark: keyof typeof SOURCES): string {
  return SOURCES[mark];
}

/** Provenance by column, in words, e.g. `matrix: public client code and test vectors`. */
export function sourceLines(provenance: Readonly<Record<string, keyof typeof SOURCES>>): string[] {
  return Object.entries(provenance).map(([columns, mark]) => `${columns}: ${sourceOf(mark)}`);
}

/** A pattern that finds `word` by itself: E11 is not in E110101. */
export function alone(word: string): RegExp {
  return new RegExp(`(?<!\\w)${word}(?!\\w)`);
}
