import type { FindingValue } from '../../record/finding';
import type { Fate } from './foretold-alerts';

/** One alert that a User received, as far as throttling goes. */
export type ReceivedAlert = Exclude<Fate, 'held back'>;

/** The alerts that a User is to receive, in order. */
export interface AlertSeries {
  readonly words: string;
  readonly alerts: readonly ReceivedAlert[];
}

const ONE = '\\d+ plain|number \\d+ counting \\d+';

/**
 * `3 plain, number 1 counting 0, number 2 counting 5`: three without throttling items, then two with ThrottledAlertSequenceId and
 * ThrottledAlertCount.
 */
export const ALERT_SERIES = new RegExp(`(?:${ONE})(?:, (?:${ONE}))*`);

/** Throws RangeError for words that are no series. */
export function alertSeries(words: string): AlertSeries {
  return { words, alerts: words.split(', ').flatMap(read) };
}

/** A series in the words of the features; an item that is not there, which they do not know, is `none`. */
export function describeSeries(alerts: readonly ReceivedAlert[]): string {
  const parts = runsOf(alerts).map((run) =>
    'plain' in run ? `${run.plain} plain` : `number ${run.number ?? 'none'} counting ${run.counting ?? 'none'}`,
  );
  return parts.join(', ') || 'nothing';
}

/** The same as data: `{ plain: 3 }, { number: 1, counting: 0 }`; an item that is not there is null. */
export function seriesValue(alerts: readonly ReceivedAlert[]): FindingValue {
  return runsOf(alerts).map((run) => ({ ...run }));
}

type Run = { readonly plain: number } | { readonly number: number | null; readonly counting: number | null };

function runsOf(alerts: readonly ReceivedAlert[]): readonly Run[] {
  const runs: Run[] = [];
  for (const alert of alerts) {
    const last = runs.at(-1);
    if (alert !== 'plain') runs.push({ number: figure(alert.number), counting: figure(alert.counting) });
    else if (last && 'plain' in last) runs[runs.length - 1] = { plain: last.plain + 1 };
    else runs.push({ plain: 1 });
  }
  return runs;
}

function figure(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function read(words: string): readonly ReceivedAlert[] {
  const match = /^(?:(\d+) plain|number (\d+) counting (\d+))$/.exec(words);
  if (!match) throw new RangeError(`"${words}" is no alert; expected e.g. "3 plain" or "number 1 counting 0"`);
  const [, plain, number, counting] = match;
  return plain === undefined
    ? [{ number: Number(number), counting: Number(counting) }]
    : Array.from({ length: Number(plain) }, () => 'plain' as const);
}
