/** A document of which xml-crypto on xmldom, as they come, make another canonical text than C14N 1.0 has, or none. */
export interface CanonicalDifference {
  /** What the library does, and what the recommendation says. */
  readonly reason: string;
  readonly document: string;
  readonly canonical: string;
}

const LAST_OF_BASIC_PLANE = '\ufdf0';
const ASTRAL = '\u{10000}';

/** Why the User's side does not take the library's canonical text as it comes, kind by kind; on everything else the two are the same. */
export const CANONICAL_DIFFERENCES: readonly CanonicalDifference[] = [
  {
    reason:
      'an attribute whose name begins with xmlns is taken for a declaration and left out; it is one by the prefix or the whole name alone',
    document: '<a xmlnsx="1" xmlns-y="2"/>',
    canonical: '<a xmlns-y="2" xmlnsx="1"></a>',
  },
  {
    reason: 'prefixes are ordered as the locale has it, capitals among small letters; C14N orders by code point',
    document: '<a xmlns:b="urn:b" xmlns:B="urn:c" xmlns:a_="urn:d" xmlns:a-="urn:e"/>',
    canonical: '<a xmlns:B="urn:c" xmlns:a-="urn:e" xmlns:a_="urn:d" xmlns:b="urn:b"></a>',
  },
  {
    reason: 'attributes are ordered by namespace and name run together; the namespace comes first, then the name',
    document: '<a xmlns:p="urn:a" xmlns:q="urn:ab" q:a="1" p:c="2"/>',
    canonical: '<a xmlns:p="urn:a" xmlns:q="urn:ab" p:c="2" q:a="1"></a>',
  },
  {
    reason: 'attributes are ordered by UTF-16 code units; C14N orders by code point',
    document: `<a ${ASTRAL}="1" ${LAST_OF_BASIC_PLANE}="2"/>`,
    canonical: `<a ${LAST_OF_BASIC_PLANE}="2" ${ASTRAL}="1"></a>`,
  },
  {
    reason: 'a declaration of the prefix xml is written; it is in scope everywhere and never written',
    document: '<a xmlns:xml="http://www.w3.org/XML/1998/namespace" xml:lang="en"/>',
    canonical: '<a xml:lang="en"></a>',
  },
  {
    reason: 'an element of the prefix xml is taken to need a declaration',
    document: '<a><xml:b/></a>',
    canonical: '<a><xml:b></xml:b></a>',
  },
  {
    reason: 'a prefix called __proto__ is lost in an object of the parser',
    document: '<__proto__:a xmlns:__proto__="urn:x" __proto__:b="1"/>',
    canonical: '<__proto__:a xmlns:__proto__="urn:x" __proto__:b="1"></__proto__:a>',
  },
  {
    reason: 'an attribute called hasOwnProperty takes the place of the method that looks for repeated attributes',
    document: '<a hasOwnProperty="1" b="2"/>',
    canonical: '<a b="2" hasOwnProperty="1"></a>',
  },
  {
    reason: 'U+0085 and U+2028 are taken for line ends, which they are in XML 1.1',
    document: '<a b="\u2028">\u0085</a>',
    canonical: '<a b="\u2028">\u0085</a>',
  },
  {
    reason: 'names of characters beyond U+FFFF are refused; XML 1.0 allows them since its fifth edition',
    document: `<${ASTRAL}/>`,
    canonical: `<${ASTRAL}></${ASTRAL}>`,
  },
  {
    reason: 'references in the script of an XHTML document are left as they stand, as in HTML',
    document: '<html xmlns="http://www.w3.org/1999/xhtml"><script>1 &lt; 2</script></html>',
    canonical: '<html xmlns="http://www.w3.org/1999/xhtml"><script>1 &lt; 2</script></html>',
  },
];

/**
 * Where the recommendation is not followed, and why: C14N 1.0 (2.3) has the names of namespaces escaped like the values of attributes;
 * libxml2 and xml-crypto write their `&` as it is, so that what one of them signed verifies with the other only so. (libxml2 2.9, which
 * Debian's xmlsec1 is built on, writes `&#38;`, which nobody else does: of such documents xmlsec1 is not asked.)
 */
export const CUSTOM = {
  document: '<a xmlns="urn:x?a=1&amp;b=2" xmlns:p="urn:y?&#38;"/>',
  canonical: '<a xmlns="urn:x?a=1&b=2" xmlns:p="urn:y?&"></a>',
} as const;
