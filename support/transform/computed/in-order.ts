import type { Element } from '../../duis/element';
import { numberOf } from '../element-path';

/** Repeated elements in the order of their numbers, whatever their order in the document (2.3.1). */
export function inOrder(elements: readonly Element[]): readonly Element[] {
  const number = (element: Element): number => Number(numberOf(element) ?? 0);
  return [...elements].sort((a, b) => number(a) - number(b));
}
