import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { Script } from 'node:vm';

type Load = (request: string, parent: NodeModule | undefined, isMain: boolean) => unknown;
interface Loader {
  _load: Load;
  _resolveFilename(request: string, parent: NodeModule): string;
}
type Compiled = NodeModule & { _compile(text: string, path: string): void };
type Extension = (module: NodeModule, path: string) => void;
type Entrance = typeof import('../../target/embedded');

const CATALOGUES = ['catalogues', 'selection', 'command-shapes'].map((name) => join('support', 'vectors', `${name}.ts`));
/** The one way from the suite into the reference. */
const ENTRANCE = join('support', 'target', 'embedded.ts');

/**
 * From now on this process loads the instrumented text of each file that has one, under its own path; and what is instrumented gets its
 * catalogues from `catalogues()`, while everybody else has those of support/vectors. What it returns forgets all modules of the reference:
 * the next that is started is made of modules that are loaded anew, with the mutant that is then active.
 */
export function loadInstrumented(root: string, folder: string, catalogues: () => object): () => void {
  const extensions = createRequire(__filename).extensions as unknown as Record<string, Extension>;
  const plain = extensions['.ts'];
  const compiled = new Map<string, (module: NodeModule) => void>();
  extensions['.ts'] = (module, path) => {
    const twin = join(folder, relative(root, path));
    const known = compiled.get(path) ?? (existsSync(twin) ? runnable(twin, path) : undefined);
    if (known === undefined) return plain?.(module, path);
    compiled.set(path, known);
    known(module);
  };
  const loader = Module as unknown as Loader;
  const load = loader._load;
  const entrance = (): Entrance => load.call(loader, join(root, ENTRANCE), undefined, false) as Entrance;
  loader._load = (request, parent, isMain) => {
    if (parent?.filename && /vectors\/|target\/embedded$/.test(request)) {
      const path = relative(root, loader._resolveFilename(request, parent));
      if (CATALOGUES.includes(path) && isSubject(root, parent.filename)) return catalogues();
      if (path === ENTRANCE) return { startEmbedded: (options) => entrance().startEmbedded(options) } satisfies Entrance;
    }
    return load.call(loader, request, parent, isMain);
  };
  const { cache } = createRequire(__filename);
  return () => {
    for (const path of Object.keys(cache)) if (isSubject(root, path) || path === join(root, ENTRANCE)) delete cache[path];
  };
}

/** What makes a module of an instrumented file. The JavaScript of it is kept beside it. */
function runnable(twin: string, path: string): (module: NodeModule) => void {
  const text = textOf(twin);
  // What a Script imports dynamically needs a loader that only Node's own way of compiling gives it.
  if (/\bimport\s*\(/.test(text)) return (module) => (module as Compiled)._compile(text, path);
  const script = new Script(Module.wrap(text), { filename: path });
  type Body = (exports: unknown, require: NodeRequire, module: NodeModule, path: string, folder: string) => void;
  return (module) => (script.runInThisContext() as Body)(module.exports, createRequire(path), module, path, dirname(path));
}

function textOf(twin: string): string {
  const kept = `${twin}.js`;
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { compile } = createRequire(__filename)('../register.cjs') as { compile: (path: string) => { text: string } };
  const { text } = compile(twin);
  // The other lane may be at the same file.
  const draft = `${kept}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, kept);
  return text;
}

/** Whether a file is of the reference, its devices or its transform. */
function isSubject(root: string, path: string): boolean {
  return ['reference', 'devices', 'transform'].includes(relative(join(root, 'support'), path).split(sep)[0] ?? '');
}

/** The folder of the build that a process is told of by its environment. */
export const BUILD_VARIABLE = 'DUIS_MUTANT_BUILD';
