import type { Element } from '../duis/element';

/** Attributes by which DUIS numbers repeated elements. */
const NUMBERING = ['index', 'auxiliaryControllerN', 'identifier'] as const;

/**
 * The elements at a path `Name/Other[2]/*` below `of`: `*` stands for any name, `[2]` for the element whose numbering attribute
 * (index, auxiliaryControllerN, identifier) is 2, and `[Phase=2]` for the element whose child Phase says 2.
 */
export function elementsAt(of: Element, path: string): readonly Element[] {
  return path.split('/').reduce<readonly Element[]>((here, step) => here.flatMap((element) => childrenAt(element, step)), [of]);
}

function childrenAt(of: Element, step: string): readonly Element[] {
  const [, name = '', number, key, value] = /^([^[]*)(?:\[(?:(\d+)|(\w+)=(\w+))\])?$/.exec(step) ?? [];
  return of.children.filter(
    (child) =>
      (name === '*' || child.name === name) &&
      (number === undefined || numberOf(child) === number) &&
      (key === undefined || child.children.some((inner) => inner.name === key && inner.text.trim() === value)),
  );
}

/** The number that an element has among its like. */
export function numberOf(element: Element): string | undefined {
  return NUMBERING.map((attribute) => element.attributes[attribute]).find((value) => value !== undefined);
}
