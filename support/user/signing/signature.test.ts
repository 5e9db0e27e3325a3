import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { loadLibxml } from '../../duis/xml-engine';
import { ParsedDocument } from '../../duis/parsed-document';
import { CertificateStore } from '../../pki/certificate-store';
import type { PartyCertificate } from '../../pki/certificate-store';
import { VECTORS } from '../../vectors/files';
import { goldenRequests, goldenText } from '../golden/golden-request';
import { signRequest, signWritten, verifySigned } from './signature';
import { writeDocument } from '../write-element';

const store = CertificateStore.load(join(VECTORS, 'pki'));
let signer: PartyCertificate;
const written: string[] = [];

before(async () => {
  const found = store.of('90-B3-D5-1F-30-01-00-00', 'xmlSigning');
  assert.ok(found);
  signer = found;
  const lib = await loadLibxml();
  for (const golden of goldenRequests()) {
    const document = ParsedDocument.parse(lib, goldenText(golden));
    written.push(writeDocument(document.root));
    document.dispose();
  }
});

/** All of a signed document that does not change from one signature to the next. */
function lasting(signed: string): string | undefined {
  const verdict = verifySigned(signed, (issuer, serial) => store.byIssuerSerial(issuer, serial));
  assert.ok(verdict.ok, verdict.ok ? '' : verdict.reason);
  return `${verdict.content}${/<ds:DigestValue>[^<]*/.exec(signed)?.[0]}${/<ds:KeyInfo>.*<\/ds:KeyInfo>/.exec(signed)?.[0]}`;
}

test('every golden request is signed by the short way as xml-crypto signs it', () => {
  assert.ok(written.length > 60);
  for (const document of written) assert.equal(lasting(signWritten(document, signer)), lasting(signRequest(document, signer)));
});

test('nobody signs with a key that is not held', () => {
  const { privateKey: _, ...stranger } = signer;
  for (const sign of [signWritten, signRequest])
    assert.throws(() => sign(written[0] ?? '', stranger), /the private key of 90-B3-D5-1F-30-01-00-00 .* is not held/);
});
