import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from './usage-error';

/**
 * Sees that what a command writes does not go into the folder of a run, which is sealed: it would no longer be what its seal says. Throws
 * UsageError.
 * @param option as the person at the keyboard named it
 */
export function refuseInside(runs: readonly string[], path: string, option: string): void {
  const inside = runs.find((run) => isInside(placeOf(resolve(run)), placeOf(resolve(path))));
  if (inside !== undefined)
    throw new UsageError(`${option} ${path} is in the folder of the run ${inside}, which is sealed; name another place`);
}

/** The folder of a run by its own name: a link to the latest leads to another as soon as one begins. */
export function realFolder(run: string): string {
  return placeOf(resolve(run));
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`));
}

/** Where a path really is, as far as it is there yet. */
function placeOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(placeOf(dirname(path)), basename(path));
}
