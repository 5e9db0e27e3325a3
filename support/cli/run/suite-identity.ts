import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { SuiteRequirement } from './suite';

/** The commit that the checkout is at, with `+` where tracked files differ from it; `unknown` outside a checkout. */
export function commitOf(root: string): string {
  try {
    return git(root, 'describe', '--always', '--abbrev=40', '--dirty=+', '--exclude=*');
  } catch {
    return 'unknown';
  }
}

/** A hash of what differs from the commit: two checkouts that differ from it are not alike for that. */
export function changesIn(root: string): { readonly changes?: string } {
  try {
    const difference = git(root, 'diff', '--binary', 'HEAD');
    return difference === '' ? {} : { changes: createHash('sha256').update(difference).digest('hex') };
  } catch {
    return {};
  }
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
