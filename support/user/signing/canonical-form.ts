import { C14nCanonicalization, ExclusiveCanonicalization } from 'xml-crypto';

/** A namespace that has been declared in the canonical text, the innermost last. */
interface Declared {
  readonly prefix: string;
  readonly namespaceURI: string;
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/**
 * Inclusive canonical XML 1.0 of a whole document. The walk and the text are xml-crypto's; what it gets wrong in tags is mended here (each
 * difference with its reason: support/bench/canonical-differences.ts): an attribute is a declaration by its namespace and not because its
 * name begins with `xmlns`, and everything is ordered by code points. Where it and libxml2 both depart from the recommendation, that is
 * where they write the `&` of a namespace's name as it is, it goes with them.
 */
export class InclusiveForm extends C14nCanonicalization {
  protected readonly writeNamespace: (name: string) => string = (name) => name;

  /** The namespaces declared where the element at hand stands; xml-crypto passes it to the children, each of which gets a copy. */
  override renderNs(element: Element, _prefixes: string[], _default: string, _map: string, _ancestors: unknown[], scope: Declared[] = []) {
    const declared = Array.from(element.attributes).filter(isDeclaration).map(declarationIn);
    return { rendered: declare(declared, scope, this.writeNamespace), newDefaultNs: '' };
  }

  override renderAttrs(node: Node): string {
    return 'attributes' in node ? attributesOf(node as Element) : this.renderComment(node as Comment);
  }

  override processInner(...[node, ...rest]: Parameters<C14nCanonicalization['processInner']>): string {
    return isEmptyText(node as Node) ? '' : super.processInner(node, ...rest);
  }
}

/** The same as a document that can be sent: its namespaces are escaped as all attribute values are. */
export class WrittenForm extends InclusiveForm {
  protected override readonly writeNamespace = escape;
}

/** Exclusive canonical XML of an element of a Signature, without InclusiveNamespaces, which the profile does not know; mended likewise. */
export class ExclusiveForm extends ExclusiveCanonicalization {
  override renderNs(element: Element, scope: Declared[]) {
    const used = [element, ...Array.from(element.attributes).filter(({ prefix }) => prefix)].filter(isOrdinary);
    const declared = used.map(({ prefix, namespaceURI }) => ({ prefix: prefix ?? '', namespaceURI: namespaceURI ?? '' }));
    return { rendered: declare(declared, scope), newDefaultNs: '' };
  }

  override renderAttrs(node: Node): string {
    return 'attributes' in node ? attributesOf(node as Element) : this.renderComment(node as Comment);
  }

  override processInner(...[node, ...rest]: Parameters<ExclusiveCanonicalization['processInner']>): string {
    return isEmptyText(node as Node) ? '' : super.processInner(node, ...rest);
  }
}

function isDeclaration({ namespaceURI }: Attr): boolean {
  return namespaceURI === XMLNS;
}

/** The prefix `xml` is declared everywhere, and declarations are no attributes. */
function isOrdinary({ namespaceURI }: Element | Attr): boolean {
  return namespaceURI !== XML && namespaceURI !== XMLNS;
}

function declarationIn({ name, localName, value }: Attr): Declared {
  return { prefix: name === 'xmlns' ? '' : localName, namespaceURI: value };
}

/** Writes the declarations that `scope` does not have yet, and adds them to it. */
function declare(wanted: readonly Declared[], scope: Declared[], write = (name: string): string => name): string {
  const fresh: Declared[] = [];
  for (const one of wanted) {
    const known = scope.findLast(({ prefix }) => prefix === one.prefix)?.namespaceURI ?? '';
    if (one.prefix === 'xml' || known === one.namespaceURI) continue;
    fresh.push(one);
    scope.push(one);
  }
  fresh.sort((a, b) => byCodePoint(a.prefix, b.prefix));
  return fresh.map(({ prefix, namespaceURI }) => ` xmlns${prefix && ':'}${prefix}="${write(namespaceURI)}"`).join('');
}

/** The attributes that declare no namespace: by namespace, those without one first, then by local name. */
function attributesOf(element: Element): string {
  return Array.from(element.attributes)
    .filter((attribute) => !isDeclaration(attribute))
    .sort((a, b) => byCodePoint(a.namespaceURI ?? '', b.namespaceURI ?? '') || byCodePoint(a.localName, b.localName))
    .map(({ name, value }) => ` ${name}="${escape(value)}"`)
    .join('');
}

/** As UTF-8 octets are ordered, that is by code point; UTF-16 has the characters beyond U+FFFF before those from U+E000 to U+FFFF. */
function byCodePoint(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['"', '&quot;'],
  ['\t', '&#x9;'],
  ['\n', '&#xA;'],
  ['\r', '&#xD;'],
]);

function escape(value: string): string {
  return value.replace(/[&<"\t\n\r]/g, (c) => ESCAPES.get(c) ?? c);
}

/** A CDATA section with nothing in it, at which xml-crypto stops. */
function isEmptyText(node: Node): boolean {
  return (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) && node.nodeValue === '';
}
