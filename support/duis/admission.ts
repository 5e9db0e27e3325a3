import { isUtf8 } from 'node:buffer';
import type { DocumentLimits } from './limits';
import { DEFAULT_LIMITS } from './limits';
import { MalformedXml } from './xml-engine';

/** Octets that may be handed to an XML parser. */
export interface AdmittedDocument {
  /** Without the byte order mark that UTF-8 may begin with, and that is no part of the document (XML 1.0, 4.3.3). */
  readonly octets: Buffer;
  /** Whether there is a comment anywhere. */
  readonly comments: boolean;
  /** Whether there is a CDATA section anywhere. */
  readonly cdata: boolean;
}

const MARK = '\xEF\xBB\xBF';
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const LONE_SURROGATE = /\p{Surrogate}/u;
const BLANK = '[ \\t\\r\\n]';
const PSEUDO_ATTRIBUTE = (name: string, value: string): string => `${BLANK}+${name}${BLANK}*=${BLANK}*(?:"${value}"|'${value}')`;
const DECLARATION = new RegExp(
  `^<\\?xml${PSEUDO_ATTRIBUTE('version', '1\\.0')}(?:${PSEUDO_ATTRIBUTE('encoding', 'utf-8')})?` +
    `(?:${PSEUDO_ATTRIBUTE('standalone', '(?:yes|no)')})?${BLANK}*\\?>`,
  'i',
);

/**
 * Looks at a document before any parser does, and refuses what no DUIS message carries and what parsers have been tricked with: anything
 * but UTF-8, DOCTYPE (hence entities and external references), processing instructions (xml-crypto's canonical
 * form turns their data into text), sizes beyond `limits`, and what xmldom takes for well formed although it is not. One pass over the
 * markup; the rest of well-formedness is left to the parser.
 * @throws MalformedXml with the reason
 */
export function admit(document: Uint8Array | string, limits: DocumentLimits = DEFAULT_LIMITS): AdmittedDocument {
  const octets = withoutMark(toOctets(document));
  if (octets.length === 0) throw new MalformedXml('the document is empty');
  if (octets.length > limits.octets) throw new MalformedXml(`the document has ${octets.length} octets; at most ${limits.octets} are taken`);
  refuseOtherEncodings(octets);
  return { octets, ...new MarkupScan(octets, limits).run(lengthOfDeclaration(octets)) };
}

function toOctets(document: Uint8Array | string): Buffer {
  if (typeof document !== 'string') return Buffer.from(document.buffer, document.byteOffset, document.byteLength);
  if (LONE_SURROGATE.test(document)) throw new MalformedXml('the document has a lone surrogate, which no encoding can carry');
  return Buffer.from(document, 'utf8');
}

function withoutMark(octets: Buffer): Buffer {
  return octets.toString('latin1', 0, MARK.length) === MARK ? octets.subarray(MARK.length) : octets;
}

function refuseOtherEncodings(octets: Buffer): void {
  const start = octets.toString('latin1', 0, 4);
  if (/^(\xFE\xFF|\xFF\xFE|<\0|\0<|\0\0\0<)/.test(start)) throw new MalformedXml('the document is in UTF-16 or UTF-32; DUIS is UTF-8');
  if (!isUtf8(octets)) throw new MalformedXml('the document is not UTF-8');
  if (octets.includes(0)) throw new MalformedXml('the document has a NUL octet');
}

/** Octets of the XML declaration, 0 when there is none. */
function lengthOfDeclaration(octets: Buffer): number {
  const head = octets.toString('latin1', 0, 200);
  if (!/^<\?xml[ \t\r\n]/.test(head)) return 0;
  const match = DECLARATION.exec(head);
  if (!match) throw new MalformedXml('the XML declaration says something else than version 1.0 in UTF-8', 1);
  return match[0].length;
}

/** Walks the markup from tag to tag, without building anything. */
class MarkupScan {
  private at = 0;
  /** Where the names of the open elements begin. */
  private readonly open: number[] = [];
  private elements = 0;
  private comments = false;
  private cdata = false;

  constructor(
    private readonly octets: Buffer,
    private readonly limits: DocumentLimits,
  ) {}

