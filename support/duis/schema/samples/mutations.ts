import type { Element } from '../../element';
import type { ElementModel } from './model';
import { elementNamed } from './model';
import { probes } from './probes';

/** A document with exactly one thing changed, and what that was. */
export interface Mutation {
  /** Kind, path, and value where there is one, e.g. `value Request/Header/CommandVariant "10"`. */
  readonly label: string;
  readonly document: Element;
}

/** Says whether a change at a path is still to be made; lets a caller skip what other documents have shown already. */
export type Wanted = (kind: string, path: string) => boolean;

/** An element in its document. */
interface Spot {
  readonly here: Element;
  readonly path: string;
  /** The whole document with this element replaced by none, one or several. */
  readonly put: (replacement: readonly Element[]) => Element;
  readonly wanted: Wanted;
}

/**
 * Every single change to a document that the schema has an opinion on: values at and around each facet; elements and attributes dropped,
 * doubled, moved, renamed, added.
 */
export function* mutations(root: Element, model: ElementModel, wanted: Wanted = () => true): Generator<Mutation> {
  yield* mutationsAt({ here: root, path: root.name, put: ([changed]) => changed ?? root, wanted }, model);
}

function* mutationsAt(spot: Spot, model: ElementModel | undefined): Generator<Mutation> {
  const { here, path, put, wanted } = spot;
  if (model) yield* valueMutations(spot, model);
  yield* attributeMutations(spot);
  yield* elementMutations(spot);
  yield* doubles(spot);
  yield* moves(spot);
  for (const [i, inner] of here.children.entries()) {
    const putInner = (replacement: readonly Element[]) =>
      put([withChildren(here, [...here.children.slice(0, i), ...replacement, ...here.children.slice(i + 1)])]);
    yield* mutationsAt(
      { here: inner, path: `${path}/${inner.name}`, put: putInner, wanted },
      elementNamed(model?.type.content, inner.name),
    );
  }
}

function* valueMutations({ here, path, put, wanted }: Spot, model: ElementModel): Generator<Mutation> {
  const { simple, attributes } = model.type;
  if (simple && wanted('value', path)) {
    for (const value of probes(simple)) yield { label: `value ${path} ${quoted(value)}`, document: put([{ ...here, text: value }]) };
  }
  for (const { name, type } of attributes) {
    if (!wanted('value', `${path}/@${name}`)) continue;
    for (const value of probes(type))
      yield {
        label: `value ${path}/@${name} ${quoted(value)}`,
        document: put([withAttributes(here, { ...here.attributes, [name]: value })]),
      };
  }
}

function* attributeMutations({ here, path, put, wanted }: Spot): Generator<Mutation> {
  for (const name of Object.keys(here.attributes)) {
    if (!wanted('drop', `${path}/@${name}`)) continue;
    const { [name]: _dropped, ...rest } = here.attributes;
    yield { label: `drop ${path}/@${name}`, document: put([withAttributes(here, rest)]) };
  }
  if (wanted('add attribute', path))
    yield { label: `add attribute ${path}`, document: put([withAttributes(here, { ...here.attributes, surplus: '1' })]) };
}

/** What can be done to one element without regard to its neighbours. */
const CHANGES: Readonly<Record<string, (here: Element) => readonly Element[]>> = {
  drop: () => [],
  rename: (here) => [{ ...here, name: `${here.name}x` }],
  'other namespace': (here) => [{ ...here, namespace: 'urn:other' }],
  'no namespace': (here) => [{ ...here, namespace: '' }],
  empty: (here) => [{ ...here, children: [], text: '' }],
  'add first': (here) => [withChildren(here, [surplus(here), ...here.children])],
  'add last': (here) => [withChildren(here, [...here.children, surplus(here)])],
  'add text': (here) => [{ ...here, text: `${here.text}surplus` }],
  'add blanks': (here) => [{ ...here, text: `${here.text}\n  ` }],
};

function* elementMutations({ here, path, put, wanted }: Spot): Generator<Mutation> {
  const isRoot = !path.includes('/');
  for (const [kind, change] of Object.entries(CHANGES)) {
    if (isRoot && kind === 'drop') continue;
    if (wanted(kind, path)) yield { label: `${kind} ${path}`, document: put(change(here)) };
  }
}

/** One more of each child; how many there were matters, as only the last that is allowed can be one too many. */
function* doubles({ here, path, put, wanted }: Spot): Generator<Mutation> {
  for (const [i, one] of here.children.entries()) {
    if (one.name === here.children[i + 1]?.name) continue;
    const copies = here.children.filter((c) => c.name === one.name).length;
    if (!wanted(`double ${copies}`, `${path}/${one.name}`)) continue;
    const children = [...here.children.slice(0, i + 1), one, ...here.children.slice(i + 1)];
    yield { label: `double ${path}/${one.name}, of which there were ${copies}`, document: put([withChildren(here, children)]) };
  }
}

/** Each child changes places with the next, and goes to the end. */
function* moves({ here, path, put, wanted }: Spot): Generator<Mutation> {
  for (const [i, one] of here.children.entries()) {
    const next = here.children[i + 1];
    if (!next || one.name === next.name) continue;
    const before = here.children.slice(0, i);
    const after = here.children.slice(i + 2);
    const swap = `${path}/${one.name} and ${next.name}`;
    if (wanted('swap', swap)) yield { label: `swap ${swap}`, document: put([withChildren(here, [...before, next, one, ...after])]) };
    const end = `${path}/${one.name}`;
    if (after.length > 0 && wanted('to the end', end))
      yield { label: `to the end ${end}`, document: put([withChildren(here, [...before, next, ...after, one])]) };
  }
}

function surplus(here: Element): Element {
  return { namespace: here.namespace, name: 'Surplus', attributes: {}, children: [], text: '' };
}

function withChildren(here: Element, children: readonly Element[]): Element {
  return { ...here, children };
}

function withAttributes(here: Element, attributes: Readonly<Record<string, string>>): Element {
  return { ...here, attributes };
}

function quoted(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 40)}… (${value.length} characters)` : value);
}
