import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { systemErrorText } from './system-error';
import { UsageError } from './usage-error';

/**
 * Makes a folder that somebody named, with those around it; throws UsageError, naming what was given, where that cannot be. Not by
 * Node's own recursive mkdir: below /proc it tries for ever.
 */
export function makeFolder(dir: string, given: string): void {
  const path = resolve(dir);
  try {
    make(path);
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new UsageError(`${given} cannot be written to: ${systemErrorText(error)}; name another folder`);
  }
}

function make(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) make(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(path)) throw error;
  }
}

/** Throws ENOTDIR where a file is in the way. */
function isFolder(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR', path });
  return found !== undefined;
}
