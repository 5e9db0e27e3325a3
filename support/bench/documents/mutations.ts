import fc from 'fast-check';
import { ALGORITHM } from '../../duis/signature-profile';

/** Changes to a signed document: random ones, and those that attackers have found useful. */
export type Mutation = (document: string) => string;

const SNIPPETS = [
  '<?z 1?>',
  '<?xml version="1.0"?>',
  '<!-- x -->',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<![CDATA[x]]>',
  '<!DOCTYPE x [<!ENTITY y "z">]>',
  '&y;',
  '&#0;',
  '&#xD;',
  '&#x2028;',
  '&lt;',
  '&',
  '\u0000',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\uD800',
  '😀',
  '\r',
  '\n',
  '\t',
  ' ',
  '<',
  '>',
  '"',
  "'",
  '/',
  '=',
  '<x/>',
  '<x xmlns="urn:x">',
  '</x>',
  '<sr:Body/>',
  '<ds:Object/>',
  '<ds:Signature/>',
  '</sr:Request>',
  '<sr:ReadSecurityDetails/>',
  ' Id="x"',
  ' xmlns:x="urn:x"',
  ' xmlns=""',
  ' xmlns:ds="urn:x"',
  ' xml:base="x"',
  ' URI="#x"',
] as const;

const SUBSTITUTIONS: readonly (readonly [RegExp, string])[] = [
  [/ds:/g, 'x:'],
  [/sr:/g, ''],
  [/Signature/g, 'signature'],
  [/http:\/\/www\.w3\.org\/2000\/09\/xmldsig#/g, 'http://www.w3.org/2009/xmldsig11#'],
  [/exc-c14n#/g, 'exc-c14n#WithComments'],
  [/ecdsa-sha256/g, 'hmac-sha256'],
  [/ecdsa-sha256/g, 'ecdsa-sha1'],
  [/enveloped-signature/g, 'base64'],
  [/xmlenc#sha256/g, 'xmlenc#sha512'],
  [/CN=D1,OU=07/, 'OU=07, CN=D1'],
  [/CN=D1/, 'CN=D2'],
  [/URI=""/, ''],
  [/URI=""/, 'URI="#x"'],
  [/<ds:Transforms>.*<\/ds:Transforms>/, ''],
  [/<ds:KeyInfo>.*<\/ds:KeyInfo>/, ''],
  [/<ds:Signature .*<\/ds:Signature>/, ''],
  [/(<ds:Signature .*<\/ds:Signature>)/, '$1$1'],
  [/(<sr:Body>.*)(<ds:Signature .*<\/ds:Signature>)/, '$2$1'],
  [/(<\/sr:Body>)(<ds:Signature .*<\/ds:Signature>)/, '$2$1'],
  [/(<sr:Body>.*<\/sr:Body>)/, '$1$1'],
  [/(<sr:Header>.*<\/sr:Header>)/, '<x>$1</x>'],
  [/(<sr:Request .*<\/sr:Request>)/, '<x>$1</x>'],
  [/(<ds:SignedInfo>.*<\/ds:SignedInfo>)/, '$1$1'],
  [/<ds:DigestValue>[^<]*/, '<ds:DigestValue>'],
  [/<ds:SignatureValue>[^<]*/, `<ds:SignatureValue>${'A'.repeat(86)}==`],
  [/(<ds:SignatureValue>.{10})/, '$1&#13;\n'],
  [/<ds:Transform /, `<ds:Transform Algorithm="${ALGORITHM.exclusiveCanonical}"/><ds:Transform `],
  [/></g, '>\n<'],
  [/schemaVersion="[^"]*"/, 'schemaVersion="9.9"'],
  [/:[0-9]+</, ':18446744073709551615<'],
];

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const length = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }) },
);
const at = (document: string, p: number): number => Math.floor(p * (document.length + 1));
const splice = (document: string, from: number, drop: number, put: string): string =>
  document.slice(0, from) + put + document.slice(from + drop);

/** The places where tags begin, so that changes of whole elements stay well formed more often. */
const tagAt = (document: string, p: number): number => {
  const tag = document.indexOf('<', at(document, p));
  return tag < 0 ? document.length : tag;
};
const elementAt = (document: string, p: number): { from: number; text: string } => {
  const from = tagAt(document, p);
  const name = /^<([A-Za-z:]+)/.exec(document.slice(from, from + 80))?.[1];
  const end = name === undefined ? -1 : document.indexOf(`</${name}>`, from);
  return { from, text: end < 0 ? '' : document.slice(from, end + (name?.length ?? 0) + 3) };
};

