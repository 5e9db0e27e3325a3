/** Where the time of a record begins that does not tell when it was made, unless somebody says: the day that the reference begins with. */
export const RECORD_START = '2020-11-29T00:00:00.000Z';

/**
 * A clock that goes on by a millisecond each time it is looked at, and by nothing else: what happens in the same order has the same times,
 * whenever and wherever.
 * @param start ISO 8601, UTC
 */
export function countingClock(start: string): () => Date {
  let next = Date.parse(start);
  return () => new Date(next++);
}
