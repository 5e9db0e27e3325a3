import type { Element } from '../duis/element';
import { NAMESPACE } from '../duis/element';
import { xml, XmlText } from '../duis/xml-text';

const PREFIX: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(NAMESPACE).map(([prefix, uri]) => [uri, prefix]));

/**
 * A document of `root`: UTF-8, the customary prefixes, no white space between elements (the DCC's own signing tool strips it
 * before it verifies).
 */
export function writeDocument(root: Element): string {
  const used = new Set<string>();
  collectNamespaces(root, used);
  const declarations = [...used].map((uri) => ` xmlns:${PREFIX[uri] ?? ''}="${uri}"`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>${writeElement(root, declarations)}`;
}

function writeElement(element: Element, declarations = ''): string {
  const tag = PREFIX[element.namespace] ? `${PREFIX[element.namespace]}:${element.name}` : element.name;
  const attributes = Object.entries(element.attributes).map(([name, value]) => xml` ${new XmlText(name)}="${value}"`.value);
  const content = xml`${element.text}`.value + element.children.map((c) => writeElement(c)).join('');
  const head = `<${tag}${declarations}${attributes.join('')}`;
  return content === '' ? `${head}/>` : `${head}>${content}</${tag}>`;
}

function collectNamespaces(element: Element, used: Set<string>): void {
  if (element.namespace) used.add(element.namespace);
  for (const c of element.children) collectNamespaces(c, used);
}
