import { hash } from 'node:crypto';

/** The id of a run by what is played and with what: the same of the same. It has the form of a UUID (RFC 9562, version 8). */
export function idOf(played: readonly unknown[]): string {
  const digest = hash('sha256', JSON.stringify(played));
  return [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-');
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
