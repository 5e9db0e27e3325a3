/** DER as far as X.509 certificates need it (X.690). Small, so that minting a device certificate costs no library. */

/** One tagged value. */
export interface DerValue {
  /** The identifier octet. */
  readonly tag: number;
  readonly content: Buffer;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Tag, length, contents. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const octets = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...octets]), content]);
}

export const sequence = (...contents: readonly Uint8Array[]): Buffer => der(TAG.sequence, ...contents);
export const octetString = (content: Uint8Array): Buffer => der(TAG.octetString, content);
export const bitString = (content: Uint8Array, unusedBits = 0): Buffer => der(TAG.bitString, Buffer.from([unusedBits]), content);

/** A non-negative INTEGER. */
export function integer(value: bigint): Buffer {
  const hex = value.toString(16);
  const octets = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return der(TAG.integer, (octets[0] ?? 0) & 0x80 ? Buffer.from([0]) : Buffer.alloc(0), octets);
}

/** An OBJECT IDENTIFIER from its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(TAG.oid, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(arc: number): number[] {
  const octets = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) octets.unshift((left % 128) | 0x80);
  return octets;
}

/** UTCTime to 2049, GeneralizedTime from 2050 (RFC 5280, 4.1.2.5). */
export function time(at: Date): Buffer {
  const text = at.toISOString().replace(/[-:T]|\.\d+/g, '');
  return at.getUTCFullYear() < 2050 ? der(TAG.utcTime, Buffer.from(text.slice(2))) : der(TAG.generalizedTime, Buffer.from(text));
}

/** The values that follow one another in `octets`. @throws RangeError when a length runs over the end, or is none of DER */
export function readDer(octets: Uint8Array): readonly DerValue[] {
  const buffer = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  const values: DerValue[] = [];
  for (let at = 0; at < buffer.length;) {
    const first = buffer.readUInt8(at + 1);
    if (first === 0x80) throw new RangeError(`a value at octet ${at} has no definite length`);
    const lengthOctets = first < 0x80 ? 0 : first & 0x7f;
    const from = at + 2 + lengthOctets;
    const length = lengthOctets === 0 ? first : buffer.readUIntBE(at + 2, lengthOctets);
    if (from + length > buffer.length) throw new RangeError(`a DER value at octet ${at} runs over the end`);
    values.push({ tag: buffer.readUInt8(at), content: buffer.subarray(from, from + length) });
    at = from + length;
  }
  return values;
}

/** The dotted form of the contents of an OBJECT IDENTIFIER. */
export function readOid(content: Uint8Array): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of content) {
    arc = arc * 128 + (octet & 0x7f);
    if (octet & 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [head = 0, ...rest] = arcs;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join('.');
}
