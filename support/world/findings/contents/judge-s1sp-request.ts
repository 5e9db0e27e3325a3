import type { Element } from '../../../duis/element';
import { child, walk } from '../../../duis/element';
import type { Difference } from './item';
import { unused } from './item';

/**
 * What an S1SP was given, beside the body of the request: every item that is not as the request has it. Numbers are compared as numbers,
 * instants as instants, hexadecimal digits and EUI-64s without regard to case, base64 without regard to blanks.
 */
export function judgeS1spRequest(given: Element, asked: Element): readonly Difference[] {
  const service = serviceIn(given, asked.name);
  if (!service) return [{ path: '', expected: asked.name, got: child(given, 'Body')?.children[0]?.name ?? 'none' }];
  const [wanted, found] = [leavesOf(asked), leavesOf(service)];
  const wrong = [...wanted].flatMap(([path, expected]): Difference[] => {
    const got = found.get(path);
    return got !== undefined && isSame(expected, got) ? [] : [{ path, expected, got: got ?? null }];
  });
  const more = [...found].flatMap(([path, got]): Difference[] => (wanted.has(path) ? [] : [{ path, expected: null, got }]));
  return [...wrong, ...more];
}

function serviceIn(given: Element, name: string): Element | undefined {
  return [...walk(given)].find((element) => element.name === name);
}

/** Text of every element without others in it, and every attribute, by path; an empty element counts as said. */
function leavesOf(root: Element): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const visit = (element: Element, path: string): void => {
    for (const [name, value] of Object.entries(element.attributes)) leaves.set(unused(`${path}/@${name}`, leaves), value);
    if (element.children.length === 0) leaves.set(unused(path, leaves), element.text.trim());
    for (const one of element.children) visit(one, `${path}/${one.name}${placeOf(one, element)}`);
  };
  for (const [name, value] of Object.entries(root.attributes)) leaves.set(`@${name}`, value);
  for (const one of root.children) visit(one, `${one.name}${placeOf(one, root)}`);
  return leaves;
}

/** `[2]` where there are others of its name. */
function placeOf(one: Element, parent: Element): string {
  const alike = parent.children.filter(({ name }) => name === one.name);
  return alike.length > 1 ? `[${alike.indexOf(one) + 1}]` : '';
}

const NUMBER = /^[+-]?\d+(\.\d*)?$/;
const INSTANT = /^\d{4}-\d\d-\d\dT/;

function isSame(a: string, b: string): boolean {
  if (a === b || a.toUpperCase().replace(/[\s-]/g, '') === b.toUpperCase().replace(/[\s-]/g, '')) return isHexOrEqual(a, b);
  if (NUMBER.test(a) && NUMBER.test(b)) return decimal(a) === decimal(b);
  if (INSTANT.test(a) && INSTANT.test(b)) return Date.parse(a) === Date.parse(b);
  return truth(a) !== undefined && truth(a) === truth(b);
}

const HEX = /^[0-9A-F-]+$/i;

/** Letters in another case are the same in hexadecimal alone. */
function isHexOrEqual(a: string, b: string): boolean {
  return HEX.test(a) && !NUMBER.test(a) ? true : a.replace(/\s/g, '') === b.replace(/\s/g, '');
}

/** Without zeroes that say nothing. */
function decimal(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)0*(\d*?)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  return `${sign === '-' ? '-' : ''}${whole || '0'}.${fraction}`;
}

function truth(text: string): boolean | undefined {
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}
