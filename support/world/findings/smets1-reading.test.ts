import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Element } from '../../duis/element';
import { NAMESPACE } from '../../duis/element';
import { ParsedDocument } from '../../duis/parsed-document';
import type { Libxml } from '../../duis/xml-engine';
import { loadLibxml } from '../../duis/xml-engine';
import type { PartyCertificate } from '../../pki/certificate-store';
import type { MessageChange } from '../../record/message-mutant';
import { kindOf } from '../../user/golden/message-items';
import { Tampering } from '../../user/tampering';
import { CertificateStore } from '../../pki/certificate-store';
import { readVector, VECTORS } from '../../vectors/files';
import { verifyS1sp } from './smets1-reading';

const parties = CertificateStore.load(join(VECTORS, 'pki'));
let lib: Libxml;
const ALERT = readVector('messages/alerts/smets1-8F3F-tamper.xml');
const AT = { at: new Date('2020-11-29T09:30:00Z') };
const judge = (document: string, expected: Parameters<typeof verifyS1sp>[1] = AT): string => {
  const verdict = verifyS1sp(document, expected, parties);
  return verdict.ok ? verdict.signer.subject : verdict.reason;
};

/** The alert as it arrives where one item of it is changed on its way to the suite. */
function tampered(path: string, change: MessageChange): string {
  const signers = (...parts: readonly string[]): readonly PartyCertificate[] => parts.flatMap((eui) => parties.of(eui, 'xmlSigning') ?? []);
  const [dcc] = signers('90-B3-D5-1F-30-00-00-02');
  assert.ok(dcc);
  const tree = (xml: string): Element => {
    const document = ParsedDocument.parse(lib, xml);
    const { root } = document;
    document.dispose();
    return root;
  };
  const forge = { tree, dcc, s1sps: signers('90-B3-D5-1F-30-00-02-00', '90-B3-D5-1F-30-00-01-00'), stranger: '' };
  const user = '90-B3-D5-1F-30-01-00-00';
  const kind = kindOf('push', tree(ALERT)) ?? '';
  const [delivery] = new Tampering({ kind, path, change }, forge).pushes({ user, document: Buffer.from(ALERT) });
  return delivery?.document.toString('utf8') ?? '';
}

describe('what an S1SP signed inside a document of the DCC', async () => {
  lib = await loadLibxml();

  it('is verified where it stands', () => assert.equal(judge(ALERT), '90-B3-D5-1F-30-00-01-00'));
  it('is verified whatever else the document declares around it', () => {
    const start = /^(?:<\?xml[^>]*\?>)?\s*<[\w.:-]+/;
    for (const more of ['xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"', 'xmlns:ex="urn:example"'])
      assert.equal(judge(ALERT.replace(start, (root) => `${root} ${more}`)), '90-B3-D5-1F-30-00-01-00', more);
  });
  it('is verified where it declares all that it uses, and the document something else', () => {
    const alone = /<(?:[\w.-]+:)?SMETS1SignedResponse[^]*SMETS1SignedResponse>/.exec(ALERT)?.[0] ?? '';
    const declaring = alone.replace(/^<[\w.:-]+/, (start) => `${start} xmlns:sr="${NAMESPACE.sr}"`);
    assert.equal(
      judge(`<o xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:ra="urn:other">${declaring}</o>`),
      '90-B3-D5-1F-30-00-01-00',
    );
  });
  it('is verified where the document has taken over what it declared, of its signature too', () => {
    const [alone = ''] = /<(?:[\w.-]+:)?SMETS1SignedResponse[^]*SMETS1SignedResponse>/.exec(ALERT) ?? [];
    const bare = alone.replaceAll(/\sxmlns(:\w+)?="[^"]*"/g, '');
    const names = Object.entries(NAMESPACE).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
    assert.equal(judge(`<o${names.join('')}>${bare}</o>`), '90-B3-D5-1F-30-00-01-00');
  });
  it('is verified where a word of the document around it was changed on its way, and it was signed anew', () => {
    const changed = tampered('Header/ResponseDateTime', 'to the second');
    assert.notEqual(changed, ALERT);
    assert.equal(judge(changed), '90-B3-D5-1F-30-00-01-00');
  });
  it('is verified where a word of its own was', () =>
    assert.equal(
      judge(tampered('Body/SMETS1ResponseMessage/SMETS1SignedResponse/SMETS1Response/Header/OriginatorCounter', 'another value')),
      '90-B3-D5-1F-30-00-01-00',
    ));
  it('is refused when a word of it was changed', () =>
    assert.match(judge(ALERT.replace('>8F3F</ra:GBCSHexAlertCode>', '>8F3E</ra:GBCSHexAlertCode>')), /digest/i));
  it('may stand among other things', () => assert.equal(judge(ALERT.replace('>I0<', '>I1<')), '90-B3-D5-1F-30-00-01-00'));
  it("is refused when it is another party's", () =>
    assert.match(judge(ALERT, { ...AT, party: '90-B3-D5-1F-30-00-00-02' }), /is not of 90-B3-D5-1F-30-00-00-02/));
  it('is missed when it is not there', () => assert.equal(judge('<a/>'), 'there is no SMETS1SignedResponse'));
});
