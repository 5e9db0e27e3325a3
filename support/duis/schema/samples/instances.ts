import type { Element } from '../../element';
import type { AnyParticle, ElementModel, Particle } from './model';
import { sampleValue } from './values';

/** More copies than this are made only with the smallest of elements, and no more than this many times over. */
const MANY = 50;
const MOST = 20_000;

/** The smallest instance of an element: nothing optional, the first of each choice. */
export function smallest(model: ElementModel): Element {
  return instance(model, smallestContent(model.type.content));
}

/** The fullest: everything optional once, the first of each choice. */
export function fullest(model: ElementModel): Element {
  return instance(model, fullestContent(model.type.content), true);
}

/**
 * Valid instances that between them have every optional part, every branch of every choice, and every number of copies that is a limit. The
 * first is the smallest.
 */
export function* instances(model: ElementModel): Generator<Element> {
  for (const children of contents(model.type.content)) yield instance(model, children);
  yield fullest(model);
}

/** @param all with the optional attributes too, but for identifiers, which would have to differ from each other */
function instance({ namespace, name, type }: ElementModel, children: readonly Element[], all = false): Element {
  const attributes = Object.fromEntries(
    type.attributes.filter((a) => a.required || (all && a.type.builtIn !== 'ID')).map((a) => [a.name, sampleValue(a.type)]),
  );
  return { namespace, name, attributes, children, text: type.simple ? sampleValue(type.simple) : '' };
}

function smallestContent(content: Particle | undefined): readonly Element[] {
  if (!content || content.min === 0) return [];
  return repeated(content.min, smallestOnce(content));
}

function smallestOnce(content: Particle): readonly Element[] {
  if (content.kind === 'any') return anything(content);
  if (content.kind === 'element') return [smallest(content.element)];
  return content.kind === 'choice' ? smallestContent(required(content.parts[0])) : content.parts.flatMap(smallestContent);
}

function fullestContent(content: Particle | undefined): readonly Element[] {
  if (!content) return [];
  return repeated(Math.max(1, content.min), fullestOnce(content));
}

function fullestOnce(content: Particle): readonly Element[] {
  if (content.kind === 'any') return anything(content);
  if (content.kind === 'element') return [fullest(content.element)];
  return content.kind === 'choice' ? fullestContent(content.parts[0]) : content.parts.flatMap(fullestContent);
}

/** An optional branch of a choice counts as taken: nothing at all is tried by its own. */
function required(content: Particle | undefined): Particle | undefined {
  return content && { ...content, min: Math.max(1, content.min) };
}

function* contents(content: Particle | undefined): Generator<readonly Element[]> {
  yield smallestContent(content);
  if (!content) return;
  const least = Math.max(1, content.min);
  for (const once of onceOver(content)) yield repeated(least, once);
  if (content.max > 1 && content.max <= MOST) yield* crowd(content.max, content);
}

/** As many as are allowed. */
function* crowd(max: number, content: Particle): Generator<readonly Element[]> {
  yield repeated(max, smallestContent({ ...content, min: 1 }));
  if (max < MANY) yield repeated(max, fullestContent({ ...content, min: 1 }));
}

function* onceOver(content: Particle): Generator<readonly Element[]> {
  if (content.kind === 'any') {
    yield anything(content);
    return;
  }
  if (content.kind === 'element') {
    for (const one of instances(content.element)) yield [one];
    return;
  }
  if (content.kind === 'choice') {
    for (const part of content.parts) for (const one of contents(required(part))) yield one;
    return;
  }
  const base = content.parts.map(smallestContent);
  yield base.flat();
  yield content.parts.flatMap(fullestContent);
  for (const [i, part] of content.parts.entries())
    for (const one of contents(part)) yield [...base.slice(0, i), one, ...base.slice(i + 1)].flat();
}

function anything({ lax }: AnyParticle): readonly Element[] {
  return lax ? [{ namespace: 'urn:other', name: 'Other', attributes: {}, children: [], text: '' }] : [];
}

function repeated(times: number, elements: readonly Element[]): readonly Element[] {
  return times === 1 ? elements : Array.from({ length: times }, () => elements).flat();
}
