import type { Fate } from './foretold-alerts';

/** One alert that a User received, as far as throttling goes. */
export type ReceivedAlert = Exclude<Fate, 'held back'>;

/** The alerts that a User is to receive, in order. */
export interface AlertSeries {
  readonly words: string;
  readonly alerts: readonly ReceivedAlert[];
}

const ONE = '\\d+ plain|number \\d+ counting \\d+';

/** `3 plain, number 1 counting 0, number 2 counting 5`: three without throttling items, then two with ThrottledAlertSequenceId and ThrottledAlertCount. */
export const ALERT_SERIES = new RegExp(`(?:${ONE})(?:, (?:${ONE}))*`);

/** Throws RangeError for words that are no series. */
export function alertSeries(words: string): AlertSeries {
  return { words, alerts: words.split(', ').flatMap(read) };
}

/** A series in the words of the features; an item that is not there, which they do not know, is `none`. */
export function describeSeries(alerts: readonly ReceivedAlert[]): string {
  const parts: string[] = [];
  let plain = 0;
  for (const [i, alert] of alerts.entries()) {
    plain = alert === 'plain' ? plain + 1 : 0;
    if (alert !== 'plain') parts.push(`number ${figure(alert.number)} counting ${figure(alert.counting)}`);
    else if (alerts[i + 1] !== 'plain') parts.push(`${plain} plain`);
  }
  return parts.join(', ') || 'nothing';
}

function figure(value: number): string {
  return Number.isNaN(value) ? 'none' : String(value);
}

function read(words: string): readonly ReceivedAlert[] {
  const match = /^(?:(\d+) plain|number (\d+) counting (\d+))$/.exec(words);
  if (!match) throw new RangeError(`"${words}" is no alert; expected e.g. "3 plain" or "number 1 counting 0"`);
  const [, plain, number, counting] = match;
  return plain === undefined
    ? [{ number: Number(number), counting: Number(counting) }]
    : Array.from({ length: Number(plain) }, () => 'plain' as const);
}
