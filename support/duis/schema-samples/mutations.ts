import type { Element } from '../element';
import type { ElementModel } from './model';
import { elementNamed } from './model';
import { probes } from './values';

/** A document with exactly one thing changed, and what that was. */
export interface Mutation {
  /** Kind, path, and value where there is one, e.g. `value Request/Header/CommandVariant "10"`. */
  readonly label: string;
  readonly document: Element;
}

/** Says whether a change at a path is still to be made; lets a caller skip what other documents have shown already. */
export type Wanted = (kind: string, path: string) => boolean;

const EVERYTHING: Wanted = () => true;

/** Every single change to a document that the schema has an opinion on: values at and around each facet, elements and attributes dropped, doubled, moved, renamed, added. */
export function* mutations(root: Element, model: ElementModel, wanted: Wanted = EVERYTHING): Generator<Mutation> {
  yield* mutationsAt(root, model, root.name, (changed) => changed[0] ?? root, wanted);
}

/** @param put the whole document with this element replaced by none, one or several */
function* mutationsAt(here: Element, model: ElementModel | undefined, path: string, put: (replacement: readonly Element[]) => Element, wanted: Wanted): Generator<Mutation> {
  if (model) yield* valueMutations(here, model, path, put, wanted);
  yield* attributeMutations(here, path, put, wanted);
  yield* elementMutations(here, path, put, wanted);
  for (const [i, inner] of here.children.entries()) {
    const putInner = (replacement: readonly Element[]) => put([withChildren(here, [...here.children.slice(0, i), ...replacement, ...here.children.slice(i + 1)])]);
    yield* mutationsAt(inner, elementNamed(model?.type.content, inner.name), `${path}/${inner.name}`, putInner, wanted);
  }
}

function* valueMutations(here: Element, model: ElementModel, path: string, put: (r: readonly Element[]) => Element, wanted: Wanted): Generator<Mutation> {
  const { simple, attributes } = model.type;
  if (simple && wanted('value', path)) for (const value of probes(simple)) yield { label: `value ${path} ${JSON.stringify(short(value))}`, document: put([{ ...here, text: value }]) };
  for (const { name, type } of attributes) {
    if (!wanted('value', `${path}/@${name}`)) continue;
    for (const value of probes(type)) yield { label: `value ${path}/@${name} ${JSON.stringify(short(value))}`, document: put([{ ...here, attributes: { ...here.attributes, [name]: value } }]) };
  }
}

function* attributeMutations(here: Element, path: string, put: (r: readonly Element[]) => Element, wanted: Wanted): Generator<Mutation> {
  for (const name of Object.keys(here.attributes)) {
    if (!wanted('drop', `${path}/@${name}`)) continue;
    const { [name]: _dropped, ...rest } = here.attributes;
    yield { label: `drop ${path}/@${name}`, document: put([{ ...here, attributes: rest }]) };
  }
  if (wanted('add attribute', path)) yield { label: `add attribute ${path}`, document: put([{ ...here, attributes: { ...here.attributes, surplus: '1' } }]) };
}

const SURPLUS = 'Surplus';

function* elementMutations(here: Element, path: string, put: (r: readonly Element[]) => Element, wanted: Wanted): Generator<Mutation> {
  const changes: Readonly<Record<string, () => readonly Element[]>> = {
    drop: () => [],
    rename: () => [{ ...here, name: `${here.name}x` }],
    'other namespace': () => [{ ...here, namespace: 'urn:other' }],
    'no namespace': () => [{ ...here, namespace: '' }],
    empty: () => [{ ...here, children: [], text: '' }],
    'add first': () => [withChildren(here, [foreign(here), ...here.children])],
    'add last': () => [withChildren(here, [...here.children, foreign(here)])],
    'add text': () => [{ ...here, text: `${here.text}surplus` }],
    'add blanks': () => [{ ...here, text: `${here.text}\n  ` }],
  };
  const isRoot = !path.includes('/');
  for (const [kind, change] of Object.entries(changes)) {
    if (isRoot && kind === 'drop') continue;
    if (wanted(kind, path)) yield { label: `${kind} ${path}`, document: put(change()) };
  }
  yield* doubles(here, path, put, wanted);
  yield* moves(here, path, put, wanted);
}

/** One more of each child; how many there were matters, as only the last that is allowed can be one too many. */
function* doubles(here: Element, path: string, put: (r: readonly Element[]) => Element, wanted: Wanted): Generator<Mutation> {
  for (const [i, one] of here.children.entries()) {
    if (one.name === here.children[i + 1]?.name) continue;
    const copies = here.children.filter((c) => c.name === one.name).length;
    if (!wanted(`double ${copies}`, `${path}/${one.name}`)) continue;
    yield { label: `double ${path}/${one.name}, of which there were ${copies}`, document: put([withChildren(here, [...here.children.slice(0, i + 1), one, ...here.children.slice(i + 1)])]) };
  }
}

/** Each child changes places with the next, and goes to the end. */
function* moves(here: Element, path: string, put: (r: readonly Element[]) => Element, wanted: Wanted): Generator<Mutation> {
  for (const [i, one] of here.children.entries()) {
    const next = here.children[i + 1];
    if (!next || one.name === next.name) continue;
    const before = here.children.slice(0, i);
    const after = here.children.slice(i + 2);
    if (wanted('swap', `${path}/${one.name} and ${next.name}`)) yield { label: `swap ${path}/${one.name} and ${next.name}`, document: put([withChildren(here, [...before, next, one, ...after])]) };
    if (after.length > 0 && wanted('to the end', `${path}/${one.name}`)) yield { label: `to the end ${path}/${one.name}`, document: put([withChildren(here, [...before, next, ...after, one])]) };
  }
}

function foreign(here: Element): Element {
  return { namespace: here.namespace, name: SURPLUS, attributes: {}, children: [], text: '' };
}

function withChildren(here: Element, children: readonly Element[]): Element {
  return { ...here, children };
}

function short(value: string): string {
  return value.length > 80 ? `${value.slice(0, 40)}… (${value.length} characters)` : value;
}
