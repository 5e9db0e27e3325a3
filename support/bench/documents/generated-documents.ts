import fc from 'fast-check';
import { NAMESPACE } from '../../duis/element';

/**
 * Documents that are well formed and nothing else: any names, prefixes, namespaces, attributes, text and nesting. A recipe is drawn first;
 * it becomes a document when it is known which prefixes are in scope, so that every prefix is bound and no attribute is there twice.
 */
interface Recipe {
  readonly name: string;
  /** Numbers choose among what is in scope. */
  readonly prefix: number;
  readonly declares: readonly (readonly [prefix: string, namespace: string])[];
  readonly defaults: string | undefined;
  readonly attributes: readonly (readonly [prefix: number, name: string, value: string])[];
  readonly content: readonly (string | Recipe)[];
}

type Scope = ReadonlyMap<string, string>;

const LETTERS = ['a', 'A', 'b', 'B', 'z', 'Z', '_', 'é', 'Ω', 'ﷰ', '漢', '\u{10000}', '\u{2F800}'];
const AFTER = [...LETTERS, '-', '.', '0', '9', '·', '\u0301'];
const ncName = fc
  .tuple(fc.constantFrom(...LETTERS), fc.array(fc.constantFrom(...AFTER), { maxLength: 4 }))
  .map(([first, rest]) => first + rest.join(''));
const OF_OBJECTS = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'prototype', 'isPrototypeOf'];
const OF_DOCUMENTS = ['Body', 'Header', 'script', 'textarea', 'SignedInfo', 'br', 'id', 'Id'];

const name = fc.oneof(
  { weight: 4, arbitrary: ncName },
  { weight: 2, arbitrary: fc.constantFrom(...OF_OBJECTS, ...OF_DOCUMENTS) },
  { weight: 1, arbitrary: fc.constantFrom('xmlnsa', 'xmlns-', 'xmlnS', 'xmlns.b', 'xmlx') },
);
const prefix = fc.oneof(
  { weight: 4, arbitrary: ncName },
  { weight: 2, arbitrary: fc.constantFrom(...OF_OBJECTS, 'ds', 'sr', 'ns1', 'NS1') },
);
const namespace = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('urn:a', 'urn:ab', 'urn:A', 'urn:a:b', 'http://a.example/', 'http://a.example/?b=1&c=2', "x-y:'z'"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(NAMESPACE.sr, NAMESPACE.ds, 'http://www.w3.org/1999/xhtml', 'http://www.w3.org/2000/svg', 'urn:%C3%A9#x'),
  },
);

const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const character = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 6 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('&', '<', '>', '"', "'", '\t', '\n', '\r', '\r\n', ']]>', '--', '&amp;', '&#13;', '\u007f', '\u0080'),
  },
  { weight: 1, arbitrary: fc.constantFrom('\u0085', '\u2028', '\u00a0', '\ufeff', '\ufffd', '\ue000', '\u{10ffff}') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }).map((text) => text.replace(NO_CHARACTER, '')) },
);
const characters = fc.array(character, { maxLength: 4 }).map((parts) => parts.join(''));

