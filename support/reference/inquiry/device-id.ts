import type { Eui64 } from '../../duis/eui64';
import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';

/** The EUI-64 in an element of a request, in the form of the inventory; undefined where there is no such element. */
export function deviceIdAt(body: Element, ...path: string[]): Eui64 | undefined {
  return textAt(body, ...path)
    ?.trim()
    .toUpperCase();
}
