import type { DlmsData, DlmsDescription, DlmsInteger, DlmsLeaf } from './data';
import { DLMS_INTEGER_SIZE, DLMS_TAGS, NULL_DATA } from './data';
import { GbcsError, hexOctet } from '../error';
import type { OctetReader } from '../octet-reader';

/** Deeper than any GBCS body, far from the end of the stack. */
const DEEPEST = 32;
const TYPES = new Map(Object.entries(DLMS_TAGS).map(([type, tag]) => [tag, type as DlmsData['type']]));

/** One DLMS data item, tag first. @throws GbcsError */
export function readDlmsData(reader: OctetReader, depth = 0): DlmsData {
  const type = readType(reader, depth);
  if (type === 'array' || type === 'structure')
    return { type, items: readItems(reader, reader.length(`number of items of the ${type}`), depth) };
  if (type === 'compact-array') return readCompactArray(reader, depth);
  return readLeaf(reader, type);
}

function readType(reader: OctetReader, depth: number): DlmsData['type'] {
  const at = reader.at;
  const tag = reader.u8('DLMS data tag');
  const type = TYPES.get(tag);
  if (!type) throw new GbcsError(at, 'a DLMS data tag', hexOctet(tag));
  if (depth > DEEPEST) throw new GbcsError(at, `DLMS data of at most ${DEEPEST} levels`, 'one more');
  return type;
}

function readItems(reader: OctetReader, count: number, depth: number): readonly DlmsData[] {
  return Array.from({ length: count }, () => readDlmsData(reader, depth + 1));
}

function readLeaf(reader: OctetReader, type: DlmsLeaf['type']): DlmsData {
  switch (type) {
    case 'null':
      return NULL_DATA;
    case 'boolean':
      return { type, value: readBoolean(reader) };
    case 'bit-string':
      return readBitString(reader);
    case 'octet-string':
    case 'visible-string':
    case 'utf8-string':
      return { type, octets: reader.take(reader.length(`length of the ${type}`), type) };
    case 'int64':
      return { type, value: reader.take(8, type).readBigInt64BE() };
    case 'uint64':
      return { type, value: reader.u64(type) };
    default:
      return { type, value: readInteger(reader, type) };
  }
}

function readInteger(reader: OctetReader, type: DlmsInteger): number {
  const size = DLMS_INTEGER_SIZE[type];
  const octets = reader.take(size, type);
  return type.startsWith('int') ? octets.readIntBE(0, size) : octets.readUIntBE(0, size);
}

function readBoolean(reader: OctetReader): boolean {
  const at = reader.at;
  const octet = reader.u8('boolean');
  if (octet !== 0 && octet !== 0xff) throw new GbcsError(at, '0x00 (false) or 0xFF (true)', hexOctet(octet));
  return octet === 0xff;
}

function readBitString(reader: OctetReader): DlmsData {
  const bits = reader.length('number of bits');
  const octets = reader.take(Math.ceil(bits / 8), 'bit-string');
  return { type: 'bit-string', bits, octets };
}

function readCompactArray(reader: OctetReader, depth: number): DlmsData {
  const of = readDescription(reader, depth + 1);
  const contents = reader.sub(reader.length('length of the compact array'), 'contents of the compact array');
  const items: DlmsData[] = [];
  while (contents.remaining > 0) items.push(readDescribed(contents, of));
  return { type: 'compact-array', of, items };
}

/** Every part that is described takes an octet at least: a short message cannot unfold into a long one, nor go on for ever. */
function readDescription(reader: OctetReader, depth: number): DlmsDescription {
  const at = reader.at;
  const type = readType(reader, depth);
  if (type === 'array')
    return { type, count: atLeastOne(reader, reader.u16('number of elements')), of: readDescription(reader, depth + 1) };
  if (type === 'structure') {
    const count = atLeastOne(reader, reader.length('number of members'));
    return { type, members: Array.from({ length: count }, () => readDescription(reader, depth + 1)) };
  }
  if (type === 'compact-array' || type === 'null') throw new GbcsError(at, 'data that a compact array can hold', type);
  return { type };
}

function atLeastOne(reader: OctetReader, count: number): number {
  if (count === 0) throw new GbcsError(reader.at - 1, 'at least one part', '0');
  return count;
}

function readDescribed(reader: OctetReader, of: DlmsDescription): DlmsData {
  if (of.type === 'array') return { type: 'array', items: Array.from({ length: of.count }, () => readDescribed(reader, of.of)) };
  if (of.type === 'structure') return { type: 'structure', items: of.members.map((member) => readDescribed(reader, member)) };
  return readLeaf(reader, of.type);
}
