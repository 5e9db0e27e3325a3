import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What runs when the reference is served, below the root of a checkout or of an installed package. */
const FOLDERS = ['support', 'vectors'];
const TEST = /\.(test|crosscheck)\.[jt]s$/;

/**
 * What tells one build of the reference from another: `sha256:` and the digest over the name and content of every file that it runs on, but
 * no test, and over what makes it behave otherwise than these say.
 * @param otherwise defect and readings, as given
 */
export function ownBuild(root: string, otherwise: readonly string[]): string {
  const build = createHash('sha256');
  for (const path of FOLDERS.flatMap((folder) => filesBelow(root, folder))) {
    const content = readFileSync(join(root, path));
    build.update(`${path} ${content.length}\n`).update(content);
  }
  return `sha256:${build.update(JSON.stringify(otherwise)).digest('hex')}`;
}

function filesBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !TEST.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
