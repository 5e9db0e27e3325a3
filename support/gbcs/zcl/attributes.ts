import { GbcsError, hexOctet } from '../error';
import { OctetReader } from '../octet-reader';

/** ZCL commands for all clusters that GBCS uses. */
export const ZCL_COMMAND = { readAttributes: 0x00, readAttributesResponse: 0x01, defaultResponse: 0x0b } as const;

/** ZCL statuses that GBCS devices give (facts 5, RTDS). */
export const ZCL_STATUS = { success: 0x00, failure: 0x01, notFound: 0x8b, hardwareFailure: 0xc0 } as const;

/** The command that a default response names when it stands for one that was never tried. */
export const NOT_TRIED = 0xff;

/** What was read of one attribute: a typed value as octets (little-endian, strings with their length), or why there is none. */
export type ZclAttribute =
  { readonly id: number; readonly type: number; readonly value: Uint8Array } | { readonly id: number; readonly status: number };

/** Octets of each ZCL data type of fixed size. Strings: 41 octets, 42 characters, with a length octet before them. */
const SIZES: Readonly<Record<number, number>> = {
  0x08: 1,
  0x09: 2,
  0x10: 1,
  0x18: 1,
  0x19: 2,
  0x1a: 3,
  0x1b: 4,
  0x20: 1,
  0x21: 2,
  0x22: 3,
  0x23: 4,
  0x24: 5,
  0x25: 6,
  0x26: 7,
  0x27: 8,
  0x28: 1,
  0x29: 2,
  0x2a: 3,
  0x2b: 4,
  0x2c: 5,
  0x2d: 6,
  0x2e: 7,
  0x2f: 8,
  0x30: 1,
  0x31: 2,
  0xe0: 4,
  0xe1: 4,
  0xe2: 4,
  0xf0: 8,
};
export const ZCL_OCTET_STRING = 0x41;
export const ZCL_CHARACTER_STRING = 0x42;

/** The identifiers in the payload of Read Attributes. @throws GbcsError */
export function decodeAttributeIds(payload: Uint8Array): readonly number[] {
  const reader = new OctetReader(payload);
  const ids: number[] = [];
  while (reader.remaining > 0) ids.push(reader.take(2, 'attribute identifier').readUInt16LE());
  return ids;
}

export function encodeAttributeIds(ids: readonly number[]): Buffer {
  return Buffer.concat(ids.map(uint16le));
}

/** The records in the payload of Read Attributes Response. @throws GbcsError */
export function decodeAttributes(payload: Uint8Array): readonly ZclAttribute[] {
  const reader = new OctetReader(payload);
  const records: ZclAttribute[] = [];
  while (reader.remaining > 0) records.push(readAttribute(reader));
  return records;
}

export function encodeAttributes(records: readonly ZclAttribute[]): Buffer {
  const octets = (r: ZclAttribute): Uint8Array =>
    'status' in r ? Buffer.of(r.status) : Buffer.concat([Buffer.of(ZCL_STATUS.success, r.type), r.value]);
  return Buffer.concat(records.flatMap((record) => [uint16le(record.id), octets(record)]));
}

function readAttribute(reader: OctetReader): ZclAttribute {
  const id = reader.take(2, 'attribute identifier').readUInt16LE();
  const status = reader.u8('attribute status');
  if (status !== ZCL_STATUS.success) return { id, status };
  const at = reader.at;
  const type = reader.u8('ZCL data type');
  if (type === ZCL_OCTET_STRING || type === ZCL_CHARACTER_STRING) {
    return { id, type, value: reader.take(1 + reader.peek('length of the string'), 'string') };
  }
  const size = SIZES[type];
  if (!size) throw new GbcsError(at, 'a ZCL data type', hexOctet(type));
  return { id, type, value: reader.take(size, 'attribute value') };
}

function uint16le(value: number): Buffer {
  const octets = Buffer.alloc(2);
  octets.writeUInt16LE(value);
  return octets;
}

/** A ZCL value of fixed size that is all zeroes, or an empty string. */
export function zeroValue(type: number): Buffer {
  return Buffer.alloc(SIZES[type] ?? 1);
}
