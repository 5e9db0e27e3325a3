import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Mutant, Place } from './mutant';
import { cut } from './mutant';

/** A source file with all its mutants in it, each behind a switch of its own. */
export interface InstrumentedFile {
  /** Relative to the checkout. */
  readonly file: string;
  readonly text: string;
}

const FOLDERS = ['reference', 'devices', 'transform'] as const;
const NO_SUBJECT = /(\.(test|crosscheck)|-fixture)\.ts$|^reference[/\\](defects|fixtures)[/\\]/;

/**
 * The source files of the reference, its devices and its transform, instrumented by Stryker: every mutant of a file stands in it behind
 * `stryMutAct_9fa48`, and what is executed counts itself. What is thrown says words for people, which are no mutants.
 */
export async function instrumentSources(root: string): Promise<{ mutants: readonly Mutant[]; files: readonly InstrumentedFile[] }> {
  const instrumenter = await openInstrumenter();
  const sources = new Map(sourceFiles(root).map((name) => [name, readFileSync(name, 'utf8')]));
  const given = [...sources].map(([name, content]) => ({ name, content, mutate: true }));
  const options = { ignorers: [{ shouldIgnore: reasonToIgnore }], excludedMutations: [], plugins: ['typescript'], noHeader: false };
  const { mutants, files } = await instrumenter.instrument(given, options);
  const named = (name: string): string => relative(root, name).split(sep).join('/');
  return {
    files: files.map(({ name, content }) => ({ file: named(name), text: content })),
    mutants: mutants.map(({ id, fileName, location, mutatorName, replacement, statusReason }): Mutant => {
      const [start, end] = [place(location.start), place(location.end)];
      const lines = (sources.get(fileName) ?? '').split('\n');
      return {
        id,
        room: FOLDERS.find((folder) => named(fileName).startsWith(`support/${folder}/`)) ?? 'reference',
        file: named(fileName),
        start,
        end,
        mutator: mutatorName,
        original: cut(between(lines, start, end), LONGEST),
        replacement: cut(replacement, LONGEST),
        text: cut(lines[start.line - 1] ?? '', LONGEST),
        ...(statusReason !== undefined && { ignored: statusReason }),
      };
    }),
  };
}

/** As much of Stryker's instrumenter as is used. It is there for developers alone, so that no build of the product rests on its types. */
interface Instrumenter {
  instrument(
    files: readonly { name: string; content: string; mutate: boolean }[],
    options: object,
  ): Promise<{ files: readonly { name: string; content: string }[]; mutants: readonly StrykerMutant[] }>;
}

interface StrykerMutant {
  readonly id: string;
  readonly fileName: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly mutatorName: string;
  readonly replacement: string;
  readonly statusReason?: string;
}

interface Injector {
  provideValue(token: string, value: unknown): Injector;
  injectFunction(make: unknown): Instrumenter;
}

async function openInstrumenter(): Promise<Instrumenter> {
  const [instrumenter, injection] = ['@stryker-mutator/instrumenter', 'typed-inject'];
  const { createInstrumenter } = (await import(instrumenter)) as { createInstrumenter: unknown };
  const { createInjector } = (await import(injection)) as { readonly createInjector: () => Injector };
  const injector = createInjector().provideValue('logger', SILENT);
  return injector.provideValue('getLogger', () => SILENT).injectFunction(createInstrumenter);
}

/** As much of a text as tells it from others. */
const LONGEST = 240;

function sourceFiles(root: string): readonly string[] {
  const all = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, 'support', folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const subjects = all.filter((name) => name.endsWith('.ts') && !NO_SUBJECT.test(name));
  return subjects.sort().map((name) => join(root, 'support', name));
}

/** Stryker counts both from 0. */
function place({ line, column }: Place): Place {
  return { line: line + 1, column: column + 1 };
}

function between(lines: readonly string[], start: Place, end: Place): string {
  const own = lines.slice(start.line - 1, end.line);
  const last = own.length - 1;
  return own.map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined)).join('\n');
}

/** As much of a path in Babel's tree as is looked at. */
interface TreePath {
  readonly node?: { readonly type: string };
  readonly parentPath?: TreePath | null;
}

function reasonToIgnore(path: object): string | undefined {
  const { node, parentPath } = path as TreePath;
  return node?.type === 'NewExpression' && parentPath?.node?.type === 'ThrowStatement' ? 'words of an error, for people' : undefined;
}

const nothing = (): void => undefined;
const never = (): boolean => false;
const SILENT = {
  ...{ isTraceEnabled: never, isDebugEnabled: never, isInfoEnabled: never, isWarnEnabled: never },
  ...{ isErrorEnabled: never, isFatalEnabled: never },
  ...{ trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing },
};
