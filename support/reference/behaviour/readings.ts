import { loadInterpretations } from '../../vectors/interpretations';

export type ReadingValue = string | number | boolean;

/** An interpretation, as far as it matters here; without a default it has no parameter. */
interface Reading {
  readonly name: string;
  readonly default?: ReadingValue | undefined;
}

/**
 * The readings of the note that the reference goes by (vectors/interpretations.yaml): each with its default, unless it is set otherwise.
 */
export class Readings {
  private readonly values: ReadonlyMap<string, ReadingValue>;

  /**
   * @throws TypeError when a value is not of the kind of the default. Names that are no parameters are passed over: they are the suite's.
   */
  constructor(overrides: Readonly<Record<string, ReadingValue>> = {}, readings: readonly Reading[] = loadInterpretations().all) {
    this.values = new Map(
      readings.flatMap(({ name, default: usual }): readonly [string, ReadingValue][] => {
        if (usual === undefined) return [];
        const value = overrides[name] ?? usual;
        if (typeof value !== typeof usual) throw new TypeError(`interpretation ${name}: ${JSON.stringify(value)} is no ${typeof usual}`);
        return [[name, value]];
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
    return this.text(name)
      .split(' ')
      .filter((word) => word !== '');
  }

  /** All of them by name. */
  all(): Readonly<Record<string, ReadingValue>> {
    return Object.fromEntries(this.values);
  }

  private get(name: string): ReadingValue {
    const value = this.values.get(name);
    if (value === undefined)
      throw new RangeError(`there is no reading "${name}" with a parameter; known: ${[...this.values.keys()].join(', ')}`);
    return value;
  }
}