/** What must be a reference is one; what may be, some of the time. */
const spell = (text: string, must: RegExp, may: boolean): string =>
  [...text].map((c) => (must.test(c) || (may && /[\r"\u0085x]/.test(c)) ? `&#${c.codePointAt(0)};` : c)).join('');
const attributeValue = fc
  .tuple(characters, fc.boolean(), fc.constantFrom('"', "'"))
  .map(([text, may, quote]) => quote + spell(text, quote === '"' ? /[&<"]/ : /[&<']/, may) + quote);
const text = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(characters, fc.boolean()).map(([plain, may]) => spell(plain, /[&<>]/, may)) },
  { weight: 1, arbitrary: characters.map((plain) => `<![CDATA[${plain.replace(/\]+>/g, '>')}]]>`) },
  { weight: 1, arbitrary: characters.map((plain) => `<!--${plain.replaceAll('-', '+')}-->`) },
);

const recipe: fc.Arbitrary<Recipe> = fc.letrec<{ element: Recipe }>((tie) => ({
  element: fc.record({
    name,
    prefix: fc.nat(20),
    declares: fc.uniqueArray(fc.tuple(prefix, namespace), { maxLength: 3, selector: ([p]) => p }),
    defaults: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: namespace },
    ),
    attributes: fc.array(fc.tuple(fc.nat(20), name, attributeValue), { maxLength: 4 }),
    content: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('element')), { maxLength: 4 }),
  }),
})).element;

/** A whole unsigned document; its root has an end tag, and nothing like one comes after it. */
export const generatedDocument: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>', '<!-- x -->\r\n'), recipe, fc.constantFrom('', '\n', '<!-- y -->'))
  .map(([before, root, after]) => before + write(root, new Map()) + after);

function write(of: Recipe, outer: Scope): string {
  const scope = new Map(outer);
  for (const [p, uri] of of.declares) scope.set(p, uri);
  if (of.defaults !== undefined) scope.set('', of.defaults);
  const declarations = of.declares.map(([p, uri]) => ` xmlns:${p}="${uri.replaceAll('&', '&amp;')}"`);
  if (of.defaults !== undefined) declarations.push(` xmlns="${of.defaults.replaceAll('&', '&amp;')}"`);
  const tag = qualified(choose(['', ...scope.keys()], of.prefix), of.name);
  const inside = of.content.map((part) => (typeof part === 'string' ? part : write(part, scope))).join('');
  const attributes = attributesIn(of, scope);
  // The default namespace is declared first or last, and so are prefixes before or after attributes.
  const head = of.prefix % 2 ? [...declarations, ...attributes] : [...attributes, ...declarations.reverse()];
  return `<${tag}${head.join('')}>${inside}</${tag}>`;
}

/** No two of one name, nor of one namespace and local name. */
function attributesIn({ attributes }: Recipe, scope: Scope): string[] {
  const prefixes = ['', 'xml', ...[...scope.keys()].filter((p) => p !== '')];
  const seen = new Set<string>();
  return attributes.flatMap(([pick, local, value]) => {
    const own = choose(prefixes, pick);
    const key = `${own === '' ? '' : (scope.get(own) ?? own)} ${local}`;
    // xml:id and xml:space have rules of their own, and a plain xmlns is a declaration.
    if (seen.has(key) || (own === 'xml' && /^(id|Id)$/.test(local)) || (own === '' && local === 'xmlns')) return [];
    seen.add(key);
    return [` ${qualified(own, local)}=${value}`];
  });
}

function choose(from: readonly string[], pick: number): string {
  return from[pick % from.length] ?? '';
}

function qualified(own: string, local: string): string {
  return own === '' ? local : `${own}:${local}`;
}

/**
 * A change to a signed document, outside its Signature: most of them break it, some change only how it is written. Inside, our sides hold
 * to the profile and xmlsec1 takes more (comments, CDATA sections, other parts): support/bench/fuzz.ts changes what is there.
 */
export const change: fc.Arbitrary<(document: string) => string> = fc
  .tuple(
    fc.nat(),
    fc.constantFrom<readonly [RegExp, (found: string) => string]>(
      [/>[^<]/g, (found) => `>x${found.slice(1)}`],
      [/="[^"]/g, (found) => `="x${found.slice(2)}`],
      [/ xmlns:[^=]+=/g, (found) => ` xmlns:added="urn:added"${found}`],
      [/ [^\s=<>"':]+="/g, (found) => ` xmlnsadded="1"${found}`],
      [/<[^!?/][^\s<>/]*/g, (found) => `${found} added='1'`],
      [/<\/[^>]+/g, (found) => `<!-- added -->${found} `],
      [/<\/[^>]+/g, (found) => `<![CDATA[]]>${found}`],
      [/&#(\d+);/g, (found) => `&#0${found.slice(2)}`],
      [/urn:a/g, () => 'urn:b'],
      [/[A-Za-z]/g, (found) => (found === found.toUpperCase() ? found.toLowerCase() : found.toUpperCase())],
    ),
  )
  .map(([pick, [what, how]]) => (document: string) => {
    const places = [...document.slice(0, document.lastIndexOf('<ds:Signature ')).matchAll(what)];
    const place = places[pick % Math.max(1, places.length)];
    if (!place) return document;
    return document.slice(0, place.index) + how(place[0]) + document.slice(place.index + place[0].length);
  });
