import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { OUTCOMES_FOLDER } from '../../requirements/refusals/outcome-files';
import { CERTIFICATES, TARGET_STATEMENT } from '../../requirements/target-statement';
import { LOCK, lockFolder } from './folder-lock';
import { makeFolder } from './make-folder';
import { systemErrorText } from './system-error';
import { UsageError } from './usage-error';

/** Where what an earlier run left is put aside. */
const PREVIOUS = '.previous';

/** What a run and its views write; nothing else in the folder is ever touched. */
export const OWN: readonly string[] = [
  'run.json',
  'run.json.draft',
  'messages.ndjson',
  'journal',
  TARGET_STATEMENT,
  CERTIFICATES,
  OUTCOMES_FOLDER,
  'seal.json',
  'seal.json.draft',
  'summary.json',
  'summary.json.draft',
  'pics.json',
  'pics.html',
  'comparison.json',
  'comparison.txt',
  'comparison.html',
  'junit.xml',
  'requirements.html',
  'requirements',
  'index.html',
  'summary.md',
  'exchanges',
  'allure-results',
  'allure-report',
  PREVIOUS,
];

/** The folder of one run, and of no other while it goes on. */
export interface RunFolder {
  /** The id of the run. */
  readonly id: string;
  /** Absolute. */
  readonly dir: string;
  /** As people are told of it. */
  readonly shown: string;
  /** The run has its verdict: takes away what an earlier one had left there. */
  succeed(): Promise<void>;
  /** The run has come to nothing: what an earlier one had left is where it was. */
  abandon(): void;
  /** Lets others have the folder. */
  release(): void;
}

/** Where runs go that are not told where. */
const REPORTS = 'reports';
/** What points to the last of them. */
const LATEST = 'latest';

/**
 * Opens the folder of a new run. `out` is taken as it is; without it, or where it is the link to the latest, the run gets a folder of its
 * own, and the link points to that from now on. Throws UsageError where the folder is another run's at the time, or somebody else's, or
 * cannot be written to.
 */
export function openRunFolder(id: string, startedAt: string, out?: string): RunFolder {
  const link = out ?? join(REPORTS, LATEST);
  if (isNamed(out)) return ownFolder(resolve(out), out, `--out ${out}`, id);
  const shown = join(dirname(link), `${startedAt.slice(0, 10)}-${shortId(id)}`);
  const folder = ownFolder(resolve(shown), shown, shown, id);
  pointTo(resolve(link), basename(shown));
  return folder;
}

/** Whether `out` is a folder that was named, and no link to the latest of those that runs were given. */
export function isNamed(out: string | undefined): out is string {
  return out !== undefined && !isLink(out);
}

/** As a run is called among people, and its folder. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}

function ownFolder(dir: string, shown: string, given: string, id: string): RunFolder {
  makeFolder(dir, given);
  refuseStrangers(dir, given);
  const release = lockFolder(dir, `run ${shortId(id)}`);
  try {
    const aside = putAside(dir);
    return { id, dir, shown, release, ...aside };
  } catch (error) {
    release();
    throw new UsageError(`${given} cannot be made ready: ${systemErrorText(error)}`);
  }
}

/** A folder with other things in it, and no run, is somebody else's. */
function refuseStrangers(dir: string, given: string): void {
  const present = readdirSync(dir);
  const strangers = present.filter((name) => !OWN.includes(name) && !name.startsWith(LOCK));
  if (strangers.length > 0 && !present.includes('run.json'))
    throw new UsageError(`${given} holds other things (${strangers.slice(0, 3).join(', ')}) and no run; name a new or empty folder`);
}

/**
 * Puts aside what an earlier run left; where that had no verdict, and one before it is still aside, that one stays. It is best taken away
 * when the new run is over: on some file systems (ext4 without a journal) new files are slow to make for a minute after thousands were
 * deleted.
 */
function putAside(dir: string): Pick<RunFolder, 'succeed' | 'abandon'> {
  const aside = join(dir, PREVIOUS);
  const old = readdirSync(dir).filter((name) => OWN.includes(name) && name !== PREVIOUS);
  if (existsSync(aside) && !old.includes('summary.json')) old.splice(0).forEach((name) => remove(join(dir, name)));
  else if (old.length > 0) remove(aside);
  if (old.length > 0) mkdirSync(aside);
  for (const name of old) renameSync(join(dir, name), join(aside, name));
  return {
    // What cannot be taken away now, the next run says.
    succeed: () => rm(aside, { recursive: true, force: true }).catch(() => undefined),
    abandon: () => {
      if (!existsSync(aside)) return;
      for (const name of readdirSync(dir)) if (OWN.includes(name) && name !== PREVIOUS) remove(join(dir, name));
      for (const name of readdirSync(aside)) renameSync(join(aside, name), join(dir, name));
      remove(aside);
    },
  };
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** Whether it points to a folder beside it; what else is wrong with the path is said where it is opened. */
function isLink(path: string): boolean {
  try {
    const to = readlinkSync(path);
    return to === basename(to);
  } catch {
    return false;
  }
}

/** Has the link point to a folder beside it, in one step; where the system knows no links, nothing points. */
function pointTo(link: string, name: string): void {
  const draft = `${link}.${name}`;
  try {
    if (lstatSync(link, { throwIfNoEntry: false })?.isDirectory() === true) moveEarlier(link);
    remove(draft);
    symlinkSync(name, draft, 'dir');
    renameSync(draft, link);
  } catch (error) {
    process.emitWarning(`${link} does not point to this run: ${systemErrorText(error)}`);
  }
}

/** Before runs had folders of their own, the last one was in a folder of this name. */
function moveEarlier(latest: string): void {
  const { run } = JSON.parse(readFileSync(join(latest, 'run.json'), 'utf8')) as { readonly run: { readonly startedAt: string } };
  renameSync(latest, join(dirname(latest), `${run.startedAt.slice(0, 10)}-${run.startedAt.slice(11, 19).replaceAll(':', '')}`));
}