/** Changes inside text and attribute values only, so that the document stays well formed. */
const valueAt = (document: string, p: number): { from: number; text: string } => {
  const from = document.indexOf('>', at(document, p)) + 1;
  const end = from === 0 ? -1 : document.indexOf('<', from);
  return { from, text: end < 0 ? '' : document.slice(from, end) };
};
const attributeAt = (document: string, p: number): { from: number; text: string } => {
  const found = /="([^"<>]*)"/.exec(document.slice(at(document, p)));
  return found ? { from: at(document, p) + found.index + 2, text: found[1] ?? '' } : { from: 0, text: '' };
};
const VALUES = [
  '',
  ' ',
  'x',
  '0',
  '9',
  'A',
  '=',
  '+',
  '-',
  '.',
  ':',
  '/',
  '&amp;',
  '&#13;',
  '&#9;',
  '\n',
  '\r\n',
  'é',
  '\u0085',
  '&#x2028;',
  '<!-- -->',
  '<![CDATA[1]]>',
  '<x/>',
] as const;
const edit = (find: typeof valueAt): fc.Arbitrary<Mutation> =>
  fc.tuple(place, place, fc.nat({ max: 2 }), fc.constantFrom(...VALUES)).map(([p, q, drop, put]) => (d) => {
    const { from, text } = find(d, p);
    const inside = from + Math.floor(q * (text.length + 1));
    return splice(d, inside, Math.min(drop, from + text.length - inside), put);
  });

const change = (what: string): fc.Arbitrary<Mutation> =>
  fc.tuple(place, length).map(
    ([p, n]) =>
      (d) =>
        splice(d, at(d, p), what === '' ? n : 0, what),
  );

/** One mutation; `others` are signed documents to borrow parts from. */
export function arbitraryMutation(others: readonly string[]): fc.Arbitrary<Mutation> {
  const other = fc.constantFrom(...others);
  return fc.oneof(
    { weight: 12, arbitrary: edit(valueAt) },
    { weight: 4, arbitrary: edit(attributeAt) },
    change(''),
    fc.constantFrom(...SNIPPETS).chain(change),
    fc.constantFrom(...SNIPPETS).chain((snippet) =>
      place.map(
        (p): Mutation =>
          (d) =>
            splice(d, tagAt(d, p), 0, snippet),
      ),
    ),
    fc.tuple(place, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })).map(
      ([p, s]): Mutation =>
        (d) =>
          splice(d, at(d, p), s.length, s),
    ),
    fc.tuple(place, place, length).map(
      ([p, q, n]): Mutation =>
        (d) =>
          splice(d, at(d, p), 0, d.slice(at(d, q), at(d, q) + n)),
    ),
    place.map((p): Mutation => (d) => {
      const { from, text } = elementAt(d, p);
      return splice(d, from, text.length, '');
    }),
    place.map((p): Mutation => (d) => {
      const { from, text } = elementAt(d, p);
      return splice(d, from, 0, text);
    }),
    fc.tuple(place, place).map(([p, q]): Mutation => (d) => {
      const { from, text } = elementAt(d, p);
      const rest = splice(d, from, text.length, '');
      return splice(rest, tagAt(rest, q), 0, text);
    }),
    fc.tuple(place, place, other).map(
      ([p, q, o]): Mutation =>
        (d) =>
          splice(d, tagAt(d, p), elementAt(d, p).text.length, elementAt(o, q).text),
    ),
    fc.constantFrom(...SUBSTITUTIONS).map(
      ([from, to]): Mutation =>
        (d) =>
          d.replace(from, to),
    ),
    place.map(
      (p): Mutation =>
        (d) =>
          d.slice(0, at(d, p)),
    ),
    fc.tuple(place, fc.nat({ max: 6 })).map(
      ([p, bit]): Mutation =>
        (d) =>
          splice(d, at(d, p), 1, String.fromCharCode(d.charCodeAt(Math.min(at(d, p), d.length - 1)) ^ (1 << bit))),
    ),
  );
}

/** How the text becomes octets: nearly always as UTF-8. */
export const arbitraryEncoding: fc.Arbitrary<(document: string) => Uint8Array> = fc.oneof(
  { weight: 40, arbitrary: fc.constant((d: string) => Buffer.from(d, 'utf8')) },
  { weight: 1, arbitrary: fc.constant((d: string) => Buffer.from(d, 'latin1')) },
  { weight: 1, arbitrary: fc.constant((d: string) => Buffer.from(`\uFEFF${d}`, 'utf16le')) },
  {
    weight: 2,
    arbitrary: fc.tuple(place, fc.nat({ max: 255 })).map(([p, octet]) => (d: string) => {
      const b = Buffer.from(d, 'utf8');
      if (b.length > 0) b[Math.floor(p * b.length)] = octet;
      return b;
    }),
  },
);
