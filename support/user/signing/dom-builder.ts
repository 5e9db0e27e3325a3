import { DOMImplementation } from '@xmldom/xmldom';
import { SaxesParser } from 'saxes';
import type { SaxesAttributeNS } from 'saxes';
import { MalformedXml } from '../../duis/xml-engine';

const XMLNS = 'http://www.w3.org/2000/xmlns/';
/** An absolute URI (RFC 3986): what else a namespace may be called, canonical XML must not be made of (C14N 1.0, 1.3). */
const PLAIN = "A-Za-z0-9\\-._~:/?@!$&'()*+,;=";
const ESCAPED = '%[0-9A-Fa-f]{2}';
const ABSOLUTE_URI = new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:(?:[${PLAIN}[\\]]|${ESCAPED})*(?:#(?:[${PLAIN}]|${ESCAPED})*)?$`);

/**
 * Reads a document into xmldom's tree, which xml-crypto works on, by a parser that is strict: xmldom's own mends what is not well formed,
 * takes U+0085 and U+2028 for line ends, XHTML for HTML, and names such as `__proto__` for properties of its objects.
 * @throws MalformedXml with the line
 */
export function parseDom(document: string): Document {
  const building = new DomBuilder();
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('error', ({ message }) => {
    throw new MalformedXml(message.replace(/^\d+:\d+: /, ''), parser.line);
  });
  parser.on('opentag', ({ uri, name, attributes }) => {
    const all = Object.values(attributes);
    refuseRelativeNamespaces(all, parser.line);
    building.open(uri, name, all);
  });
  parser.on('closetag', () => building.close());
  parser.on('text', (text) => building.add((dom) => dom.createTextNode(text)));
  parser.on('cdata', (text) => building.add((dom) => dom.createCDATASection(text)));
  parser.on('comment', (text) => building.add((dom) => dom.createComment(text)));
  parser.write(document).close();
  return building.dom;
}

function refuseRelativeNamespaces(attributes: readonly SaxesAttributeNS[], line: number): void {
  const relative = attributes.find(({ uri, value }) => uri === XMLNS && value !== '' && !ABSOLUTE_URI.test(value));
  if (relative) throw new MalformedXml(`${relative.name}: '${relative.value.slice(0, 100)}' is not an absolute URI`, line);
}

/** The document as it grows. */
class DomBuilder {
  readonly dom = new DOMImplementation().createDocument(null, null, null);
  private at: Node = this.dom;

  open(uri: string, name: string, attributes: readonly SaxesAttributeNS[]): void {
    const element = this.dom.createElementNS(uri || null, name);
    for (const { uri: namespace, name: attribute, value } of attributes) element.setAttributeNS(namespace || null, attribute, value);
    this.at = this.at.appendChild(element);
  }

  close(): void {
    this.at = this.at.parentNode ?? this.dom;
  }

  /** White space around the root is no part of the tree. */
  add(make: (dom: Document) => Node): void {
    const node = make(this.dom);
    if (this.at !== this.dom || node.nodeType === node.COMMENT_NODE) this.at.appendChild(node);
  }
}
