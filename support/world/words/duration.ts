const SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400 };
const ONE = '\\d+ (?:second|minute|hour|day)s?';

/** `30 days`, `30 days and 1 second`. */
export const DURATION = new RegExp(`${ONE}(?: and ${ONE})*`);

/** Seconds in `30 days and 1 second`. */
export function secondsIn(words: string): number {
  return words.split(' and ').reduce((sum, part) => {
    const match = /^(\d+) (second|minute|hour|day)s?$/.exec(part);
    if (!match) throw new RangeError(`"${words}" is not a duration; expected e.g. "30 days and 1 second"`);
    return sum + Number(match[1]) * (SECONDS[match[2] ?? ''] ?? 0);
  }, 0);
}
