import { attacksAt } from './attack';
import type { Attack } from './attack';
import { REQUEST, sealed } from './sealed';

const SIGNED = sealed();
const inText = (inside: string): string =>
  SIGNED.replace('<sr:ReadDeviceLog></sr:ReadDeviceLog>', `<sr:ReadDeviceLog>${inside}</sr:ReadDeviceLog>`);

/** Admitted, and then not well formed. */
export const PARSING_ATTACKS: readonly Attack[] = attacksAt('parsing', [
  ['entity-undeclared', 'not-well-formed', 'A reference to an entity that nobody declared', inText('&passwd;')],
  ['reference-surrogate', 'not-well-formed', 'A reference to a lone surrogate', inText('&#xD800;')],
  ['reference-nul', 'not-well-formed', 'A reference to NUL', inText('&#0;')],
  ['reference-control', 'not-well-formed', 'A reference to a control character, which xmldom takes', inText('&#x1;')],
  ['reference-beyond-unicode', 'not-well-formed', 'A reference beyond U+10FFFF', inText('&#x110000;')],
  ['reference-unended', 'not-well-formed', 'A bare ampersand', inText('a & b')],
  ['control-character', 'not-well-formed', 'A control character as it is, which xmldom takes', inText('\u0001')],
  [
    'attribute-twice',
    'not-well-formed',
    'An attribute twice: which one is read?',
    SIGNED.replace('schemaVersion="4.0"', 'schemaVersion="4.0" schemaVersion="5.4"'),
  ],
  [
    'attribute-twice-by-namespace',
    'not-well-formed',
    'An attribute twice under two prefixes of one namespace, which xmldom takes',
    inText('<x xmlns:a="urn:x" xmlns:b="urn:x" a:y="1" b:y="2"/>'),
  ],
  ['attribute-unquoted', 'not-well-formed', 'An attribute without quotes', SIGNED.replace('schemaVersion="4.0"', 'schemaVersion=4.0')],
  ['attributes-unseparated', 'not-well-formed', 'Attributes without a blank between', SIGNED.replace('" schemaVersion', '"schemaVersion')],
  ['prefix-undeclared', 'not-well-formed', 'A prefix that is not declared', inText('<x:y/>')],
  [
    'namespace-relative',
    'not-well-formed',
    'A relative namespace, for which there is no canonical form',
    SIGNED.replace('schemaVersion=', 'xmlns:x="x" schemaVersion='),
  ],
  ['prefix-undone', 'not-well-formed', 'A prefix undeclared, as only XML 1.1 may', inText('<x xmlns:sr=""/>')],
  ['name-two-colons', 'not-well-formed', 'A name with two colons', inText('<sr:x:y/>')],
  ['tags-crossed', 'not-well-formed', 'Elements that cross', inText('<x><y></x></y>')],
  ['end-missing', 'not-well-formed', 'A document cut off after its signature', SIGNED.replace('</sr:Request>', '')],
  ['roots-two', 'not-well-formed', 'A second, unsigned request after the signed one', `${SIGNED}${REQUEST}`],
  ['text-after-root', 'not-well-formed', 'Text after the root', `${SIGNED}x`],
  ['text-before-root', 'not-well-formed', 'Text before the root', `x${SIGNED}`],
  ['cdata-before-root', 'not-well-formed', 'A CDATA section before the root, which xmldom takes', `<![CDATA[x]]>${SIGNED}`],
  ['section-end-in-text', 'not-well-formed', 'A `]]>` in text, which xmldom takes', inText(']]>')],
  ['comment-with-hyphens', 'not-well-formed', 'A comment with two hyphens inside: where does it end?', inText('<!-- a -- b -->')],
  ['json', 'not-well-formed', 'No XML at all', '{"ServiceReference":"8.9"}'],
]);
