import { OctetReader } from '../octet-reader';

/**
 * The payload of a ZCL frame as data: names of fields in order, with their sizes. Integers are little-endian; `octets` is a string with
 * its length before it; a layout in brackets is a group that repeats to the end of the payload.
 */
export type ZclFieldType = 'u8' | 'u16' | 'u24' | 'u32' | 'u48' | 'i32' | 'octets' | readonly [ZclLayout];
export interface ZclLayout {
  readonly [field: string]: ZclFieldType;
}

export type ZclValues<L extends ZclLayout> = {
  readonly [F in keyof L]: L[F] extends 'octets'
    ? Uint8Array
    : L[F] extends readonly [infer G extends ZclLayout]
      ? readonly ZclValues<G>[]
      : number;
};

type AnyValues = Readonly<Record<string, unknown>>;

const SIZES = { u8: 1, u16: 2, u24: 3, u32: 4, u48: 6, i32: 4 } as const;

/** @throws GbcsError */
export function decodeZcl<L extends ZclLayout>(layout: L, payload: Uint8Array): ZclValues<L> {
  const reader = new OctetReader(payload);
  const values = readFields(layout, reader);
  reader.end('the ZCL payload');
  return values as ZclValues<L>;
}

/** @throws RangeError for a value that its field cannot hold. */
export function encodeZcl<L extends ZclLayout>(layout: L, values: ZclValues<L>): Buffer {
  return writeFields(layout, values);
}

function readFields(layout: ZclLayout, reader: OctetReader): AnyValues {
  return Object.fromEntries(Object.entries(layout).map(([field, type]) => [field, readField(type, reader, field)]));
}

function readField(type: ZclFieldType, reader: OctetReader, field: string): unknown {
  if (type === 'octets') return reader.take(reader.u8(`length of ${field}`), field);
  if (typeof type === 'string') return readInteger(type, reader.take(SIZES[type], field));
  const groups: AnyValues[] = [];
  while (reader.remaining > 0) groups.push(readFields(type[0], reader));
  return groups;
}

function readInteger(type: keyof typeof SIZES, octets: Buffer): number {
  return type === 'i32' ? octets.readInt32LE() : octets.readUIntLE(0, octets.length);
}

function writeFields(layout: ZclLayout, values: AnyValues): Buffer {
  return Buffer.concat(Object.entries(layout).map(([field, type]) => writeField(type, values[field])));
}

function writeField(type: ZclFieldType, value: unknown): Buffer {
  if (type === 'octets') return writeString(value as Uint8Array);
  if (typeof type !== 'string') return Buffer.concat((value as readonly AnyValues[]).map((group) => writeFields(type[0], group)));
  const octets = Buffer.alloc(SIZES[type]);
  if (type === 'i32') octets.writeInt32LE(value as number);
  else octets.writeUIntLE(value as number, 0, octets.length);
  return octets;
}

function writeString(octets: Uint8Array): Buffer {
  if (octets.length > 0xff) throw new RangeError(`a ZCL string has at most 255 octets, not ${octets.length}`);
  return Buffer.concat([Buffer.of(octets.length), octets]);
}
