import { createHash, randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownIdentity, stateOf, type ProcessIdentity } from './process-identity';
import { UsageError } from './usage-error';

/** What the names of a lock's files begin with. */
export const LOCK = '.lock';

/** How often who holds a lock gives a sign of life, in milliseconds. */
const BEAT = 5_000;
/** After how long without one an owner on another machine counts as gone, in milliseconds. */
const SILENCE = 120_000;

interface Owner extends ProcessIdentity {
  /** What it does there, e.g. `run 3f9a2c1b`. */
  readonly what: string;
  readonly since: string;
  /** No other lock says the same. */
  readonly token: string;
}

/**
 * Takes a folder for this process alone; what comes back lets go of it, and so does the end of the process. The lock of a process that
 * ended without is known by its number, start and machine, and taken over. Throws UsageError, with the owner, where somebody has it.
 */
export function lockFolder(dir: string, what: string): () => void {
  const path = join(dir, LOCK);
  const own: Owner = { ...ownIdentity(), what, since: new Date().toISOString(), token: randomUUID() };
  const text = `${JSON.stringify(own)}\n`;
  acquire(path, text, dir);
  const beat = setInterval(() => signOfLife(path, text, dir), BEAT).unref();
  const release = (): void => {
    clearInterval(beat);
    process.off('exit', release);
    if (read(path) === text) rmSync(path, { force: true });
  };
  process.once('exit', release);
  return release;
}

/**
 * Puts the lock where there is none. A lock left behind is removed by whoever holds the lock on removing it, and by nobody else: two
 * that find the same one cannot remove each other's.
 */
function acquire(path: string, text: string, dir: string): void {
  while (!place(path, text)) {
    const found = read(path);
    if (found === undefined) continue;
    if (!isLeftBehind(path, found)) throw inUse(found, path, dir);
    const removal = `${path}.${createHash('sha256').update(found).digest('hex').slice(0, 16)}`;
    acquire(removal, text, dir);
    try {
      if (read(path) === found) unlinkSync(path);
    } finally {
      rmSync(removal, { force: true });
    }
  }
}

/** A lock comes into being with its text, or not at all. */
function place(path: string, text: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    linkSync(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === undefined || !WITHOUT_LINKS.has(code)) throw error;
    return placeWithoutLink(path, text);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** What file systems say that know no hard links. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

function placeWithoutLink(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isLeftBehind(path: string, text: string): boolean {
  const owner = parse(text);
  const state = owner === undefined ? 'unknown' : stateOf(owner);
  return state === 'dead' || (state === 'unknown' && silence(path) > SILENCE);
}

/** For how long the owner has given no sign, by the clock of the file system. */
function silence(path: string): number {
  const probe = `${path}.${randomUUID()}`;
  try {
    writeFileSync(probe, '');
    return statSync(probe).mtimeMs - statSync(path).mtimeMs;
  } catch {
    return 0;
  } finally {
    rmSync(probe, { force: true });
  }
}

/** Throws, out of a timer, where the folder is another's now: who goes on would write into that other's record. */
function signOfLife(path: string, text: string, dir: string): void {
  const found = read(path);
  if (found === undefined && existsSync(dir)) return;
  if (found !== text) throw new Error(`the lock of ${dir} was taken away; nothing more is written there`);
  const now = new Date();
  utimesSync(path, now, now);
}

function inUse(text: string, path: string, dir: string): UsageError {
  const owner = parse(text);
  if (owner === undefined) return new UsageError(`${dir} is in use; if by nobody, remove ${path}`);
  const { what, pid, host, since } = owner;
  const elsewhere = stateOf(owner) === 'unknown' ? `, on ${host.split(' ')[0]}; if that is gone for good, remove ${path}` : '';
  return new UsageError(
    `${dir} is in use by ${what}, process ${pid}, since ${since}${elsewhere}; wait for its end, or name another folder`,
  );
}

function parse(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Owner | null;
    return typeof owner?.pid === 'number' && typeof owner.host === 'string' ? owner : undefined;
  } catch {
    return undefined;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