  run(from: number): { comments: boolean; cdata: boolean } {
    this.at = from;
    for (;;) {
      const next = this.octets.indexOf(LT, this.at);
      if (next < 0) break;
      this.text(next);
      this.at = next;
      this.markup();
    }
    this.text(this.octets.length);
    if (this.open.length > 0) throw this.refusal('an element that does not end');
    return { comments: this.comments, cdata: this.cdata };
  }

  private text(end: number): void {
    const length = end - this.at;
    if (length > this.limits.textOctets) throw this.refusal(`a text of ${length} octets; at most ${this.limits.textOctets} are taken`);
    if (this.open.length === 0 && /[^ \t\r\n]/.test(this.octets.toString('latin1', this.at, end)))
      throw this.refusal('text outside the root');
  }

  private markup(): void {
    switch (this.octets[this.at + 1]) {
      case 0x3f: // ?
        throw this.refusal('a processing instruction');
      case 0x21: // !
        return this.declaration();
      case SLASH:
        return this.endTag();
      default:
        return this.startTag();
    }
  }

  private declaration(): void {
    const kind = this.octets.toString('latin1', this.at, this.at + 9);
    if (kind.startsWith('<!--')) {
      this.comments = true;
      this.at = this.after('--', this.at + 4);
      if (this.octets[this.at] !== GT) throw this.refusal('a comment with two hyphens inside, or one that does not end');
      this.at += 1;
    } else if (kind === '<![CDATA[') {
      if (this.open.length === 0) throw this.refusal('a CDATA section outside the root');
      this.cdata = true;
      this.at = this.after(']]>', this.at + 9);
    } else if (/^<!DOCTYPE$/i.test(kind)) {
      throw this.refusal('a DOCTYPE');
    } else {
      throw this.refusal('a markup declaration');
    }
  }

  private startTag(): void {
    const from = this.at;
    this.at = this.endOfTag();
    if (this.at - from > this.limits.tagOctets)
      throw this.refusal(`a tag of ${this.at - from} octets; at most ${this.limits.tagOctets} are taken`);
    this.elements += 1;
    if (this.elements > this.limits.elements) throw this.refusal(`more than ${this.limits.elements} elements`);
    if (this.octets[this.at - 2] !== SLASH) this.open.push(from + 1);
    if (this.open.length > this.limits.depth) throw this.refusal(`elements nested deeper than ${this.limits.depth}`);
  }

  /** xmldom takes no notice of an end tag with a name that none has that is open. */
  private endTag(): void {
    const opened = this.open.pop();
    if (opened === undefined) throw this.refusal('an end tag outside the root');
    const end = this.endOfTag();
    const name = this.at + 2;
    let length = 0;
    while (!endsName(this.octets[name + length]) && this.octets[name + length] === this.octets[opened + length]) length += 1;
    if (length === 0 || !endsName(this.octets[name + length]) || !endsName(this.octets[opened + length]))
      throw this.refusal('an end tag of another name than the element it ends');
    let at = name + length;
    while (isBlank(this.octets[at])) at += 1;
    if (at !== end - 1) throw this.refusal('an end tag with more than a name');
    this.at = end;
  }

  /** The position after the `>` that closes the tag at hand; quotes may hold a `>`, nothing may hold a `<`. */
  private endOfTag(): number {
    let quote = 0;
    for (let i = this.at + 1; i < this.octets.length; i += 1) {
      const octet = this.octets[i];
      if (octet === LT) break;
      if (quote !== 0) {
        if (octet === quote) quote = 0;
      } else if (octet === 0x22 || octet === 0x27) quote = octet;
      else if (octet === GT) return i + 1;
    }
    throw this.refusal('a tag that does not end');
  }

  private after(end: string, from: number): number {
    const found = this.octets.indexOf(end, from, 'latin1');
    if (found < 0) throw this.refusal('a comment or CDATA section that does not end');
    return found + end.length;
  }

  private refusal(what: string): MalformedXml {
    let line = 1;
    for (let i = this.octets.indexOf(10); i >= 0 && i < this.at; i = this.octets.indexOf(10, i + 1)) line += 1;
    return new MalformedXml(`the document has ${what}`, line);
  }
}

function isBlank(octet: number | undefined): boolean {
  return octet === 0x20 || octet === 0x09 || octet === 0x0a || octet === 0x0d;
}

/** Undefined is the end of the document. */
function endsName(octet: number | undefined): boolean {
  return octet === undefined || octet === GT || octet === SLASH || isBlank(octet);
}
