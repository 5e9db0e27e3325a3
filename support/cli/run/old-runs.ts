import { lstatSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { lockFolder } from './folder-lock';
import { systemErrorText } from './system-error';
import { UsageError } from './usage-error';

/** Folders that runs were given, and no others: by their day and id, or by day and time from before they had ids in their names. */
const RUN = /^\d{4}-\d{2}-\d{2}-(?:[0-9a-f]{8}|\d{6})$/;
/** What a folder is called while it is taken away. */
const GOING = '.removed';

/**
 * Takes away the runs beside the one in `latest` that are beyond the last `keep`, itself included, the oldest first. One that is in use
 * stays, and so does one that a link beside it points to, or in which one of `needed` lies. Says what was taken away.
 */
export function removeOldRuns(latest: string, keep: number, needed: readonly string[]): readonly string[] {
  const among = dirname(latest);
  const entries = readdirSync(among, { withFileTypes: true });
  for (const { name } of entries) if (name.endsWith(GOING) && RUN.test(name.slice(0, -GOING.length))) remove(join(among, name));
  const links = entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => join(among, name));
  const pinned = [latest, ...links, ...needed].flatMap((path) => realpath(path) ?? []);
  const runs = entries.filter((entry) => entry.isDirectory() && RUN.test(entry.name)).map(({ name }) => join(among, name));
  const dated = runs.flatMap((dir) => datedRun(dir) ?? []).sort((a, b) => b.startedAt.localeCompare(a.startedAt, 'en'));
  return dated
    .slice(keep)
    .map(({ dir }) => dir)
    .filter((dir) => !isNeeded(dir, pinned) && takeAway(dir));
}

/** Undefined where there is no record of a run: that is not ours to take away. */
function datedRun(dir: string): { readonly dir: string; readonly startedAt: string } | undefined {
  try {
    const { run } = JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8')) as { readonly run?: { readonly startedAt?: unknown } };
    return typeof run?.startedAt === 'string' ? { dir, startedAt: run.startedAt } : undefined;
  } catch {
    return undefined;
  }
}

function isNeeded(dir: string, pinned: readonly string[]): boolean {
  const real = realpath(dir) ?? dir;
  return pinned.some((path) => path === real || path.startsWith(real + sep));
}

/** In one step it is no run any more: a removal that is broken off leaves nothing that passes for one. */
function takeAway(dir: string): boolean {
  try {
    const release = lockFolder(dir, `the removal of ${basename(dir)}`);
    try {
      renameSync(dir, dir + GOING);
    } finally {
      release();
    }
    return remove(dir + GOING);
  } catch (error) {
    if (!(error instanceof UsageError)) warn(dir, error);
    return false;
  }
}

function remove(dir: string): boolean {
  try {
    if (lstatSync(dir).isDirectory()) rmSync(dir, { recursive: true, force: true });
    return true;
  } catch (error) {
    warn(dir, error);
    return false;
  }
}

function warn(dir: string, error: unknown): void {
  process.emitWarning(`${dir} cannot be taken away: ${systemErrorText(error)}`);
}

function realpath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
