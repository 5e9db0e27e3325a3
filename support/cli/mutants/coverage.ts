import type { Mutant } from './mutant';

/** What a scenario executed when nothing was broken. */
export interface ScenarioCoverage {
  readonly id: string;
  readonly durationMs: number;
  /** Whether it passed: only then can it prove anything. */
  readonly sound: boolean;
  /** Ids of mutants. */
  readonly executed: readonly number[];
}

/** What one process saw of a run of the suite. */
export interface CoverageReport {
  readonly scenarios: readonly ScenarioCoverage[];
  /** Executed when the modules were loaded, and when the reference started. */
  readonly loading: readonly number[];
  readonly starting: readonly number[];
}

/** A scenario that can notice a mutant. */
interface Carrier {
  readonly id: string;
  readonly durationMs: number;
  readonly breadth: number;
}

/** Which scenarios execute which mutant, of one run of the whole suite. */
export class Coverage {
  private readonly carriers = new Map<number, Carrier[]>();
  private readonly byFile = new Map<string, Map<string, Carrier>>();
  private readonly shares = new Map<string, Share>();
  private readonly loading = new Set<number>();
  private readonly starting = new Set<number>();
  private readonly all: readonly Carrier[];

  constructor(
    reports: readonly CoverageReport[],
    private readonly mutants: readonly Mutant[],
  ) {
    const sound = reports.flatMap(({ scenarios }) => scenarios.filter((one) => one.sound));
    this.all = sound.map((one) => this.add(one));
    for (const { loading, starting } of reports) {
      for (const id of loading) this.loading.add(id);
      for (const id of starting) this.starting.add(id);
    }
  }

  private add({ id, durationMs, executed }: ScenarioCoverage): Carrier {
    const carrier = { id, durationMs, breadth: executed.length };
    for (const mutant of executed) {
      const known = this.carriers.get(mutant);
      if (known === undefined) this.carriers.set(mutant, [carrier]);
      else known.push(carrier);
      const file = this.mutants[mutant]?.file ?? '';
      const own = this.byFile.get(file) ?? new Map<string, Carrier>();
      this.byFile.set(file, own.set(id, carrier));
    }
    return carrier;
  }

  isExecuted({ id }: Mutant): boolean {
    return this.carriers.has(Number(id)) || this.starting.has(Number(id)) || this.loading.has(Number(id));
  }

  /**
   * The scenarios that can notice a mutant: in turn one that executes least beside it and is quick, or executes of its file what few do,
   * of each outline one row before any second; and one that leaves its file early, of whichever outline. What is executed as its module is
   * loaded is shown to those that execute something inside it, such as the body of a function that it puts away, and then to those that
   * execute anything else of its file; what the start of the reference executes, to all.
   */
  carriersOf(mutant: Mutant): readonly string[] {
    const id = Number(mutant.id);
    const own = this.carriers.get(id) ?? [];
    const inside = own.length === 0 ? this.mutants.filter((other) => isInside(other, mutant)) : [];
    const within = inside.flatMap((other) => this.carriers.get(Number(other.id)) ?? []);
    const near = this.ordered(within, mutant);
    return [...new Set([...near, ...this.ordered(this.widest(id, own, mutant), mutant)])];
  }

  private widest(id: number, own: readonly Carrier[], mutant: Mutant): readonly Carrier[] {
    const wide = this.loading.has(id) ? [...(this.byFile.get(mutant.file)?.values() ?? [])] : [];
    return this.starting.has(id) || (own.length === 0 && wide.length === 0 && this.loading.has(id)) ? this.all : [...own, ...wide];
  }

  private ordered(found: readonly Carrier[], mutant: Mutant): readonly string[] {
    const { rarity, reach } = this.shareOf(mutant.file);
    const known = [...new Map(found.map((one) => [one.id, one])).values()];
    const sharp = [...known].sort(bySharpness);
    const by = (of: ReadonlyMap<string, number>, sign: 1 | -1): readonly Carrier[] =>
      [...sharp].sort((a, b) => sign * ((of.get(a.id) ?? 0) - (of.get(b.id) ?? 0)));
    const rare = by(rarity, -1);
    const unlike = inTurn([...new Set(sharp.flatMap((one, at) => [rare[at] ?? one, one]))].map(({ id }) => id));
    const early = by(reach, 1).map(({ id }) => id);
    return [...new Set(unlike.flatMap((id, at) => [id, early[at] ?? id]))];
  }

  /**
   * What a scenario executes of a file: `rarity`, the more, the fewer others execute it, for another branch of the same code is often
   * taken there; `reach`, how much of it, for whoever leaves it early was refused there.
   */
  private shareOf(file: string): Share {
    const known = this.shares.get(file);
    if (known !== undefined) return known;
    const [rarity, reach] = [new Map<string, number>(), new Map<string, number>()];
    for (const { id } of this.mutants.filter((one) => one.file === file)) {
      const own = this.carriers.get(Number(id)) ?? [];
      for (const one of own) {
        rarity.set(one.id, (rarity.get(one.id) ?? 0) + 1 / own.length);
        reach.set(one.id, (reach.get(one.id) ?? 0) + 1);
      }
    }
    this.shares.set(file, { rarity, reach });
    return { rarity, reach };
  }
}

/** By scenario. */
interface Share {
  readonly rarity: ReadonlyMap<string, number>;
  readonly reach: ReadonlyMap<string, number>;
}

function isInside(inner: Mutant, { file, start, end }: Mutant): boolean {
  if (inner.file !== file) return false;
  const before = (a: Mutant['start'], b: Mutant['start']): boolean => a.line < b.line || (a.line === b.line && a.column <= b.column);
  return before(start, inner.start) && before(inner.end, end);
}

function bySharpness(a: Carrier, b: Carrier): number {
  return a.breadth * (a.durationMs + STEP_MS) - b.breadth * (b.durationMs + STEP_MS);
}

/** What a scenario costs that takes no time by its own clock. */
const STEP_MS = 5;

/** One row of each outline, then a second of each, and so on. */
function inTurn(ids: readonly string[]): readonly string[] {
  const outlines = new Map<string, string[]>();
  for (const id of ids) {
    const outline = id.split('/', 1)[0] ?? id;
    outlines.set(outline, [...(outlines.get(outline) ?? []), id]);
  }
  const rounds = Math.max(0, ...[...outlines.values()].map((rows) => rows.length));
  return Array.from({ length: rounds }, (_, round) => [...outlines.values()].flatMap((rows) => rows[round] ?? [])).flat();
}
