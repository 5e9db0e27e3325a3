import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ParsedDocument } from '../duis/parsed-document';
import type { Libxml } from '../duis/xml-engine';
import { loadLibxml } from '../duis/xml-engine';
import { InclusiveForm } from '../user/signing/canonical-form';
import { parseDom } from '../user/signing/dom-builder';
import { goldenRequests, goldenText } from '../user/golden/golden-request';
import { CANONICAL_DIFFERENCES, CUSTOM } from './canonical-differences';
import { libraryCanonical } from './library-verdict';

let lib: Libxml;
before(async () => {
  lib = await loadLibxml();
});

const byUser = (document: string): string => new InclusiveForm().process(parseDom(document).documentElement, {});
function byLibxml2(document: string): string {
  const parsed = ParsedDocument.parse(lib, document);
  try {
    return parsed.canonicalText;
  } finally {
    parsed.dispose();
  }
}

describe('the canonical text of the User', () => {
  for (const { reason, document, canonical } of CANONICAL_DIFFERENCES) {
    it(`is as C14N has it where the library is not: ${reason}`, () => {
      assert.equal(byUser(document), canonical);
      assert.equal(byLibxml2(document), canonical);
      assert.notEqual(libraryCanonical(document), canonical);
    });
  }

  it('is as all implementations have it where they differ from C14N', () => {
    for (const canonical of [byUser, byLibxml2, libraryCanonical]) assert.equal(canonical(CUSTOM.document), CUSTOM.canonical);
  });

  it('is that of the library for what Users send', () => {
    for (const golden of goldenRequests()) {
      const text = goldenText(golden);
      assert.equal(byUser(text), libraryCanonical(text));
      assert.equal(byUser(text), byLibxml2(text));
    }
  });

  const OTHERS: readonly (readonly [what: string, document: string])[] = [
    ['a default namespace taken back', '<a xmlns="urn:a"><b xmlns=""><c xmlns="urn:a"/></b></a>'],
    ['a prefix bound to another namespace and back', '<p:a xmlns:p="urn:a"><p:b xmlns:p="urn:b"><p:c xmlns:p="urn:a"/></p:b></p:a>'],
    ['a declaration that says again what is in scope', '<a xmlns:p="urn:p"><b xmlns:p="urn:p" p:x="1"/></a>'],
    ['attributes of xml:', '<a xml:space="preserve" xml:lang="en" z="1" xmlns:q="urn:q" q:y="2"/>'],
    ['prefixes that every object has', '<a xmlns:constructor="urn:c" xmlns:toString="urn:s" toString:x="1" constructor:x="2"/>'],
    ['names that every object has', '<constructor toString="1" valueOf="2" __proto__="3"><__proto__/></constructor>'],
    ['CDATA sections, one of them empty', '<a><![CDATA[<&]]>x<![CDATA[]]>&gt;</a>'],
    ['comments, white space and line ends', '<!-- x -->\n<a b="1\t2\r\n3&#13;&#10;&#9;">\r\n&#13; <!-- y --> </a>\n'],
    ['names of other scripts', '<élan Ω="1" a·="2"/>'],
  ];
  for (const [what, document] of OTHERS) it(`is that of libxml2: ${what}`, () => assert.equal(byUser(document), byLibxml2(document)));
});
