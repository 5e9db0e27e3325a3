import type { Lookup } from '../../duis/catalogue/lookup';
import type { Interpretation, ReadingValue } from '../../requirements/interpretation';
import { isSettable, problemOf } from '../../requirements/interpretation';
import { loadInterpretations } from '../../vectors/interpretations';

/** The readings of the note that the reference goes by (vectors/interpretations.yaml): each with its default, unless it is set otherwise. */
export class Readings {
  private readonly values: ReadonlyMap<string, ReadingValue>;

  /** @throws RangeError when a value is not one that its parameter can have. Names that are no parameters are passed over. */
  constructor(overrides: Readonly<Record<string, ReadingValue>> = {}, interpretations: Lookup<Interpretation> = loadInterpretations()) {
    this.values = new Map(
      interpretations.all.filter(isSettable).map((interpretation) => {
        const { name, parameter } = interpretation;
        const value = overrides[name] ?? interpretation.default;
        const problem = problemOf(value, parameter);
        if (problem !== undefined) throw new RangeError(`interpretation ${name}: ${problem}`);
        return [name, value];
      }),
    );
  }

  /** A response code, or one of a choice. */
  text(name: string): string {
    return String(this.get(name));
  }

  number(name: string): number {
    return Number(this.get(name));
  }

  flag(name: string): boolean {
    return this.get(name) === true;
  }

  words(name: string): readonly string[] {
    return this.text(name).split(' ').filter((word) => word !== '');
  }

  /** All of them by name. */
  all(): Readonly<Record<string, ReadingValue>> {
    return Object.fromEntries(this.values);
  }

  private get(name: string): ReadingValue {
    const value = this.values.get(name);
    if (value === undefined) throw new RangeError(`there is no reading "${name}" with a parameter; known: ${[...this.values.keys()].join(', ')}`);
    return value;
  }
}
