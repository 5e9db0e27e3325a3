import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { readVector } from '../../vectors/files';
import { CATALOGUES, cellMutants } from './catalogue-mutants';
import type { Mutant } from './mutant';
import { instrumentSources } from './source-mutants';

/** Every mutant, and the folder with the instrumented sources, in which a file stands under its own path. */
export interface MutantBuild {
  readonly folder: string;
  readonly mutants: readonly Mutant[];
}

const MAKERS = ['source-mutants.ts', 'catalogue-mutants.ts'].map((name) => `support/cli/mutants/${name}`);
/** What decides on a build, and on what is executed in it. */
const DECIDES = ['support', 'steps', 'features', 'vectors', 'package-lock.json', ...MAKERS];
const DECIDES_NOTHING = /\.test\.ts$|\.crosscheck\.ts$|\/support\/(cli|report|bench)\/|\/vectors\/mutants\//;

/** Makes the build, or takes the one that was made of the same files. It is kept in node_modules/.cache. */
export async function buildMutants(root: string): Promise<MutantBuild> {
  const cache = join(root, 'node_modules', '.cache', 'duis-mutants');
  const folder = join(cache, digestOf(root, DECIDES));
  const list = join(folder, 'mutants.json');
  if (!existsSync(list)) {
    rmSync(cache, { recursive: true, force: true });
    const { mutants, files } = await instrumentSources(root);
    for (const { file, text } of files) write(join(folder, file), text);
    const sent = sentVariants(join(root, 'vectors/messages/requests'));
    const cells = CATALOGUES.reduce<readonly Mutant[]>(
      (known, file) => [...known, ...cellMutants(file, readVector(`catalogues/${file}`), mutants.length + known.length, sent)],
      [],
    );
    write(list, JSON.stringify([...mutants, ...cells]));
  }
  return openBuild(folder);
}

/** The Service Reference Variants of the requests in a folder, and of what they schedule. */
function sentVariants(folder: string): ReadonlySet<string> {
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return new Set(
    texts.flatMap((text) => Array.from(text.matchAll(/ServiceReferenceVariant>\s*([\d.]+)\s*</g), ([, variant = '']) => variant)),
  );
}

/** A build that was made before. */
export function openBuild(folder: string): MutantBuild {
  return { folder, mutants: JSON.parse(readFileSync(join(folder, 'mutants.json'), 'utf8')) as readonly Mutant[] };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.draft`, text);
  renameSync(`${path}.draft`, path);
}

const READ = /\.(ts|cjs|csv|yaml|xml|xsd|json|feature|pem|key)$/;

function digestOf(root: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names) {
    for (const file of extname(name) === '' ? filesIn(join(root, name)) : [join(root, name)])
      hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 32);
}

function filesIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return files.filter((file) => READ.test(file) && !DECIDES_NOTHING.test(file)).sort();
}
