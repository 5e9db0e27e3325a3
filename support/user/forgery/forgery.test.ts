import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { loadLibxml } from '../../duis/xml-engine';
import { ParsedDocument } from '../../duis/parsed-document';
import type { PartyCertificate } from '../../pki/certificate-store';
import { CertificateStore } from '../../pki/certificate-store';
import { VECTORS } from '../../vectors/files';
import type { Deviation } from '../deviation';
import { goldenRequests, goldenText } from '../golden/golden-request';
import { signWritten, verifySigned } from '../signing/signature';
import { writeDocument } from '../write-element';
import { FORGED_DOCUMENTS } from './forged-documents';
import { FORGED_SIGNATURES } from './forged-signatures';
import { RESPELLINGS } from './respellings';

const store = CertificateStore.load(join(VECTORS, 'pki'));
let own: PartyCertificate;
let another: PartyCertificate;
let request: string;
/** One that returns what a device answered to a local command (8.13). */
let returned: string;

before(async () => {
  own = keyOf('90-B3-D5-1F-30-01-00-00');
  another = keyOf('90-B3-D5-1F-30-04-00-00');
  [request, returned] = [await signedGolden('4.1.1'), await signedGolden('8.13')];
});

async function signedGolden(variant: string): Promise<string> {
  const golden = goldenRequests().find(({ serviceReferenceVariant }) => serviceReferenceVariant === variant);
  assert.ok(golden);
  const document = ParsedDocument.parse(await loadLibxml(), goldenText(golden));
  const signed = signWritten(writeDocument(document.root), own);
  document.dispose();
  return signed;
}

function keyOf(eui: string): PartyCertificate {
  const found = store.of(eui, 'xmlSigning');
  assert.ok(found);
  return found;
}

function applied(deviation: Deviation, to = request): string {
  assert.equal(deviation.stage, 'signed');
  return deviation.stage === 'signed' ? deviation.apply(to, { own, another }) : '';
}

/** Whether a document is signed as it should be, by its own User. */
function isSigned(document: string): boolean {
  const verdict = verifySigned(document, (issuer, serial) => store.byIssuerSerial(issuer, serial));
  return verdict.ok && verdict.signer.subject === own.subject;
}

describe('A forged request', () => {
  for (const [what, deviation] of Object.entries({ ...FORGED_SIGNATURES, ...FORGED_DOCUMENTS }))
    test(`is not what the User signed: its ${what}`, () => {
      const document = applied(deviation);
      assert.notEqual(document, request, 'nothing was changed');
      assert.equal(isSigned(document), false);
    });
});

describe('Another spelling of a request', () => {
  for (const [what, deviation] of Object.entries(RESPELLINGS))
    test(`is signed by its User: its ${what}`, () => {
      const original = what.startsWith('OriginalRequestID') ? returned : request;
      const document = applied(deviation, original);
      const signature = /<ds:SignatureValue>[A-Za-z0-9+/=]{88}</g;
      assert.notEqual(document.replaceAll(signature, ''), original.replaceAll(signature, ''), 'nothing was changed');
      assert.equal(isSigned(document), true);
    });
});
