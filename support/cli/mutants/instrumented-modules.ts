import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import Module from 'node:module';
import { join, relative, sep } from 'node:path';

type Load = (request: string, parent: NodeModule | undefined, isMain: boolean) => unknown;
interface Loader {
  _load: Load;
  _resolveFilename(request: string, parent: NodeModule): string;
}
type Compiled = NodeModule & { _compile(text: string, path: string): void };
type Extension = (module: NodeModule, path: string) => void;

const CATALOGUES = ['catalogues', 'selection', 'command-shapes'].map((name) => join('support', 'vectors', `${name}.ts`));

/**
 * From now on this process loads the instrumented text of each file that has one, under its own path; and what is instrumented gets its
 * catalogues from `catalogues()`, while everybody else has those of support/vectors.
 */
export function loadInstrumented(root: string, folder: string, catalogues: () => object): void {
  const twinOf = (path: string): string => join(folder, relative(root, path));
  const { compile } = createRequire(__filename)('../register.cjs') as { compile: (path: string) => { text: string } };
  const extensions = createRequire(__filename).extensions as unknown as Record<string, Extension>;
  const plain = extensions['.ts'];
  extensions['.ts'] = (module, path) => {
    if (existsSync(twinOf(path))) (module as Compiled)._compile(compile(twinOf(path)).text, path);
    else plain?.(module, path);
  };
  const loader = Module as unknown as Loader;
  const load = loader._load;
  loader._load = (request, parent, isMain) => {
    if (parent?.filename && request.includes('vectors/') && isSubject(root, parent.filename)) {
      const path = relative(root, loader._resolveFilename(request, parent));
      if (CATALOGUES.includes(path)) return catalogues();
    }
    return load.call(loader, request, parent, isMain);
  };
}

/** Whether a file is of the reference, its devices or its transform. */
function isSubject(root: string, path: string): boolean {
  return ['reference', 'devices', 'transform'].includes(relative(join(root, 'support'), path).split(sep)[0] ?? '');
}

/** The folder of the build that a process is told of by its environment. */
export const BUILD_VARIABLE = 'DUIS_MUTANT_BUILD';
export const MUTANT_VARIABLE = 'DUIS_MUTANT';
