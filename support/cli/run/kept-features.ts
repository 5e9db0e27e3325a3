import type { getPicklesAndErrors } from '@cucumber/cucumber/lib/api/gherkin';
import type { GherkinDocument, Pickle } from '@cucumber/messages';

export type ReadFeatures = typeof getPicklesAndErrors;
type ToRead = Parameters<ReadFeatures>[0];
type Found = Awaited<ReturnType<ReadFeatures>>;
type Filterable = Found['filterablePickles'][number];

/**
 * Features that a process reads once and plays some scenarios of many times over: to read a file of three hundred rows takes longer than to
 * play one of them. The files have to stay as they are.
 */
export class KeptFeatures {
  private readonly files = new Map<string, Found>();

  /** As `read` finds it, of files that it has not read yet; nobody is told of it but by what this resolves with. */
  async read(wanted: ToRead, read: ReadFeatures): Promise<Found> {
    const found: Found[] = [];
    for (const path of wanted.sourcePaths) {
      const own = this.files.get(path) ?? (await read({ ...wanted, sourcePaths: [path], onEnvelope: () => undefined }));
      this.files.set(path, own);
      found.push(own);
    }
    return {
      filterablePickles: found.flatMap(({ filterablePickles }) => filterablePickles),
      parseErrors: found.flatMap(({ parseErrors }) => parseErrors),
    };
  }
}

/** What Cucumber would have told of these before it plays them: their features, and themselves. */
export function toldOf(pickles: readonly Filterable[]): readonly ({ gherkinDocument: GherkinDocument } | { pickle: Pickle })[] {
  const documents = [...new Set(pickles.map(({ gherkinDocument }) => gherkinDocument))];
  return [...documents.map((gherkinDocument) => ({ gherkinDocument })), ...pickles.map(({ pickle }) => ({ pickle }))];
}

/** Files and their lines as Cucumber writes them, `features/a.feature:12:30`: all of a file where it has no lines. */
export class WantedLines {
  private readonly lines = new Map<string, Set<number> | undefined>();

  constructor(paths: readonly string[]) {
    for (const path of paths) {
      const [, file = path, lines = ''] = /^(.*?)((?::\d+)*)$/.exec(path) ?? [];
      const own = lines.split(':').slice(1).map(Number);
      const before = this.lines.get(file);
      const whole = own.length === 0 || (this.lines.has(file) && before === undefined);
      this.lines.set(file, whole ? undefined : new Set([...(before ?? []), ...own]));
    }
  }

  get files(): string[] {
    return [...this.lines.keys()];
  }

  /** By where the scenario stands, or its row. */
  has({ pickle, location }: Filterable): boolean {
    return this.lines.get(pickle.uri)?.has(location.line) ?? true;
  }
}
