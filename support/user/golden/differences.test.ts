import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element } from '../../duis/element';
import { NAMESPACE } from '../../duis/element';

/** In how many places two documents differ, their signatures apart. A run of children that were changed, moved or repeated is one place. */
export function differences(one: Element, other: Element): number {
  const own = (a: Element): string => JSON.stringify([a.namespace, a.name]);
  if (own(one) !== own(other)) return 1;
  const attributes = JSON.stringify(one.attributes) === JSON.stringify(other.attributes) ? 0 : 1;
  const text = one.text === other.text ? 0 : 1;
  return attributes + text + differencesBetween(unsigned(one.children), unsigned(other.children));
}

function differencesBetween(ones: readonly Element[], others: readonly Element[]): number {
  const same = (a?: Element, b?: Element): boolean => JSON.stringify(a) === JSON.stringify(b);
  let start = 0;
  while (start < Math.min(ones.length, others.length) && same(ones[start], others[start])) start++;
  let end = 0;
  while (end < Math.min(ones.length, others.length) - start && same(ones.at(-1 - end), others.at(-1 - end))) end++;
  const [left, right] = [ones.slice(start, ones.length - end), others.slice(start, others.length - end)];
  const [a, b] = [left[0], right[0]];
  if (left.length === 0 && right.length === 0) return 0;
  return left.length === 1 && right.length === 1 && a && b ? differences(a, b) : 1;
}

function unsigned(children: readonly Element[]): readonly Element[] {
  return children.filter((c) => c.namespace !== NAMESPACE.ds);
}

const leaf = (name: string, text = ''): Element => ({ namespace: NAMESPACE.sr, name, attributes: {}, children: [], text });
const node = (...children: Element[]): Element => ({ ...leaf('Body'), children });

describe('differences between two documents', () => {
  it('are none between equals', () => assert.equal(differences(node(leaf('A'), leaf('B')), node(leaf('A'), leaf('B'))), 0));
  it('are one for a text, a repetition, a removal, an exchange of places', () => {
    assert.equal(differences(node(leaf('A', '1')), node(leaf('A', '2'))), 1);
    assert.equal(differences(node(leaf('A')), node(leaf('A'), leaf('A'))), 1);
    assert.equal(differences(node(leaf('A'), leaf('B')), node(leaf('B'))), 1);
    assert.equal(differences(node(leaf('A'), leaf('B')), node(leaf('B'), leaf('A'))), 1);
  });
  it('are two where two things of one element differ', () =>
    assert.equal(differences({ ...leaf('A', '1'), attributes: { n: '1' } }, { ...leaf('A', '2'), attributes: { n: '2' } }), 2));
});
