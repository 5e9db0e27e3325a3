import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process as others can know it again: numbers of processes are used anew, and count in their own machine and container only. */
export interface ProcessIdentity {
  readonly pid: number;
  /** The machine, its boot, and the space in which the pid counts. */
  readonly host: string;
  /** When it started, in whatever unit the system counts; empty where the system does not say. */
  readonly started: string;
}

/** Of this process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, host: ownHost(), started: startOf(process.pid) ?? '' };
}

/** Whether a process still runs; `unknown` for one of another machine or container. */
export function stateOf({ pid, host, started }: ProcessIdentity): 'alive' | 'dead' | 'unknown' {
  if (host !== ownHost()) return 'unknown';
  if (!answers(pid)) return 'dead';
  const now = startOf(pid);
  return now === undefined || (started !== '' && now !== started) ? 'dead' : 'alive';
}

function ownHost(): string {
  const boot = orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const space = orNothing(() => readlinkSync('/proc/self/ns/pid'));
  return [hostname(), boot, space].filter((part) => part !== undefined).join(' ');
}

/** Signal 0 asks whether there is one; who may not ask is told so by another error than who asks for nobody. */
function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When it started; undefined for one that has ended and is only not yet buried. Empty where the system does not say. */
function startOf(pid: number): string | undefined {
  if (process.platform === 'win32') return '';
  if (process.platform !== 'linux')
    return orNothing(() => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()) ?? '';
  const stat = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat === undefined) return '';
  // proc(5): the name, in brackets, may hold anything; state is the field after it, and the start the twentieth after it.
  const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' || state === 'X' ? undefined : (fields[18] ?? '');
}

function orNothing<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
