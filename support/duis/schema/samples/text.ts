import type { Element } from '../../element';
import { NAMESPACE } from '../../element';

const PREFIXES: ReadonlyMap<string, string> = new Map(Object.entries(NAMESPACE).map(([prefix, uri]) => [uri, prefix]));
const DECLARATIONS = [...PREFIXES].map(([uri, prefix]) => ` xmlns:${prefix}="${uri}"`).join('');

/** A plain element as XML, with the prefixes that DUIS messages use; no white space that is not content. Text comes before elements. */
export function elementText(root: Element): string {
  return write(root, DECLARATIONS);
}

function write({ namespace, name, attributes, children, text }: Element, declarations: string): string {
  const prefix = PREFIXES.get(namespace);
  const tag = prefix === undefined ? name : `${prefix}:${name}`;
  const own = prefix === undefined && namespace !== '' ? ` xmlns="${namespace}"` : '';
  const start =
    tag +
    own +
    declarations +
    Object.entries(attributes)
      .map(([n, v]) => ` ${n}="${escaped(v)}"`)
      .join('');
  const inside = escaped(text) + children.map((c) => write(c, '')).join('');
  return inside === '' ? `<${start}/>` : `<${start}>${inside}</${tag}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}
