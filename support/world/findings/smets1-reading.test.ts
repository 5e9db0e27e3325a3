import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { NAMESPACE } from '../../duis/element';
import { CertificateStore } from '../../pki/certificate-store';
import { readVector, VECTORS } from '../../vectors/files';
import { verifyS1sp } from './smets1-reading';

const parties = CertificateStore.load(join(VECTORS, 'pki'));
const ALERT = readVector('messages/alerts/smets1-8F3F-tamper.xml');
const AT = { at: new Date('2020-11-29T09:30:00Z') };
const judge = (document: string, expected: Parameters<typeof verifyS1sp>[1] = AT): string => {
  const verdict = verifyS1sp(document, expected, parties);
  return verdict.ok ? verdict.signer.subject : verdict.reason;
};

describe('what an S1SP signed inside a document of the DCC', () => {
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
  it('is refused when a word of it was changed', () =>
    assert.match(judge(ALERT.replace('>8F3F</ra:GBCSHexAlertCode>', '>8F3E</ra:GBCSHexAlertCode>')), /digest/i));
  it('may stand among other things', () => assert.equal(judge(ALERT.replace('>I0<', '>I1<')), '90-B3-D5-1F-30-00-01-00'));
  it("is refused when it is another party's", () =>
    assert.match(judge(ALERT, { ...AT, party: '90-B3-D5-1F-30-00-00-02' }), /is not of 90-B3-D5-1F-30-00-00-02/));
  it('is missed when it is not there', () => assert.equal(judge('<a/>'), 'there is no SMETS1SignedResponse'));
});
