/** What an XML schema says, as data: enough of XSD 1.0 to make documents that obey it, and documents that break it in one place. */

export type FacetKind =
  | 'enumeration'
  | 'pattern'
  | 'length'
  | 'minLength'
  | 'maxLength'
  | 'minInclusive'
  | 'maxInclusive'
  | 'minExclusive'
  | 'maxExclusive'
  | 'totalDigits'
  | 'fractionDigits';

export interface Facet {
  readonly kind: FacetKind;
  readonly value: string;
}

/** A simple type: the XSD type it comes down to, and every facet met on the way there. */
export interface SimpleModel {
  /** Local name, e.g. `unsignedShort`. */
  readonly builtIn: string;
  readonly facets: readonly Facet[];
}

export interface AttributeModel {
  readonly name: string;
  readonly required: boolean;
  readonly type: SimpleModel;
}

export interface TypeModel {
  /** Character content; absent where there are only elements, or nothing. */
  readonly simple?: SimpleModel;
  readonly content?: Particle;
  readonly attributes: readonly AttributeModel[];
}

export interface ElementModel {
  readonly namespace: string;
  readonly name: string;
  readonly type: TypeModel;
}

interface Occurs {
  readonly min: number;
  readonly max: number;
}

export interface ElementParticle extends Occurs {
  readonly kind: 'element';
  readonly element: ElementModel;
}
export interface GroupParticle extends Occurs {
  readonly kind: 'sequence' | 'choice';
  readonly parts: readonly Particle[];
}
/** Anything of another namespace; XML-Signature has such places. */
export interface AnyParticle extends Occurs {
  readonly kind: 'any';
  /** Whether it may be of a namespace that nobody has a schema for. */
  readonly lax: boolean;
}
export type Particle = ElementParticle | GroupParticle | AnyParticle;

/** Every element that may stand directly in a content model. */
export function elementsIn(content: Particle | undefined): readonly ElementModel[] {
  if (content === undefined || content.kind === 'any') return [];
  return content.kind === 'element' ? [content.element] : content.parts.flatMap(elementsIn);
}

/** The element of a name in a content model; XSD gives every element of one name there the same type. */
export function elementNamed(content: Particle | undefined, name: string): ElementModel | undefined {
  return elementsIn(content).find((element) => element.name === name);
}
