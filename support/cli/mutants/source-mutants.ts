import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Mutant, Place } from './mutant';
import { cut } from './mutant';
import { SPARED } from './spared';

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
 * `stryMutAct_9fa48`, and what is executed counts itself. Words for people are no mutants (`reasonToIgnore`), nor is what no scenario
 * can say anything about (`SPARED`).
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
  const spared = SPARED.flatMap(({ files }) => files);
  const isSpared = (name: string): boolean => spared.some((one) => (one.endsWith('/') ? name.startsWith(one) : name === one));
  const subjects = all.filter((name) => name.endsWith('.ts') && !NO_SUBJECT.test(name) && !isSpared(name.split(sep).join('/')));
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

/** As much of Babel's tree as is looked at. */
interface TreeNode {
  readonly type: string;
  readonly callee?: { readonly name?: string };
  readonly key?: { readonly name?: string };
  readonly id?: { readonly name?: string } | null;
  readonly arguments?: readonly unknown[];
  readonly properties?: readonly TreeNode[];
}

interface TreePath {
  readonly node?: TreeNode;
  readonly parent?: TreeNode;
  readonly parentPath?: TreePath | null;
}

/** Why something is no mutant: it is for people, and no other system gets to see it; or no run of the embedded reference comes to it. */
function reasonToIgnore(path: object): string | undefined {
  const { node, parent, parentPath } = path as TreePath;
  if (!node || !parent) return undefined;
  if (node.type === 'StringLiteral' || node.type === 'TemplateLiteral')
    return reasonToIgnoreText(node, parent, parentPath?.parentPath?.node);
  if (node.type === 'NewExpression' && parent.type === 'ThrowStatement') return 'words of an error, for people';
  if (node.type === 'ClassMethod' && node.key?.name === 'clear') return 'what a server forgets when it is reset';
  return node.type === 'FunctionDeclaration' && /^with(Rule|Effect)$/.test(node.id?.name ?? '') ? 'how a defect is built in' : undefined;
}

function reasonToIgnoreText(node: TreeNode, parent: TreeNode, above: TreeNode | undefined): string | undefined {
  if (parent.type === 'ClassProperty' && parent.key?.name === 'name') return 'the name of an error, for people';
  if (parent.type === 'CallExpression') return isOfRefusal(parent, node) ? 'why a request is refused, in the decision trace' : undefined;
  return isOfRule(parent, above) ? 'the name and clause of a rule, in the decision trace' : undefined;
}

/** Whether it is said in the call of `refuse` or `refuseHttp`, beside the code. */
function isOfRefusal({ callee, arguments: said }: TreeNode, node: TreeNode): boolean {
  return /^refuse(Http)?$/.test(callee?.name ?? '') && said?.[0] !== node;
}

/** Whether it is the clause of a rule or an effect, or the name of one, which stands beside a clause. */
function isOfRule({ type, key }: TreeNode, object: TreeNode | undefined): boolean {
  if (type !== 'ObjectProperty') return false;
  return key?.name === 'clause' || (key?.name === 'name' && object?.properties?.some((one) => one.key?.name === 'clause') === true);
}

const nothing = (): void => undefined;
const never = (): boolean => false;
const SILENT = {
  ...{ isTraceEnabled: never, isDebugEnabled: never, isInfoEnabled: never, isWarnEnabled: never },
  ...{ isErrorEnabled: never, isFatalEnabled: never },
  ...{ trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing },
};
