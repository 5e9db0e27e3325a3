import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './usage-error';

/** Where what an earlier run left is put aside. */
const PREVIOUS = '.previous';

/** What a run and its views write; nothing else in the folder is ever touched. */
const OWN = [
  'run.json',
  'run.json.draft',
  'messages.ndjson',
  'journal',
  'target.json',
  'summary.json',
  'pics.json',
  'pics.html',
  'comparison.json',
  'comparison.txt',
  'junit.xml',
  'requirements.html',
  'allure-results',
  'allure-report',
  PREVIOUS,
];

/**
 * Makes the folder ready for a new run. What an earlier one left is put aside; the function that comes back takes it away. It is best
 * called when the run is over: on some file systems (ext4 without a journal) new files are slow to make for a minute after thousands
 * were deleted. A folder with other things in it, and no run, is somebody else's: UsageError.
 */
export function prepareRunFolder(dir: string): () => Promise<void> {
  if (existsSync(dir) && !statSync(dir).isDirectory()) throw new UsageError(`--out ${dir} is a file; name a folder`);
  mkdirSync(dir, { recursive: true });
  const present = readdirSync(dir);
  const strangers = present.filter((name) => !OWN.includes(name));
  if (strangers.length > 0 && !present.includes('run.json')) {
    throw new UsageError(`--out ${dir} holds other things (${strangers.slice(0, 3).join(', ')}) and no run; name a new or empty folder`);
  }
  const aside = join(dir, PREVIOUS);
  rmSync(aside, { recursive: true, force: true });
  const old = present.filter((name) => OWN.includes(name) && name !== PREVIOUS);
  if (old.length === 0) return () => Promise.resolve();
  mkdirSync(aside);
  for (const name of old) renameSync(join(dir, name), join(aside, name));
  // What cannot be taken away now, the next run says.
  return () => rm(aside, { recursive: true }).catch(() => undefined);
}
