import { closeSync, openSync } from 'node:fs';
import { constants } from 'node:os';

/** The machine let the suite down while it was at work: exit code 3, and the message is for the person at the keyboard. */
export class EnvironmentFault extends Error {
  override readonly name = 'EnvironmentFault';
}

/** What the codes of the system mean to whoever called the command. */
const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: 'not allowed',
  EADDRINUSE: 'the address is in use',
  EADDRNOTAVAIL: 'this machine has no such address',
  EAFNOSUPPORT: 'this machine has no addresses of that kind',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  EDQUOT: 'the quota is used up',
  EEXIST: 'it is there already',
  EFBIG: 'no file may be so large (ulimit -f)',
  EIO: 'the disk does not work',
  EISDIR: 'it is a folder',
  ELOOP: 'a link leads back to itself',
  EMFILE: 'too few file descriptors (ulimit -n)',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too few file descriptors in the whole system',
  ENOENT: 'there is no such thing',
  ENOMEM: 'too little memory',
  ENOSPC: 'no space left on the disk',
  ENOTDIR: 'a file is where a folder ought to be',
  ENOTEMPTY: 'it holds other things',
  ENOTFOUND: 'there is no host of that name',
  EPERM: 'not allowed',
  EPIPE: 'nobody reads any more',
  EROFS: 'it can only be read',
};

/** Of these whoever called may have named something else; of the others the machine has too little. */
const NAMED: ReadonlySet<string> = new Set(
  (
    'EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EAI_AGAIN EEXIST EISDIR ELOOP ENAMETOOLONG ENOENT ENOTDIR ENOTEMPTY ' +
    'ENOTFOUND EPERM EROFS'
  ).split(' '),
);

/** Whether an error is the system's: of files, pipes, descriptors, addresses. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && (code in constants.errno || code in MEANINGS);
}

/** 2 where something else could have been named, 3 where the machine had too little. */
export function exitCodeOf({ code }: NodeJS.ErrnoException): 2 | 3 {
  return NAMED.has(code ?? '') ? 2 : 3;
}

/** `no space left on the disk (ENOSPC, write reports/x)`, in one line. */
export function systemErrorText(error: unknown): string {
  if (!isSystemError(error)) return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
  const { code, syscall, path } = error;
  const where = [syscall, path].filter((part) => part !== undefined).join(' ');
  return `${MEANINGS[code] ?? 'the system says no'} (${where === '' ? code : `${code}, ${where}`})`;
}

/** Files and sockets that a process that plays has open at most, and some to spare. */
export const DESCRIPTORS = 100;

/**
 * Sees that this process may open so many more files and sockets. With too few, messages to and from a target would be lost, and the
 * target would seem to be at fault. Throws EnvironmentFault.
 */
export function needDescriptors(count: number): void {
  const open: number[] = [];
  try {
    while (open.length < count) open.push(openSync(__filename, 'r'));
  } catch (error) {
    throw new EnvironmentFault(`${systemErrorText(error)}: ${count} more are needed, and there are ${open.length}`);
  } finally {
    open.forEach((file) => closeSync(file));
  }
}
