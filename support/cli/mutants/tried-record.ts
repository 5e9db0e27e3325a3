import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Mutant, Outcome } from './mutant';

/** A line of the file: what became of a mutant, and by what it is known again. */
type Line = Outcome & { readonly known: string };

/**
 * What became of mutants, a line each, written as soon as it is known: all of them take hours, and a run that breaks off is gone on with.
 * A mutant is known again by what stands there and what takes its place, and of several alike by its place among them.
 */
export class TriedRecord {
  private readonly before: ReadonlyMap<string, Outcome>;
  private readonly names: ReadonlyMap<string, string>;

  /** `goesOn`: whether what the file holds stands; otherwise it is begun anew. */
  constructor(
    private readonly file: string,
    mutants: readonly Mutant[],
    goesOn: boolean,
  ) {
    this.names = namesOf(mutants);
    mkdirSync(dirname(file), { recursive: true });
    const lines = goesOn && existsSync(file) ? wholeLines(readFileSync(file, 'utf8')) : [];
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    this.before = new Map(lines.map(readLine));
  }

  /** What an earlier run has written down, where that stands: a kill, and of one that a person has judged that it survived. */
  standing(mutant: Mutant, isJudged: boolean): Outcome | undefined {
    const known = this.before.get(this.names.get(mutant.id) ?? '');
    const stands = known?.fate === 'killed' || known?.fate === 'timeout' || (isJudged && known?.fate === 'survived');
    return stands ? known : undefined;
  }

  /** Writes down what became of one. */
  add(mutant: Mutant, outcome: Outcome): void {
    const line: Line = { known: this.names.get(mutant.id) ?? '', ...outcome };
    appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }
}

/** One that was cut short, as by a process that was ended, is left out. */
function wholeLines(text: string): readonly string[] {
  return text.split('\n').slice(0, -1);
}

function readLine(line: string): readonly [string, Outcome] {
  const { known, ...outcome } = JSON.parse(line) as Line;
  return [known, outcome];
}

function namesOf(mutants: readonly Mutant[]): ReadonlyMap<string, string> {
  const alike = new Map<string, number>();
  return new Map(
    mutants.map(({ id, file, mutator, original, replacement, text }) => {
      const content = [file, mutator, original, replacement, text].join('\t');
      const place = (alike.get(content) ?? 0) + 1;
      alike.set(content, place);
      return [id, `${content}\t${place}`];
    }),
  );
}
