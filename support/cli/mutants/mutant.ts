/** A place in a text, line and column counted from 1, as mutation-testing-report-schema has it. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The parts of the reference that mutants are of. */
export const ROOMS = ['reference', 'devices', 'transform', 'catalogues'] as const;
export type Room = (typeof ROOMS)[number];

/** One small change of the reference: of its code, or of a cell of a catalogue as it alone reads it. */
export interface Mutant {
  /** Its place in the list of all; a string, as Stryker's instrumenter counts. */
  readonly id: string;
  readonly room: Room;
  /** Relative to the checkout, with `/`. */
  readonly file: string;
  readonly start: Place;
  readonly end: Place;
  /** Stryker's name of the mutator, or `Cell`. */
  readonly mutator: string;
  /** What stands there, blanks run together, and what takes its place. */
  readonly original: string;
  readonly replacement: string;
  /** The line on which it begins, so that it is known by content where lines move. */
  readonly text: string;
  /** Why it is not tried at all. */
  readonly ignored?: string;
  /** Of a cell: which column of which record, both counted from 0, the header not counted. */
  readonly cell?: { readonly record: number; readonly column: number };
}

/** What became of a mutant that was tried. `unjudged`: the reference did not start, or only the suite's own means failed. */
export type Fate = 'killed' | 'timeout' | 'survived' | 'never executed' | 'unjudged';

export interface Outcome {
  readonly fate: Fate;
  /** Of a killed one: the scenario that noticed; of an unjudged one: what went wrong. */
  readonly by?: string;
  /** How many scenarios execute it, how many of them it was shown to, and the requirements that these are for, most specific first. */
  readonly executedBy: number;
  readonly shownTo: number;
  readonly requirements: readonly string[];
}

/** A mutant with what became of it, and the reason where a person has said that it may survive. */
export interface TriedMutant extends Outcome {
  readonly mutant: Mutant;
  readonly reason?: string;
}

/** A mutant in one line: `support/reference/x.ts:12 EqualityOperator: a > b → a >= b`. */
export function describeMutant({ file, start, mutator, original, replacement }: Mutant): string {
  return `${file}:${start.line} ${mutator}: ${cut(original)} → ${cut(replacement)}`;
}

/** Blanks run together, and no more than so many characters. */
export function cut(text: string, most = 100): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}
