import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { SuiteRequirement } from './suite';

/** What a suite that was made elsewhere brings along in its package.json: git, asked where it lies, would tell of somebody else's files. */
interface Origin {
  readonly commit?: string;
  readonly changes?: string;
}

const CHANGED = '+';

/** The commit that the checkout is at, or the package was made of, with `+` where files differ from it; `unknown` outside a checkout. */
export function commitOf(root: string): string {
  const { commit } = originOf(root);
  if (commit !== undefined) return commit;
  try {
    return git(root, 'describe', '--always', '--abbrev=40', `--dirty=${CHANGED}`, '--exclude=*');
  } catch {
    return 'unknown';
  }
}

/** The commit, and a hash of what differs from it where something does: two checkouts that differ from it are not alike for that. */
export function stateOf(root: string): { readonly commit: string; readonly changes?: string } {
  const origin = originOf(root);
  const commit = commitOf(root);
  const here = origin.commit === undefined && commit.endsWith(CHANGED);
  const changes = here ? differenceIn(root) : origin.changes;
  return { commit, ...(changes !== undefined && { changes }) };
}

function differenceIn(root: string): string | undefined {
  try {
    const difference = git(root, 'diff', '--binary', 'HEAD');
    return difference === '' ? undefined : createHash('sha256').update(difference).digest('hex');
  } catch {
    return undefined;
  }
}

function originOf(root: string): Origin {
  const file = join(root, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Origin) : {};
}

function git(root: string, ...command: readonly string[]): string {
  return execFileSync('git', ['-C', root, ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
  }).trim();
}

/** SHA-256 over the requirements: two runs of one hash were judged by the same sentences. */
export function hashRequirements(requirements: readonly SuiteRequirement[]): string {
  return createHash('sha256').update(JSON.stringify(requirements)).digest('hex');
}

/** A folder of schema files by its name and what is in it. */
export function identifySchema(dir: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(dir)
    .filter((file) => file.toLowerCase().endsWith('.xsd'))
    .sort())
    hash.update(`${name}\n`).update(readFileSync(join(dir, name)));
  return `${basename(resolve(dir))} ${hash.digest('hex').slice(0, 16)}`;
}
