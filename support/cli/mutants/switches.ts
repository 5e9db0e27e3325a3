/** What Stryker's instrumented code looks at, and counts in; `__stryker__` is its name for it. */
interface Switches {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: Counts; perTest: Record<string, Counts> };
}

type Counts = Record<string, number>;

function switches(): Switches {
  const all = globalThis as { __stryker__?: Switches };
  return (all.__stryker__ ??= {});
}

/** How often a mutant may be executed in one play before it is taken for an endless loop. */
const HIT_LIMIT = 2_000_000;

/** From now on this mutant stands in the place of the original; none where undefined. */
export function activate(mutant: string | undefined): void {
  Object.assign(switches(), { activeMutant: mutant, hitCount: 0, hitLimit: HIT_LIMIT });
}

/** From now on what is executed counts for this; for the loading of modules where undefined. */
export function countFor(name: string | undefined): void {
  const own = switches();
  if (name === undefined) delete own.currentTestId;
  else own.currentTestId = name;
}

/** Counts a mutant that no instrumented code counts. */
export function count(mutant: string): void {
  const { mutantCoverage: counted, currentTestId } = coverage();
  const own = currentTestId === undefined ? counted.static : (counted.perTest[currentTestId] ??= {});
  own[mutant] = (own[mutant] ?? 0) + 1;
}

/** The mutants that were executed for a name, which are then forgotten; those of the loading where undefined. */
export function takeExecuted(name: string | undefined): readonly number[] {
  const { mutantCoverage: counted } = coverage();
  const executed = Object.keys((name === undefined ? counted.static : counted.perTest[name]) ?? {}).map(Number);
  if (name !== undefined) delete counted.perTest[name];
  return executed;
}

function coverage(): Switches & { mutantCoverage: { static: Counts; perTest: Record<string, Counts> } } {
  const own = switches();
  const mutantCoverage = (own.mutantCoverage ??= { static: {}, perTest: {} });
  return Object.assign(own, { mutantCoverage });
}
