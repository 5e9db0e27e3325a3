import { GbcsError, hexOctet } from '../error';
import { OctetReader, encodeLength } from '../octet-reader';

/**
 * A node of DER as GBCS bodies carry it (facts 3.5). Universal and context tags of one octet.
 * `padded`: its length, 128–255, is written `82 00 xx` as RTDS does for every SEQUENCE, and not in the shortest form `81 xx`.
 */
export type DerNode =
  | { readonly tag: number; readonly padded?: true; readonly children: readonly DerNode[] }
  | { readonly tag: number; readonly padded?: true; readonly content: Uint8Array };

export const DER_TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  enumerated: 0x0a,
  generalizedTime: 0x18,
  sequence: 0x30,
} as const;

const CONSTRUCTED = 0x20;
const DEEPEST = 32;

/** The one node that `octets` are. @throws GbcsError */
export function decodeDer(octets: Uint8Array, base = 0): DerNode {
  const reader = new OctetReader(octets, base);
  const node = readNode(reader, 0);
  reader.end('the ASN.1 body');
  return node;
}

export function encodeDer(node: DerNode): Buffer {
  const content = 'children' in node ? Buffer.concat(node.children.map(encodeDer)) : node.content;
  const padded = node.padded && content.length >= 0x80 && content.length < 0x100;
  return Buffer.concat([Buffer.of(node.tag), padded ? Buffer.of(0x82, 0, content.length) : encodeLength(content.length), content]);
}

function readNode(reader: OctetReader, depth: number): DerNode {
  const at = reader.at;
  const tag = reader.u8('ASN.1 tag');
  if ((tag & 0x1f) === 0x1f) throw new GbcsError(at, 'an ASN.1 tag of one octet', hexOctet(tag));
  if (depth > DEEPEST) throw new GbcsError(at, `ASN.1 of at most ${DEEPEST} levels`, 'one more');
  const { length, padded } = readLength(reader);
  const inner = reader.sub(length, 'ASN.1 content');
  const form = padded ? { tag, padded: true as const } : { tag };
  if (!(tag & CONSTRUCTED)) return { ...form, content: inner.take(length, 'content') };
  const children: DerNode[] = [];
  while (inner.remaining > 0) children.push(readNode(inner, depth + 1));
  return { ...form, children };
}

/** The length of a node, in the shortest form or as RTDS writes it. @throws GbcsError */
export function readLength(reader: OctetReader): { readonly length: number; readonly padded: boolean } {
  const padded =
    reader.remaining > 2 && reader.peek('length') === 0x82 && reader.peek('length', 1) === 0 && reader.peek('length', 2) >= 0x80;
  return { length: padded ? reader.take(3, 'length').readUInt8(2) : reader.length('ASN.1 length'), padded };
}

/** A SEQUENCE with the length as RTDS writes it. */
export function sequence(...children: readonly DerNode[]): DerNode {
  const length = children.reduce((sum, child) => sum + encodeDer(child).length, 0);
  const padded = length >= 0x80 && length < 0x100;
  return padded ? { tag: DER_TAG.sequence, padded, children } : { tag: DER_TAG.sequence, children };
}

/** An INTEGER that is not negative; `tag` for ENUMERATED and implicit tags. */
export function derInteger(value: number | bigint, tag: number = DER_TAG.integer): DerNode {
  if (value < 0) throw new RangeError(`GBCS bodies have no negative integers such as ${value}`);
  const hex = value.toString(16);
  const octets = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return { tag, content: octets.readUInt8() & 0x80 ? Buffer.concat([Buffer.of(0), octets]) : octets };
}

export function derOctets(content: Uint8Array, tag: number = DER_TAG.octetString): DerNode {
  return { tag, content };
}

export function derText(text: string, tag: number = DER_TAG.generalizedTime): DerNode {
  return { tag, content: Buffer.from(text, 'latin1') };
}

export const DER_NULL: DerNode = { tag: DER_TAG.null, content: Buffer.alloc(0) };
