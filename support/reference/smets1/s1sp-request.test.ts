import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParsedDocument } from '../../duis/parsed-document';
import { readRequest } from '../../duis/request';
import { loadLibxml } from '../../duis/xml-engine';
import { readVector } from '../../vectors/files';
import { loadSchema } from '../../vectors/schema';
import { s1spRequest } from './s1sp-request';

test('an S1SP has what the User asked, and it is a valid request', async () => {
  const [lib, schema] = await Promise.all([loadLibxml(), loadSchema()]);
  for (const file of ['1.1.1-import-tariff-gas.xml', '6.7-gas-flow-decimal.xml', '8.11-add-device.xml']) {
    const asked = readRequest(ParsedDocument.parse(lib, readVector(`messages/requests/${file}`)).root);
    const handedOn = ParsedDocument.parse(lib, s1spRequest(asked).value);
    assert.deepEqual(
      handedOn.validate(schema).filter(({ message }) => !message.includes('Signature')),
      [],
      file,
    );
    assert.deepEqual(leaves(readRequest(handedOn.root).body), leaves(asked.body));
  }
});

/** Texts and attributes without the white space between elements. */
function leaves({ name, attributes, children, text }: ReturnType<typeof readRequest>['body']): unknown {
  return children.length > 0 ? [name, attributes, children.map(leaves)] : [name, attributes, text];
}
