import type { Element } from '../../duis/element';
import { NAMESPACE, textAt } from '../../duis/element';

/** Where signatures stand: they are made anew, and no items. */
const isSignature = (element: Element): boolean => element.namespace === NAMESPACE.ds;

/** What kind of message a Response is: how it came, what it carries, and of DCC Alerts and of replies without content which. */
export function kindOf(what: 'acknowledgement' | 'push', root: Element): string | undefined {
  const message = root.children.find(({ name }) => name === 'Body')?.children[0];
  if (!message) return undefined;
  const content = message.children.filter((child) => child.name !== 'ServiceReference' && child.name !== 'ServiceReferenceVariant');
  const code = textAt(root, 'Header', 'ResponseCode') ?? '';
  const carried = message.name === 'ResponseMessage' ? (content[0]?.name ?? `nothing with ${code.slice(0, 1)}`) : '';
  return [what, message.name, carried, textAt(message, 'DCCAlertCode') ?? ''].filter((part) => part !== '').join(' ');
}

/** The paths of the items of a Response that hold a value or are empty, each once. */
export function itemPaths(root: Element, above = ''): readonly string[] {
  const own = root.children.filter((child) => !isSignature(child));
  const paths = own.flatMap((child) => {
    const path = above === '' ? child.name : `${above}/${child.name}`;
    return child.children.some((each) => !isSignature(each)) ? itemPaths(child, path) : [path];
  });
  return [...new Set(paths)];
}

/** The text of the first item at a path. */
export function itemAt(root: Element, path: string): string | undefined {
  return textAt(root, ...path.split('/'));
}

/** The tree with the first item at `path` replaced by what `change` makes of it. */
export function changeItem(root: Element, path: string, change: (item: Element) => readonly Element[]): Element {
  const [name = '', ...rest] = path.split('/');
  const index = root.children.findIndex((child) => child.name === name && !isSignature(child));
  const found = root.children[index];
  if (!found) return root;
  const replaced = rest.length === 0 ? change(found) : [changeItem(found, rest.join('/'), change)];
  return { ...root, children: [...root.children.slice(0, index), ...replaced, ...root.children.slice(index + 1)] };
}

/** A tree without the signatures that stand directly below its root. */
export function withoutSignatures(root: Element): Element {
  return { ...root, children: root.children.filter((child) => !isSignature(child)) };
}

const ID = /^([0-9A-F-]{23}:[0-9A-F-]{23}:)(\d+)$/i;
const EUI = /^(?:[0-9A-F]{2}-){7}[0-9A-F]{2}$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** Another value of the same type: the next number, another party, a day earlier, an octet changed, a letter more. */
export function anotherValue(text: string): string {
  const id = ID.exec(text);
  if (id) return `${id[1] ?? ''}${BigInt(id[2] ?? 0) + 1n}`;
  if (EUI.test(text)) return text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');
  if (INSTANT.test(text)) return new Date(Date.parse(text) - 24 * 60 * 60 * 1000).toISOString();
  if (/^\d+$/.test(text)) return String(BigInt(text) + 1n);
  if (text === 'true' || text === 'false') return text === 'true' ? 'false' : 'true';
  if (text.length > 40) return withAnotherOctet(text);
  return text === 'I0' ? 'I99' : `${text}X`;
}

function withAnotherOctet(base64: string): string {
  const octets = Buffer.from(base64, 'base64');
  const middle = octets.length >> 1;
  octets[middle] = (octets[middle] ?? 0) ^ 1;
  return octets.toString('base64');
}
