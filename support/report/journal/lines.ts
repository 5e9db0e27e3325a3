import { closeSync, openSync, readSync } from 'node:fs';

/** A line of a file, and where it stands in it, without its line feed. */
export interface FileLine {
  /** Good until the next line is asked for. */
  readonly octets: Buffer;
  /** The first octet and the one after the last. */
  readonly place: readonly [number, number];
  /** Whether no line feed follows: the file ends within it. */
  readonly cut: boolean;
}

const CHUNK = 1 << 20;
const LINE_FEED = 10;

/** The lines of a file one after the other, of which only a part is ever in memory: a run of the whole suite leaves many megabytes. */
export function* linesOf(path: string): Generator<FileLine> {
  const file = openSync(path, 'r');
  try {
    let buffer = Buffer.allocUnsafe(CHUNK);
    // What is read of the file and not told yet is at [start, end) of the buffer, which begins at `offset` of the file.
    let [start, end, offset] = [0, 0, 0];
    for (;;) {
      if (start > 0) buffer.copyWithin(0, start, end);
      [offset, start, end] = [offset + start, 0, end - start];
      if (end === buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length);
      const octets = readSync(file, buffer, end, buffer.length - end, null);
      if (octets === 0) break;
      // No line feed is in what was there before.
      let next = buffer.subarray(0, end + octets).indexOf(LINE_FEED, end);
      end += octets;
      const known = buffer.subarray(0, end);
      for (; next >= 0; start = next + 1, next = known.indexOf(LINE_FEED, start))
        yield { octets: known.subarray(start, next), place: [offset + start, offset + next], cut: false };
    }
    if (end > 0) yield { octets: buffer.subarray(0, end), place: [offset, offset + end], cut: true };
  } finally {
    closeSync(file);
  }
}
