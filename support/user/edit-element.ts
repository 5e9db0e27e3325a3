import type { Element } from '../duis/element';

/**
 * Puts other elements in the place of the first, in document order, that matches; undefined when none does. The root is always replaced by
 * one.
 */
export function replaceFirst(
  root: Element,
  matches: (e: Element) => boolean,
  change: (e: Element) => readonly Element[],
): Element | undefined {
  return replaceIn(root, matches, change)?.[0];
}

function replaceIn(
  here: Element,
  matches: (e: Element) => boolean,
  change: (e: Element) => readonly Element[],
): readonly Element[] | undefined {
  if (matches(here)) return change(here);
  for (const [i, c] of here.children.entries()) {
    const changed = replaceIn(c, matches, change);
    if (changed) return [{ ...here, children: [...here.children.slice(0, i), ...changed, ...here.children.slice(i + 1)] }];
  }
  return undefined;
}

/** `item` as the first child of `parent`. */
export function prepend(parent: Element, item: Element): Element {
  return { ...parent, children: [item, ...parent.children] };
}

/** `item` right after the child named `name` of `parent`. */
export function insertAfter(parent: Element, name: string, item: Element): Element {
  const at = parent.children.findIndex((c) => c.name === name) + 1;
  return { ...parent, children: [...parent.children.slice(0, at), item, ...parent.children.slice(at)] };
}
