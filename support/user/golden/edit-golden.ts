import type { Element } from '../../duis/element';
import { NAMESPACE } from '../../duis/element';

/** Every element of this name, at any depth, as it is when it was changed. */
export function everywhere(element: Element, name: string, change: (element: Element) => Element): Element {
  const inside = { ...element, children: element.children.map((one) => everywhere(one, name, change)) };
  return element.name === name ? change(inside) : inside;
}

/** An element of DUIS without attributes. */
export function item(name: string, text: string, children: readonly Element[] = []): Element {
  return { namespace: NAMESPACE.sr, name, attributes: {}, children, text };
}
