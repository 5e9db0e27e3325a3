import assert from 'node:assert/strict';
import { createHash, verify } from 'node:crypto';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { arbitraryDocument } from '../../bench/documents/arbitrary-documents';
import { compactCanonical } from '../../duis/compact';
import { ParsedDocument } from '../../duis/parsed-document';
import type { Libxml } from '../../duis/xml-engine';
import { loadLibxml } from '../../duis/xml-engine';
import { CertificateStore } from '../../pki/certificate-store';
import type { PartyCertificate } from '../../pki/certificate-store';
import type { SignatureVerdict } from '../../pki/signature-verdict';
import { signRequest, verifySigned } from '../../user/signing/signature';
import { VECTORS } from '../../vectors/files';
import { signEnveloped, verifyEnveloped } from './signature';
import { byLibxml2, exclusiveSignedInfo, ofOnePrefix } from './signed-info';

const store = CertificateStore.load(`${VECTORS}/pki`);
const signer = store.of('90-B3-D5-1F-30-01-00-00', 'xmlSigning') as PartyCertificate;
const find = store.byIssuerSerial.bind(store);
const SR = 'http://www.dccinterface.co.uk/ServiceUserGateway';
const REQUEST =
  `<sr:Request xmlns:sr="${SR}" schemaVersion="4.0">\n <sr:Header><sr:RequestID>1</sr:RequestID></sr:Header>\n <sr:Body>` +
  `<sr:Text> </sr:Text></sr:Body>\n</sr:Request>`;

let lib: Libxml;
before(async () => {
  lib = await loadLibxml();
});

/** The verdict of the reference. */
function referenceVerdict(document: string): SignatureVerdict {
  const parsed = ParsedDocument.parse(lib, document);
  try {
    return verifyEnveloped(parsed, find);
  } finally {
    parsed.dispose();
  }
}

const sides: readonly [string, (document: string) => string, (document: string) => SignatureVerdict][] = [
  ['the User', (document) => signRequest(document, signer), (document) => verifySigned(document, find)],
  ['the reference', (document) => signEnveloped(lib, document, signer), referenceVerdict],
];

for (const [signing, sign] of sides) {
  for (const [verifying, , judge] of sides) {
    test(`what ${signing} signs ${verifying} accepts, and reads the same content from it`, () => {
      const verdict = judge(sign(REQUEST));
      assert.ok(verdict.ok);
      assert.equal(verdict.signer, signer);
      assert.equal(
        verdict.content,
        `<sr:Request xmlns:sr="${SR}" schemaVersion="4.0"><sr:Header><sr:RequestID>1</sr:RequestID></sr:Header><sr:Body>` +
          '<sr:Text> </sr:Text></sr:Body></sr:Request>',
      );
    });
  }
}

test('whatever the document, each side accepts what either signs, and both sign the same canonical text without white space', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const contents = sides.map(([, sign]) => {
        const signed = sign(document);
        const verdicts = sides.map(([name, , judge]) => {
          const verdict = judge(signed);
          assert.ok(verdict.ok, `${name}: ${verdict.ok ? '' : verdict.reason}\n${signed}`);
          return verdict.content;
        });
        assert.equal(verdicts[0], verdicts[1]);
        assert.equal(compactCanonical(verdicts[0] ?? ''), verdicts[0]);
        return verdicts[0];
      });
      assert.equal(contents[0], contents[1]);
    }),
    { numRuns: 150, seed: 20201129 },
  );
});

test('a signature that was there is replaced, not added to', () => {
  for (const [, sign, judge] of sides) {
    const twice = sign(sign(REQUEST));
    assert.equal(twice.match(/<ds:Signature /g)?.length, 1);
    assert.ok(judge(twice).ok);
  }
});

