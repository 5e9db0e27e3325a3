import { createHash } from 'node:crypto';
import type { DerNode } from '../../../gbcs/asn1/asn1';
import { decodeDer, encodeDer } from '../../../gbcs/asn1/asn1';
import { GbcsError, hexOctet } from '../../../gbcs/error';
import type { ItemValue, Said } from './item';
import { placed } from './octets';

/** An ASN.1 body, for reading items of it with where they stand. */
export class DerBody {
  readonly root: DerNode;

  /** Throws GbcsError for octets that are no ASN.1. */
  constructor(private readonly payload: Uint8Array) {
    this.root = decodeDer(payload);
  }

  /** A primitive, as `read` makes of its octets. */
  said(node: DerNode | undefined, what: string, read: (octets: Buffer) => ItemValue): Said {
    const content = contentOf(node, what);
    return placed(this.payload, content, read(Buffer.from(content)));
  }

  /** A certificate, by its digest. */
  certificate(node: DerNode | undefined, what: string): Said {
    if (!node) throw new GbcsError(what, 'a certificate', 'nothing');
    const der = encodeDer(node);
    const start = Buffer.from(this.payload).indexOf(der);
    return { value: digestOf(der), ...(start < 0 ? {} : { octets: [start, der.length] as const }) };
  }
}

/** How a certificate is told from others: `SHA-256 2C6E…`. */
export function digestOf(der: Uint8Array): string {
  return `SHA-256 ${createHash('sha256').update(der).digest('hex').toUpperCase()}`;
}

export function childrenOf(node: DerNode | undefined, what: string, tag = 0x30): readonly DerNode[] {
  if (!node || !('children' in node) || node.tag !== tag)
    throw new GbcsError(what, `tag ${hexOctet(tag)}`, node ? hexOctet(node.tag) : 'nothing');
  return node.children;
}

export function contentOf(node: DerNode | undefined, what: string): Uint8Array {
  if (!node || !('content' in node)) throw new GbcsError(what, 'a value', node ? hexOctet(node.tag) : 'nothing');
  return node.content;
}

/** Whole numbers in decimal, of any size. */
export function integerText(octets: Buffer): string {
  return octets.length === 0 ? '' : String(BigInt(`0x${octets.toString('hex')}`));
}

const GENERALIZED = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

/** GeneralizedTime: an instant, or `never` in the year 9999. */
export function generalizedText(octets: Buffer): string {
  const text = octets.toString('latin1');
  return text.startsWith('9999') ? 'never' : text.replace(GENERALIZED, '$1-$2-$3T$4:$5:$6Z');
}
