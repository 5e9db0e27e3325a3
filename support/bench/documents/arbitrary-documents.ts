import fc from 'fast-check';
import { NAMESPACE } from '../../duis/element';

/** Documents in the form of DUIS requests with anything inside that XML allows, for property tests of the signatures. */

const xmlCharacter = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '&',
      '<',
      '>',
      '"',
      "'",
      '\t',
      '\n',
      '\r',
      '\r\n',
      ']]>',
      '<?x?>',
      '<!--x-->',
      '&amp;',
      '\u0085',
      '\u2028',
      '\u00a0',
      ' ',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('é', 'Ω', '漢', '\ufffd', '😀', '\u{10FFFF}', '\ue000', 'e\u0301') },
);
const characters = fc.array(xmlCharacter, { maxLength: 6 }).map((parts) => parts.join(''));
const name = fc.constantFrom('ReadInventory', 'DeviceID', 'Text', 'A', 'b-c', 'x.y', '_z', 'élan');
const prefix = fc.constantFrom('', 'sr:', 'q:');

const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (c) => `&#${c.charCodeAt(0)};`);
const escapeAttribute = (text: string): string => text.replace(/[&<"\t\n\r]/g, (c) => `&#x${c.charCodeAt(0).toString(16)};`);

const text = fc.oneof(
  { weight: 5, arbitrary: characters.map(escapeText) },
  { weight: 1, arbitrary: characters.map((c) => `<![CDATA[${c.replaceAll(']]>', '').replaceAll('\r', '')}]]>`) },
  { weight: 1, arbitrary: characters.map((c) => `<!--${c.replaceAll('-', '').replaceAll('\r', '')}-->`) },
);
const attributes = fc
  .dictionary(fc.constantFrom('schemaVersion', 'id', 'Id', 'a', 'z', 'sr:a', 'q:a'), characters.map(escapeAttribute), { maxKeys: 3 })
  .map((pairs) =>
    Object.entries(pairs)
      .map(([key, value]) => ` ${key}="${value}"`)
      .join(''),
  );
const declarations = fc.constantFrom(
  '',
  '',
  '',
  ' xmlns="urn:default"',
  ' xmlns=""',
  ' xmlns:q="urn:other"',
  ' xmlns:unused="urn:unused"',
  ' xmlns="http://www.w3.org/2000/09/xmldsig#"',
);
const blanks = fc.constantFrom('', '', ' ', '\n  ', '\t');

/** An element with its content, well formed where `sr` and `q` are declared. */
const element: fc.Arbitrary<string> = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .record({
      prefix,
      name,
      declarations,
      attributes,
      blanks,
      content: fc.oneof({ depthSize: 'small' }, text, fc.array(tie('element'), { maxLength: 4 })),
    })
    .map(({ prefix: p, name: n, declarations: d, attributes: a, blanks: b, content }) => {
      const inside = typeof content === 'string' ? content : content.map((c) => b + c).join('') + (content.length ? b : '');
      return `<${p}${n}${d}${a}>${inside}</${p}${n}>`;
    }),
})).element;

/** A whole unsigned document. */
export const arbitraryDocument: fc.Arbitrary<string> = fc
  .record({
    attributes,
    children: fc.array(element, { maxLength: 4 }),
    blanks,
    ds: fc.constantFrom('', ` xmlns:ds="${NAMESPACE.ds}"`),
    declaration: fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>\n', '<!-- c -->'),
  })
  .map(
    ({ attributes: a, children, blanks: b, ds, declaration }) =>
      `${declaration}<sr:Request xmlns:sr="${NAMESPACE.sr}" xmlns:q="urn:q"${ds}${a}>${b}<sr:Body>` +
      `${children.join(b)}</sr:Body>${b}</sr:Request>`,
  );