test('the value is 64 octets over the exclusive canonical SignedInfo, the digest that of the inclusive canonical document', () => {
  for (const [, sign] of sides) {
    const parsed = ParsedDocument.parse(
      lib,
      sign(REQUEST.replace('<sr:Request', '<sr:Request xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:unused="urn:unused"')),
    );
    const signature = parsed.root.children[2];
    const [signedInfo, value] = signature?.children ?? [];
    assert.ok(signature && signedInfo && value);
    const unsigned =
      `<sr:Request xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:sr="${SR}" xmlns:unused="urn:unused" ` +
      'schemaVersion="4.0"><sr:Header><sr:RequestID>1</sr:RequestID></sr:Header><sr:Body><sr:Text> </sr:Text></sr:Body>' +
      '</sr:Request>';
    assert.equal(signedInfo.children[2]?.children[2]?.text, createHash('sha256').update(unsigned).digest('base64'));
    const octets = Buffer.from(value.text, 'base64');
    assert.equal(octets.length, 64);
    assert.ok(verify('sha256', Buffer.from(byLibxml2(parsed, signature)), { key: signer.publicKey, dsaEncoding: 'ieee-p1363' }, octets));
    parsed.dispose();
  }
});

test('SignedInfo has one exclusive canonical form, by the rule and by libxml2, however its prefixes are declared', () => {
  const signed = signEnveloped(lib, REQUEST, signer);
  const DS = 'xmlns:ds="http://www.w3.org/2000/09/xmldsig#"';
  const variants: [string, boolean][] = [
    [signed, true],
    [signed.replace(` ${DS}`, '').replace('<sr:Request ', `<sr:Request ${DS} xmlns:other="urn:o" `), true],
    [signed.replaceAll('ds:', '').replace('xmlns:ds', 'xmlns'), true],
    [signed.replace('<ds:SignedInfo>', `<ds:SignedInfo ${DS}>`), true],
    [signed.replace('<ds:SignedInfo>', '<ds:SignedInfo xmlns:v="urn:v">'), false],
    [
      signed
        .replace('<ds:DigestValue>', '<x:DigestValue xmlns:x="http://www.w3.org/2000/09/xmldsig#">')
        .replace('</ds:DigestValue>', '</x:DigestValue>'),
      false,
    ],
    [
      signed.replace('<ds:Reference ', '<Reference xmlns="http://www.w3.org/2000/09/xmldsig#" ').replace('</ds:Reference>', '</Reference>'),
      false,
    ],
  ];
  for (const [document, byRule] of variants) {
    const parsed = ParsedDocument.parse(lib, document);
    const signature = parsed.root.children[2];
    assert.ok(signature);
    const place = parsed.canonical.place(signature.children[0] ?? signature);
    assert.equal(ofOnePrefix(parsed.canonical.text.slice(place?.start, place?.end)) !== undefined, byRule, document);
    assert.equal(exclusiveSignedInfo(parsed, signature), byLibxml2(parsed, signature), document);
    parsed.dispose();
  }
});

test('an S1SP signature inside the message does not stand in for that of the message', () => {
  const inner =
    '<sr:SMETS1SignedResponse schemaVersion="4.0"><sr:SMETS1Response></sr:SMETS1Response><ds:Signature ' +
    'xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo></ds:SignedInfo><ds:SignatureValue>AAAA</ds:SignatureValue>' +
    '</ds:Signature></sr:SMETS1SignedResponse>';
  const response = `<sr:Response xmlns:sr="${SR}" schemaVersion="4.0"><sr:Header></sr:Header><sr:Body>${inner}</sr:Body></sr:Response>`;
  for (const [, , judge] of sides) {
    const bare = judge(response);
    assert.ok(!bare.ok && /not a child of the root/.test(bare.reason));
    for (const [, sign] of sides) {
      const signed = judge(sign(response));
      assert.ok(signed.ok, signed.ok ? '' : signed.reason);
      assert.equal(signed.content, response);
    }
    const elsewhere = judge(signRequest(response.replaceAll('SMETS1SignedResponse', 'Elsewhere'), signer));
    assert.ok(!elsewhere.ok && /where none belongs/.test(elsewhere.reason));
  }
});
