import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textAt } from './element';
import { ParsedDocument } from './parsed-document';
import type { Libxml } from './xml-engine';
import { loadLibxml, MalformedXml } from './xml-engine';

const parse = async (document: Uint8Array | string, limits?: Parameters<typeof ParsedDocument.parse>[2]) => {
  const lib: Libxml = await loadLibxml();
  const parsed = ParsedDocument.parse(lib, document, limits);
  try {
    return parsed.root;
  } finally {
    parsed.dispose();
  }
};
const refused = (document: Uint8Array | string, reason: RegExp) =>
  assert.rejects(parse(document), (error: unknown) => error instanceof MalformedXml && reason.test(error.message));

test('a document becomes a plain tree of names, namespaces, attributes and text', async () => {
  const root = await parse(
    '<?xml version="1.0" encoding="UTF-8"?>\n<sr:Request xmlns:sr="urn:a" schemaVersion="4.0">\n <sr:Body>\n  <b ' +
      'xmlns="urn:b" x="1 &amp; &quot;2&quot;">a &lt; b</b>\n </sr:Body>\n</sr:Request>',
  );
  assert.deepEqual(root, {
    namespace: 'urn:a',
    name: 'Request',
    attributes: { schemaVersion: '4.0' },
    text: '',
    children: [
      {
        namespace: 'urn:a',
        name: 'Body',
        attributes: {},
        text: '',
        children: [{ namespace: 'urn:b', name: 'b', attributes: { x: '1 & "2"' }, text: 'a < b', children: [] }],
      },
    ],
  });
});

test('comments and CDATA leave only their text behind', async () => {
  assert.equal(textAt(await parse('<a><b>11<!-- <?not a PI?> -->.<![CDATA[<?2 <!DOCTYPE]]></b></a>'), 'b'), '11.<?2 <!DOCTYPE');
});

test('the byte order mark that UTF-8 may begin with is no part of the document', async () => {
  for (const document of ['<a/>', '<?xml version="1.0" encoding="UTF-8"?><a/>', '<!-- x --><a/>'])
    assert.deepEqual(await parse(`\uFEFF${document}`), await parse(document), document);
});

test('what carries entities, instructions or other encodings is refused before it is parsed', async () => {
  await refused('', /empty/);
  await refused('<!DOCTYPE a><a/>', /DOCTYPE/);
  await refused('<!-- x --><!doctype a><a/>', /DOCTYPE/);
  await refused('<a>1<?z 1?>.2</a>', /processing instruction \(line 1\)/);
  await refused('<a/>\n<?z?>', /processing instruction \(line 2\)/);
  await refused('\uFEFF\uFEFF<a/>', /text outside the root/);
  await refused('<a/>\uFEFF', /text outside the root/);
  await refused('\uFEFF', /empty/);
  await refused(Buffer.from('<a/>', 'utf16le'), /UTF-16/);
  await refused(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]), /not UTF-8/);
  await refused('<a>\uD800</a>', /lone surrogate/);
  await refused('<a>\0</a>', /NUL/);
  await refused('<?xml version="1.0" encoding="ISO-8859-1"?><a/>', /declaration/);
  await refused('<?xml version="1.1"?><a/>', /declaration/);
});

test('what is not well formed is refused with the line', async () => {
  await refused('<a>\n<b></a>', /line 2/);
  await refused('<a b="<?x?>"/>', /tag that does not end/);
  for (const end of ['</b>', '</aa>', '</>', '</ >', '</A>', '</é>'])
    await refused(`<a>\n<a>${end}</a>`, /end tag of another name.*line 2/);
  for (const end of ['</a b>', '</a/>', '</a b=">">']) await refused(`<a>${end}`, /end tag with more than a name/);
  await refused('<a></a></a>', /end tag outside the root/);
  await refused('<a><!-- x</a>', /does not end/);
  await refused('<a/><b/>', /Extra content/);
  await refused('<a>&undefined;</a>', /undefined/);
  await refused('<x:a/>', /prefix x/);
  await refused('<a xmlns:b="relative"/>', /not absolute/);
  await refused('<a xmlns="%%"/>', /URI is not absolute|not a valid URI/);
});

test('what is too large in any direction is refused', async () => {
  await refused('<a>'.repeat(65) + '</a>'.repeat(65), /nested deeper than 64/);
  await refused(`<a>${'<b/>'.repeat(100_001)}</a>`, /more than 100000 elements/);
  await refused(`<a b="${'x'.repeat(20_000)}"/>`, /tag of/);
  await refused(`<a>${'x'.repeat(15 * 1024 * 1024)}</a>`, /text of/);
  await refused(Buffer.alloc(17 * 1024 * 1024, 'x'), /octets; at most/);
  await assert.rejects(parse('<aaaaaaaa/>', { octets: 5, depth: 1, elements: 1, tagOctets: 1, textOctets: 1 }), /11 octets/);
});

test('the largest FirmwareImage there may be is taken', async () => {
  const image = 'A'.repeat(13_653_336);
  assert.equal(textAt(await parse(`<a><FirmwareImage>${image}</FirmwareImage></a>`), 'FirmwareImage')?.length, image.length);
});
