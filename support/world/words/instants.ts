import { DURATION, secondsIn } from './duration';

/** The DUIS word for "never": cancels a future-dated request (3.10.2; facts E). */
export const CANCEL = new Date('3000-12-31T00:00:00Z');

/** `now`, `3 hours ahead`, `1 day ago`. */
export const INSTANT = new RegExp(`now|(?:${DURATION.source}) (?:ahead|ago)`);

/** Whether words speak of an instant by its distance from now. */
export function areTimed(words: string): boolean {
  return /\b(now|ahead|ago)\b/.test(words);
}

/** The instant that the words mean at `now`, as DUIS writes it. */
export function instantText(now: Date, words: string): string {
  return formatInstant(instantAt(now, words));
}

/** Throws RangeError for words that are no instant. */
export function instantAt(now: Date, words: string): Date {
  if (words === 'now') return now;
  const [, duration, side] = /^(.*) (ahead|ago)$/.exec(words) ?? [];
  if (duration === undefined) throw new RangeError(`"${words}" is no instant; expected e.g. "now", "3 hours ahead", "1 day ago"`);
  return new Date(now.getTime() + (side === 'ago' ? -1 : 1) * secondsIn(duration) * 1000);
}

/** An instant as DUIS writes it: UTC, to the second unless it has more. */
export function formatInstant(at: Date): string {
  return at.toISOString().replace('.000Z', 'Z');
}

/** `+01:00`, `-00:30`. */
export const OFFSET = /[+-]\d{2}:\d{2}/;

/** The same instant as the local time of an offset from UTC, with the offset: XML Schema Part 2, 3.2.7. */
export function instantAtOffset(now: Date, words: string, offset: string): string {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const east = (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  return formatInstant(new Date(instantAt(now, words).getTime() + east)).replace('Z', offset);
}
