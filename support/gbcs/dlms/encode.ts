import type { DlmsData, DlmsDescription, DlmsInteger, DlmsLeaf, DlmsLongInteger } from './data';
import { DLMS_INTEGER_SIZE, DLMS_TAGS } from './data';
import { encodeLength } from '../octet-reader';

/** The octets of a DLMS data item, tag first: the inverse of `readDlmsData`. @throws RangeError for values out of range. */
export function encodeDlmsData(data: DlmsData): Buffer {
  const tag = Buffer.of(DLMS_TAGS[data.type]);
  if (data.type === 'compact-array') {
    const contents = Buffer.concat(data.items.map((item) => encodeDescribed(item, data.of)));
    return Buffer.concat([tag, encodeDescription(data.of), encodeLength(contents.length), contents]);
  }
  if (data.type === 'array' || data.type === 'structure') {
    return Buffer.concat([tag, encodeLength(data.items.length), ...data.items.map(encodeDlmsData)]);
  }
  return Buffer.concat([tag, encodeLeaf(data)]);
}

function encodeLeaf(data: DlmsLeaf): Buffer {
  switch (data.type) {
    case 'null':
      return Buffer.alloc(0);
    case 'boolean':
      return Buffer.of(data.value ? 0xff : 0);
    case 'bit-string':
      return encodeBitString(data.bits, data.octets);
    case 'octet-string':
    case 'visible-string':
    case 'utf8-string':
      return Buffer.concat([encodeLength(data.octets.length), data.octets]);
    case 'int64':
    case 'uint64':
      return encodeLong(data.type, data.value);
    default:
      return encodeInteger(data.type, data.value);
  }
}

function encodeInteger(type: DlmsInteger, value: number): Buffer {
  const size = DLMS_INTEGER_SIZE[type];
  const octets = Buffer.alloc(size);
  if (type.startsWith('int')) octets.writeIntBE(value, 0, size);
  else octets.writeUIntBE(value, 0, size);
  return octets;
}

function encodeLong(type: DlmsLongInteger, value: bigint): Buffer {
  const octets = Buffer.alloc(8);
  if (type === 'int64') octets.writeBigInt64BE(value);
  else octets.writeBigUInt64BE(value);
  return octets;
}

function encodeBitString(bits: number, octets: Uint8Array): Buffer {
  if (octets.length !== Math.ceil(bits / 8)) throw new RangeError(`${bits} bits take ${Math.ceil(bits / 8)} octets, not ${octets.length}`);
  return Buffer.concat([encodeLength(bits), octets]);
}

function encodeDescription(of: DlmsDescription): Buffer {
  const tag = Buffer.of(DLMS_TAGS[of.type]);
  if (of.type === 'array') return Buffer.concat([tag, Buffer.of(of.count >> 8, of.count & 0xff), encodeDescription(of.of)]);
  if (of.type === 'structure') return Buffer.concat([tag, encodeLength(of.members.length), ...of.members.map(encodeDescription)]);
  return tag;
}

/** An element of a compact array: what the description says, without tags. */
function encodeDescribed(data: DlmsData, of: DlmsDescription): Buffer {
  if (data.type === 'array' || data.type === 'structure') return encodeMembers(data.type, data.items, of);
  if (data.type === 'compact-array' || data.type !== of.type) throw new RangeError(`a compact array of ${of.type} holds no ${data.type}`);
  return encodeLeaf(data);
}

function encodeMembers(type: 'array' | 'structure', items: readonly DlmsData[], of: DlmsDescription): Buffer {
  if (of.type === 'structure' && type === of.type && of.members.length === items.length) {
    return Buffer.concat(of.members.map((member, i) => encodeDescribed(items[i] ?? { type: 'null' }, member)));
  }
  if (of.type === 'array' && type === of.type && of.count === items.length)
    return Buffer.concat(items.map((item) => encodeDescribed(item, of.of)));
  throw new RangeError(`a compact array of ${of.type} holds no ${type} of ${items.length}`);
}
