import type { Eui64 } from '../../duis/eui64';
import { eui64FromOctets } from '../../duis/eui64';
import type { DerNode } from './asn1';
import { DER_TAG, decodeDer } from './asn1';
import { fromGeneralizedTime } from '../date-time';
import { GbcsError, hexOctet, hexOctets } from '../error';

/** Reads the children of an ASN.1 SEQUENCE in order; errors name the field. */
export class DerReader {
  private next = 0;

  constructor(
    private readonly children: readonly DerNode[],
    private readonly what: string,
  ) {}

  /** The children of the one SEQUENCE that `payload` is. */
  static of(payload: Uint8Array, what: string): DerReader {
    return new DerReader([decodeDer(payload)], 'the body').sequence(what);
  }

  /** The tag of the next child, or undefined at the end. */
  get tag(): number | undefined {
    return this.children[this.next]?.tag;
  }

  node(tag: number, field: string): DerNode {
    const node = this.children[this.next];
    if (node?.tag !== tag) throw this.error(field, `tag ${hexOctet(tag)}`, node ? hexOctet(node.tag) : 'the end');
    this.next += 1;
    return node;
  }

  octets(field: string, length?: number, tag: number = DER_TAG.octetString): Buffer {
    const node = this.node(tag, field);
    const content = 'content' in node ? Buffer.from(node.content) : Buffer.alloc(0);
    if (length !== undefined && content.length !== length) throw this.error(field, `${length} octets`, hexOctets(content));
    return content;
  }

  /** Not negative, and in its shortest form. */
  bigInteger(field: string, tag: number = DER_TAG.integer): bigint {
    const content = this.octets(field, undefined, tag);
    const [first = 0x80, second = 0x80] = content;
    const needless = content.length > 1 && first === 0 && !(second & 0x80);
    if (first & 0x80 || needless) throw this.error(field, 'an integer that is not negative, in its shortest form', hexOctets(content));
    return BigInt(`0x${content.toString('hex')}`);
  }

  integer(field: string, tag: number = DER_TAG.integer): number {
    const value = this.bigInteger(field, tag);
    if (value > 0xffff_ffffn) throw this.error(field, 'at most 32 bits', String(value));
    return Number(value);
  }

  eui64(field: string): Eui64 {
    return eui64FromOctets(this.octets(field, 8));
  }

  instant(field: string): Date {
    const text = this.octets(field, 15, DER_TAG.generalizedTime).toString('latin1');
    try {
      return fromGeneralizedTime(text);
    } catch {
      throw this.error(field, 'YYYYMMDDhhmmssZ', text);
    }
  }

  null(field: string): void {
    this.octets(field, 0, DER_TAG.null);
  }

  /** A reader of the constructed child that comes next. */
  sequence(field: string, tag: number = DER_TAG.sequence): DerReader {
    const node = this.node(tag, field);
    return new DerReader('children' in node ? node.children : [], field);
  }

  /** What `read` makes of each child that remains. */
  each<T>(read: (reader: DerReader) => T): readonly T[] {
    const all: T[] = [];
    while (this.next < this.children.length) all.push(read(this));
    return all;
  }

  /** Refuses children that nobody read. */
  end(): void {
    const extra = this.children[this.next];
    if (extra) throw this.error(this.what, 'its end', `a child with tag ${hexOctet(extra.tag)}`);
  }

  private error(field: string, expected: string, found: string): GbcsError {
    return new GbcsError(field === this.what ? field : `${field} of ${this.what}`, expected, found);
  }
}
