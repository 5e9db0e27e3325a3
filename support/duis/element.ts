/** An XML element as plain immutable data: what is left when parsing, hardening and verification are done. */
export interface Element {
  /** Namespace URI; empty when none. */
  readonly namespace: string;
  /** Local name. */
  readonly name: string;
  /** Attributes without namespace, by name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Character data directly inside, concatenated; empty where there are only children. */
  readonly text: string;
}

export const NAMESPACE = {
  sr: 'http://www.dccinterface.co.uk/ServiceUserGateway',
  ra: 'http://www.dccinterface.co.uk/ResponseAndAlert',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
} as const;

export function child(of: Element, name: string): Element | undefined {
  return of.children.find((c) => c.name === name);
}

export function childrenNamed(of: Element, name: string): readonly Element[] {
  return of.children.filter((c) => c.name === name);
}

/** The element at `path` below `of`, first match at each level. */
export function at(of: Element, ...path: string[]): Element | undefined {
  let here: Element | undefined = of;
  for (const name of path) here = here && child(here, name);
  return here;
}

/** The text at `path`, or undefined when there is no such element. */
export function textAt(of: Element, ...path: string[]): string | undefined {
  return at(of, ...path)?.text;
}

/** Every element below `of`, itself included, in document order. */
export function* walk(of: Element): Generator<Element> {
  yield of;
  for (const c of of.children) yield* walk(c);
}
