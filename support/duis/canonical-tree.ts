import type { Element } from './element';
import { NAMESPACE } from './element';
import { MalformedXml } from './xml-engine';

/** A tree read from canonical XML, with the places of the elements of XML-DSig in that text. */
export interface CanonicalTree {
  /** The canonical text itself. */
  readonly text: string;
  readonly root: Element;
  /** Where an element of the XML-DSig namespace stands in `text`, and the namespaces in scope there, by prefix. */
  readonly place: (of: Element) => Place | undefined;
  /** Every Signature of XML-DSig, in the order of their ends. */
  readonly signatures: readonly Element[];
}
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly namespaces: Readonly<Record<string, string>>;
}

interface Building {
  readonly qName: string;
  readonly start: number;
  readonly namespaces: Record<string, string>;
  readonly element: Element & { children: Element[]; text: string };
}

const NO_PREFIXES: Record<string, string> = Object.freeze({ '': '', xml: 'http://www.w3.org/XML/1998/namespace' });
const REFERENCES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x9;': '\t',
  '&#xA;': '\n',
  '&#xD;': '\r',
};

/**
 * Reads canonical XML (C14N 1.0 without comments, of a document without processing instructions): the only text whose meaning
 * a signature vouches for. Canonical text is so regular that it needs no XML parser: double quotes, no empty-element tags,
 * no CDATA, seven references.
 * @throws MalformedXml when the text is not canonical
 */
export function readCanonical(text: string): CanonicalTree {
  const places = new Map<Element, Place>();
  const open: Building[] = [];
  let root: Element | undefined;
  let at = text.indexOf('<');
  while (at >= 0) {
    const end = endOfTag(text, at);
    const parent = open[open.length - 1];
    if (text.charCodeAt(at + 1) === 0x2f) {
      close(open.pop(), text.slice(at + 2, end), end + 1, places);
    } else {
      const built = start(text.slice(at + 1, end), at, parent);
      if (parent) parent.element.children.push(built.element);
      else if (root) throw new MalformedXml('canonical text has two roots');
      else root = built.element;
      open.push(built);
    }
    const next = text.indexOf('<', end);
    const inside = open[open.length - 1];
    if (inside && next > end + 1) inside.element.text += unescape(text.slice(end + 1, next));
    at = next;
  }
  if (!root || open.length > 0) throw new MalformedXml('canonical text ends inside an element');
  return { text, root, place: (of) => places.get(of), signatures: [...places.keys()].filter((e) => e.name === 'Signature') };
}

/** Where the tag that begins at `at` ends: its `>`, which attribute values may hold too. */
export function endOfTag(text: string, at: number): number {
  let from = at;
  for (;;) {
    const end = text.indexOf('>', from);
    const quote = text.indexOf('"', from);
    if (end >= 0 && (quote < 0 || quote > end)) return end;
    const closing = text.indexOf('"', quote + 1);
    if (end < 0 || closing < 0) throw new MalformedXml('canonical text ends inside a tag');
    from = closing + 1;
  }
}

function start(tag: string, position: number, parent: Building | undefined): Building {
  let namespaces = parent?.namespaces ?? NO_PREFIXES;
  const blank = tag.indexOf(' ');
  const qName = blank < 0 ? tag : tag.slice(0, blank);
  const attributes: [name: string, value: string][] = [];
  for (let at = blank; at >= 0;) {
    const equals = tag.indexOf('="', at);
    const quote = tag.indexOf('"', equals + 2);
    if (equals < 0 || quote < 0) throw new MalformedXml(`canonical text has a tag that cannot be read: <${tag.slice(0, 100)}>`);
    const name = tag.slice(at + 1, equals);
    const value = unescape(tag.slice(equals + 2, quote));
    if (name === 'xmlns') namespaces = { ...namespaces, '': value };
    else if (name.startsWith('xmlns:')) namespaces = { ...namespaces, [name.slice(6)]: value };
    else if (!name.includes(':')) attributes.push([name, value]);
    at = tag.indexOf(' ', quote);
  }
  const colon = qName.indexOf(':');
  const namespace = namespaces[colon < 0 ? '' : qName.slice(0, colon)] ?? '';
  const element = { namespace, name: qName.slice(colon + 1), attributes: Object.fromEntries(attributes), children: [], text: '' };
  return { qName, start: position, namespaces, element };
}

function close(building: Building | undefined, qName: string, end: number, places: Map<Element, Place>): void {
  if (building?.qName !== qName) throw new MalformedXml(`canonical text closes ${qName}, which is not open`);
  const { element } = building;
  if (element.children.length > 0 && /^[ \t\r\n]*$/.test(element.text)) element.text = '';
  if (element.namespace === NAMESPACE.ds) places.set(element, { start: building.start, end, namespaces: building.namespaces });
}

function unescape(text: string): string {
  return text.includes('&') ? text.replace(/&[^;]*;/g, (reference) => REFERENCES[reference] ?? reference) : text;
}
