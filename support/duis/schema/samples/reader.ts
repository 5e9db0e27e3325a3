import type { Element } from '../../element';
import { child } from '../../element';
import { schemaLocations } from '../schema';
import type { AttributeModel, ElementModel, Facet, FacetKind, Particle, SimpleModel, TypeModel } from './model';

const XSD = 'http://www.w3.org/2001/XMLSchema';

/** A node of a schema file, with what is needed to read the names in it. */
interface Place {
  readonly node: Element;
  readonly target: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

/** A schema read from its files. Types are read when first asked for: DUIS has none that contains itself, XML-Signature has. */
export class SchemaReader {
  private readonly globals = new Map<string, Place>();
  private readonly types = new Map<string, TypeModel>();
  private readonly declarations = new WeakMap<Element, ElementModel>();

  /** @param parse how to parse a file; the model is of no use with a file that is not well formed */
  constructor(files: ReadonlyMap<string, string>, entry: string, parse: (text: string) => Element) {
    const names = new Set([entry]);
    for (const name of names) {
      const text = files.get(name) ?? '';
      const root = parse(text);
      const at = { target: root.attributes.targetNamespace ?? '', prefixes: prefixesOf(text) };
      for (const node of root.children)
        if (node.attributes.name !== undefined) this.globals.set(key(node.name, at.target, node.attributes.name), { node, ...at });
      for (const location of schemaLocations(text)) names.add(location);
    }
  }

  /** A global element declaration. */
  element(namespace: string, name: string): ElementModel {
    return this.declared(this.global('element', namespace, name));
  }

  private global(kind: string, namespace: string, name: string): Place {
    const place = this.globals.get(key(kind, namespace, name));
    if (!place) throw new Error(`the schema has no ${kind} ${name} in ${namespace || 'no namespace'}`);
    return place;
  }

  private declared(place: Place): ElementModel {
    const { node, target } = place;
    if (node.attributes.ref !== undefined) return this.element(...resolve(node.attributes.ref, place));
    const known = this.declarations.get(node);
    if (known) return known;
    const lazily = once(() => this.typeOfDeclaration(place));
    const element = {
      namespace: target,
      name: node.attributes.name ?? '',
      get type() {
        return lazily();
      },
    };
    this.declarations.set(node, element);
    return element;
  }

  private typeOfDeclaration(place: Place): TypeModel {
    const { type } = place.node.attributes;
    if (type !== undefined) return this.typeNamed(resolve(type, place));
    const inline = child(place.node, 'complexType');
    if (inline) return this.complex({ ...place, node: inline });
    const simple = child(place.node, 'simpleType');
    return simple ? { simple: this.simple({ ...place, node: simple }), attributes: [] } : { attributes: [] };
  }

  private typeNamed([namespace, name]: readonly [string, string]): TypeModel {
    if (namespace === XSD) return { simple: { builtIn: name, facets: [] }, attributes: [] };
    const id = key('type', namespace, name);
    const known = this.types.get(id);
    if (known) return known;
    const complex = this.globals.get(key('complexType', namespace, name));
    const type = complex ? this.complex(complex) : { simple: this.simple(this.global('simpleType', namespace, name)), attributes: [] };
    this.types.set(id, type);
    return type;
  }

  private simple(place: Place): SimpleModel {
    const restriction = child(place.node, 'restriction');
    if (!restriction) throw new Error('only simple types by restriction can be read');
    const base = restriction.attributes.base;
    const inner = child(restriction, 'simpleType');
    const from = base !== undefined ? this.typeNamed(resolve(base, place)).simple : inner && this.simple({ ...place, node: inner });
    const facets = restriction.children
      .filter((c) => c.attributes.value !== undefined)
      .map((c): Facet => ({ kind: c.name as FacetKind, value: c.attributes.value ?? '' }));
    return { builtIn: from?.builtIn ?? 'string', facets: [...(from?.facets ?? []), ...facets] };
  }

  private complex(place: Place): TypeModel {
    const derived = child(place.node, 'complexContent') ?? child(place.node, 'simpleContent');
    const extension = derived && child(derived, 'extension');
    const own = extension ? { ...place, node: extension } : place;
    const base = extension?.attributes.base === undefined ? undefined : this.typeNamed(resolve(extension.attributes.base, place));
    const parts = [base?.content, this.content(own)].filter((p) => p !== undefined);
    const content: Particle | undefined = parts.length > 1 ? { kind: 'sequence', min: 1, max: 1, parts } : parts[0];
    return {
      attributes: [...(base?.attributes ?? []), ...this.attributes(own)],
      ...(base?.simple && { simple: base.simple }),
      ...(content && { content }),
    };
  }

  private content(place: Place): Particle | undefined {
    const model = place.node.children.find((c) => ['sequence', 'choice', 'group'].includes(c.name));
    return model && this.particle({ ...place, node: model });
  }

  private particle(place: Place): Particle {
    const { node } = place;
    const occurs = {
      min: Number(node.attributes.minOccurs ?? 1),
      max: node.attributes.maxOccurs === 'unbounded' ? Infinity : Number(node.attributes.maxOccurs ?? 1),
    };
    if (node.name === 'element') return { kind: 'element', ...occurs, element: this.declared(place) };
    if (node.name === 'any') return { kind: 'any', ...occurs, lax: node.attributes.processContents === 'lax' };
    if (node.name !== 'group') return { kind: node.name === 'choice' ? 'choice' : 'sequence', ...occurs, parts: this.parts(place) };
    const group = this.global('group', ...resolve(node.attributes.ref ?? '', place));
    return { kind: 'sequence', ...occurs, parts: this.parts(group) };
  }

  private parts(place: Place): readonly Particle[] {
    return place.node.children.filter((c) => c.name !== 'annotation').map((node) => this.particle({ ...place, node }));
  }

  private attributes(place: Place): readonly AttributeModel[] {
    return place.node.children.flatMap((node) => {
      if (node.name === 'attributeGroup')
        return this.attributes(this.global('attributeGroup', ...resolve(node.attributes.ref ?? '', place)));
      if (node.name !== 'attribute') return [];
      const type = this.typeOfDeclaration({ ...place, node }).simple ?? { builtIn: 'string', facets: [] };
      return [{ name: node.attributes.name ?? '', required: node.attributes.use === 'required', type }];
    });
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function key(kind: string, namespace: string, name: string): string {
  return `${kind} {${namespace}}${name}`;
}

/** Prefixes as the root declares them; a plain element tree no longer has them. */
function prefixesOf(text: string): ReadonlyMap<string, string> {
  const root = /<(?:\w+:)?schema\b[^>]*>/.exec(text)?.[0] ?? '';
  return new Map([...root.matchAll(/xmlns(?::([\w-]+))?\s*=\s*["']([^"']*)["']/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

function resolve(name: string, place: Place): readonly [string, string] {
  const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name];
  return [place.prefixes.get(prefix) ?? '', local];
}
