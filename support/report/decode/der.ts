import { readLength } from '../../gbcs/asn1/asn1';
import type { OctetReader } from '../../gbcs/octet-reader';
import { hex, shortHex, type DecodedItem } from './decoded-item';

const CONSTRUCTED = 0x20;
/** What stands deeper is inside a certificate, which other tools read better. */
const SHOWN_LEVELS = 5;
const TAGS: Readonly<Record<number, string>> = {
  0x01: 'BOOLEAN',
  0x02: 'INTEGER',
  0x03: 'BIT STRING',
  0x04: 'OCTET STRING',
  0x05: 'NULL',
  0x06: 'OBJECT IDENTIFIER',
  0x0a: 'ENUMERATED',
  0x0c: 'UTF8String',
  0x13: 'PrintableString',
  0x17: 'UTCTime',
  0x18: 'GeneralizedTime',
  0x30: 'SEQUENCE',
  0x31: 'SET',
};
const LONGEST_NUMBER = 8;

/** One value in DER and all that it holds, each with its octets. @throws GbcsError */
export function derItems(reader: OctetReader, items: DecodedItem[], name: string, level: number): void {
  const at = reader.at;
  const tag = reader.u8('tag');
  const { length } = readLength(reader);
  const content = reader.sub(length, 'content');
  const inner = (tag & CONSTRUCTED) !== 0 && level < SHOWN_LEVELS;
  const value = inner ? tagName(tag) : `${tagName(tag)} ${contentText(tag, content.take(length, 'content'))}`;
  items.push({ name, value, octets: [at, reader.at - at], level, part: 'body' });
  for (let n = 1; inner && content.remaining > 0; n++) derItems(content, items, `[${n}]`, level + 1);
}

function tagName(tag: number): string {
  return TAGS[tag] ?? `[${tag & 0x1f}]`;
}

function contentText(tag: number, content: Buffer): string {
  if (tag === 0x02 || tag === 0x0a) return content.length <= LONGEST_NUMBER ? numberText(content) : shortHex(content);
  if (tag === 0x01) return content[0] === 0 ? 'false' : 'true';
  if (tag === 0x0c || tag === 0x13 || tag === 0x17 || tag === 0x18) return content.toString('latin1');
  return tag === 0x06 ? hex(content) : shortHex(content);
}

function numberText(content: Buffer): string {
  return content.length === 0 ? 'empty' : String(BigInt.asIntN(content.length * 8, BigInt(`0x${content.toString('hex')}`)));
}
