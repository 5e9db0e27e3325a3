import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SigningFacts } from '../../report/evidence/signing-facts';
import { EnvironmentFault } from '../run/system-error';

/** The libraries that what a run says stands on: who plays, who signs and verifies, who reads XML. */
const LIBRARIES = ['@cucumber/cucumber', 'libxml2-wasm', 'xml-crypto', 'undici'] as const;

/** The tools of a run with their versions: Node, as the run had it, and the libraries that its verdict stands on. */
export function toolsOf(root: string, node: string): SigningFacts['tools'] {
  return [
    { name: 'Node.js', version: node },
    ...LIBRARIES.map((name) => ({ name, version: versionOf(join(root, 'node_modules', name, 'package.json')) })),
  ];
}

/** What says of what a checkout is made; a package that is installed has none. */
export const LOCK_FILE = 'package-lock.json';

/** SHA-256 of the lock file of a checkout, in hex. */
export function lockFileDigest(root: string): string {
  return hash('sha256', readFileSync(join(root, LOCK_FILE)));
}

/** What the suite is made of, by its lock file: CycloneDX, as npm writes it. */
export async function billOfMaterials(root: string): Promise<Buffer> {
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly name: string };
  try {
    const windows = process.platform === 'win32';
    const { stdout } = await promisify(execFile)(
      windows ? 'npm.cmd' : 'npm',
      ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev', '--offline'],
      { cwd: root, maxBuffer: 1 << 28, shell: windows },
    );
    return Buffer.from(`${JSON.stringify(named(JSON.parse(stdout) as Bom, name), null, 1)}\n`, 'utf8');
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    throw new EnvironmentFault(`npm sbom did not write what the suite is made of (${line}): have npm 10 or later on the PATH`);
  }
}

interface Bom {
  readonly metadata: { readonly component: { readonly name: string } };
}

/** npm calls what it describes after the folder that it lies in. */
function named(bom: Bom, name: string): Bom {
  return { ...bom, metadata: { ...bom.metadata, component: { ...bom.metadata.component, name } } };
}

function versionOf(path: string): string {
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }).version;
}
