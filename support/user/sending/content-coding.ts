import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** What a Content-Encoding could not be undone for, in words. */
export class ContentCodingError extends Error {
  override readonly name = 'ContentCodingError';
  constructor(
    message: string,
    /** Whether the coding is one that nobody here knows, and not one that the octets are not in. */
    readonly unknown: boolean,
  ) {
    super(message);
  }
}

type Decoder = (octets: Buffer, largest: number) => Buffer;

const gunzip: Decoder = (octets, maxOutputLength) => gunzipSync(octets, { maxOutputLength });
const CODINGS: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['identity', (octets) => octets],
  ['gzip', gunzip],
  // RFC 9110, 8.4.1.3: the same.
  ['x-gzip', gunzip],
  ['deflate', inflate],
  ['br', (octets, maxOutputLength) => brotliDecompressSync(octets, { maxOutputLength })],
]);

/** More than any sender has use for. */
const MOST = 4;

/**
 * Undoes the codings of a Content-Encoding field, the last first (RFC 9110, 8.4).
 * @param largest how many octets may come out at most
 * @throws ContentCodingError
 */
export function decodeContent(octets: Buffer, contentEncoding: string | undefined, largest: number): Buffer {
  const codings = (contentEncoding ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '');
  if (codings.length > MOST) throw new ContentCodingError(`the content is coded ${codings.length} times; at most ${MOST} are undone`, true);
  return codings.reduceRight((content, coding) => undo(content, coding, largest), octets);
}

function undo(octets: Buffer, coding: string, largest: number): Buffer {
  const decode = CODINGS.get(coding);
  if (!decode) throw new ContentCodingError(`the content coding is "${coding.slice(0, 40)}"; expected none, gzip, deflate or br`, true);
  try {
    return decode(octets, largest);
  } catch (error) {
    throw new ContentCodingError(
      `the content is not in the coding ${coding} (${(error as NodeJS.ErrnoException).code ?? 'unreadable'})`,
      false,
    );
  }
}

/** In the zlib format as it should be, or bare as some send it (RFC 9110, 8.4.1.2). */
function inflate(octets: Buffer, maxOutputLength: number): Buffer {
  try {
    return inflateSync(octets, { maxOutputLength });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'Z_DATA_ERROR') throw error;
    return inflateRawSync(octets, { maxOutputLength });
  }
}
