import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMediaType, refuseMediaType } from './media-type';

describe('a Content-Type field', () => {
  const READ: readonly (readonly [field: string, essence: string, parameters?: Record<string, string>])[] = [
    ['application/xml', 'application/xml'],
    [' Application/XML\t', 'application/xml'],
    ['application/xml;charset=utf-8', 'application/xml', { charset: 'utf-8' }],
    ['application/xml \t; \tCharSet="UTF-8"', 'application/xml', { charset: 'UTF-8' }],
    ['a/b; c="x; d=y"; e="\\"\\\\"', 'a/b', { c: 'x; d=y', e: '"\\' }],
    ['a/b; c=""', 'a/b', { c: '' }],
    ['a/b;', 'a/b'],
    ['a/b;; c=d ;', 'a/b', { c: 'd' }],
    ['a/b; __proto__=1; constructor=2', 'a/b', { ['__proto__']: '1', constructor: '2' }],
  ];
  for (const [field, essence, parameters = {}] of READ) {
    it(`says what it says: ${field}`, () => {
      const media = readMediaType(field);
      assert.equal(media?.essence, essence);
      assert.deepEqual([...(media?.parameters ?? [])], Object.entries(parameters));
    });
  }

  const NONE = [
    '',
    'xml',
    'application/',
    '/xml',
    'application /xml',
    'application/xml charset=utf-8',
    'a/b; c',
    'a/b; c =d',
    'a/b; c= d',
  ].concat(['a/b; c="d', 'a/b; c="d"e', 'a/b; c=1; C=2', 'a/b, a/b', 'a/b; c="\u0001"', 'a/b/c', 'ä/b', 'a/b; c=d=e']);
  for (const field of NONE) it(`is none: ${JSON.stringify(field)}`, () => assert.equal(readMediaType(field), undefined));
});

describe('a DUIS document', () => {
  const WELCOME = [
    'application/xml',
    'APPLICATION/XML; charset=UTF-8',
    'application/xml;charset="utf-8"',
    'application/xml; x=y; charset=Utf-8',
  ];
  for (const field of WELCOME) it(`is announced by ${field}`, () => assert.equal(refuseMediaType(field), undefined));

  const REFUSED: readonly (readonly [field: string | undefined, why: RegExp])[] = [
    [undefined, /no Content-Type/],
    ['', /no Content-Type/],
    ['text/xml', /"text\/xml"; expected application\/xml/],
    ['application/xmlfoo', /expected application\/xml/],
    ['application/xml-dtd', /expected application\/xml/],
    ['application/soap+xml', /expected application\/xml/],
    ['application/xml, application/xml', /no media type/],
    ['application/xml; charset=utf-8; charset=utf-8', /no media type/],
    ['application/xml; charset=latin1', /charset utf-8/],
    ['application/xml; charset="utf-16"', /charset utf-8/],
    ['application/xml; charset=utf-8x', /charset utf-8/],
    ['application/xml; charset=""', /charset utf-8/],
  ];
  for (const [field, why] of REFUSED)
    it(`is not announced by ${field ?? 'nothing'}`, () => assert.match(refuseMediaType(field) ?? '', why));
});
