import { hash } from 'node:crypto';

/**
 * The id of a run, in the form of a UUID (RFC 9562, version 8): its first two groups tell when it began, the others what was played and
 * with what, so that two runs of the same differ by their time alone, and the same at the same time has the same id.
 */
export function idOf(played: readonly unknown[], startedAt: string): string {
  const text = JSON.stringify(played);
  const when = hash('sha256', `[${JSON.stringify(startedAt)},${text}]`);
  const what = hash('sha256', text);
  return [when.slice(0, 8), when.slice(8, 12), `8${what.slice(13, 16)}`, `8${what.slice(17, 20)}`, what.slice(20, 32)].join('-');
}

/** What of a run's id does not tell when it was. */
export function timelessPart(id: string): string {
  return id.split('-').slice(2).join('-');
}

/**
 * How the ids of Cucumber's messages begin in a process of a run: as no other of this run, and of those that it may be merged with, which
 * play something else. When it began is not in them.
 */
export function processNameOf(run: string, worker = 0): string {
  return hash('sha256', `${timelessPart(run)} ${worker}`).slice(0, 8);
}

const TIMESTAMP = /("timestamp":)\{"seconds":\d+,"nanos":\d+\}/g;
const DURATION = /("duration":)\{"seconds":\d+,"nanos":\d+\}/g;

/** A message of Cucumber's with the times of this clock, and durations of nothing. */
export function timedBy(clock: () => Date, line: string): string {
  const seconds = (): string => {
    const at = clock().getTime();
    return `{"seconds":${Math.floor(at / 1000)},"nanos":${(at % 1000) * 1_000_000}}`;
  };
  return line.replace(TIMESTAMP, (_, name: string) => name + seconds()).replace(DURATION, '$1{"seconds":0,"nanos":0}');
}
