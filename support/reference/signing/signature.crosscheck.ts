import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { arbitraryDocument } from '../../bench/documents/arbitrary-documents';
import { ToolBench, toolsMissing } from '../../bench/signing/signature-tools';
import { SigningServer } from '../../bench/signing/signing-server';
import { ParsedDocument } from '../../duis/parsed-document';
import type { Libxml } from '../../duis/xml-engine';
import { loadLibxml } from '../../duis/xml-engine';
import type { PartyCertificate } from '../../pki/certificate-store';
import { CertificateStore } from '../../pki/certificate-store';
import { signRequest, verifySigned } from '../../user/signing/signature';
import { VECTORS } from '../../vectors/files';
import { signEnveloped, verifyEnveloped } from './signature';

const TEMPLATES = resolve(__dirname, '../../../node_modules/@smartdcc/duis-templates/templates');
/** A request with attributes, one with base64, one with dates, one with decimals. */
const FEW = ['8.2_READ_INVENTORY', 'CS02bACBByACB_8.5', 'CCS01_8.11', 'ECS46d_6.14.3_IMMEDIATE'];

const store = CertificateStore.load(`${VECTORS}/pki`);
const signer = store.of('90-B3-D5-1F-30-01-00-00', 'xmlSigning') as PartyCertificate;
const find = store.byIssuerSerial.bind(store);
const missing = toolsMissing();

describe('signatures and the tools of others', { skip: missing && `signature tools ${missing}` }, () => {
  let lib: Libxml;
  let bench: ToolBench;
  let tool: SigningServer;
  let templates: { name: string; document: string }[];
  before(async () => {
    lib = await loadLibxml();
    bench = new ToolBench(signer);
    tool = await SigningServer.start();
    templates = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.xml$/i.test(name))
      .sort()
      .map((name) => ({ name, document: readFileSync(join(TEMPLATES, name), 'utf8') }));
  });
  after(async () => {
    bench.dispose();
    await tool.stop();
  });

  const few = () =>
    FEW.map((start) => templates.find(({ name }) => name.startsWith(start))?.document ?? assert.fail(`no template ${start}`));
  const signedByUs = (document: string) => [signRequest(document, signer), signEnveloped(lib, document, signer)];
  const verdicts = (document: string) => {
    const parsed = ParsedDocument.parse(lib, document);
    try {
      return { user: verifySigned(document, find), reference: verifyEnveloped(parsed, find) };
    } finally {
      parsed.dispose();
    }
  };
  const accepted = (document: string) => {
    const { user, reference } = verdicts(document);
    assert.ok(user.ok, user.ok ? '' : `user: ${user.reason}`);
    assert.ok(reference.ok, reference.ok ? '' : `reference: ${reference.reason}`);
    assert.equal(user.content, reference.content);
  };

  test('all 297 RTDS requests, signed by each side, are accepted by both sides and by xmlsec1', () => {
    assert.equal(templates.length, 297);
    const signed = templates.flatMap(({ document }) => signedByUs(document));
    signed.forEach(accepted);
    assert.ok(bench.xmlsecVerifies(...signed));
  });

  test('xmlsec1 accepts what each side signs, whatever XML allows inside', () => {
    const documents = fc.sample(arbitraryDocument, { numRuns: 200, seed: 11 });
    assert.ok(bench.xmlsecVerifies(...documents.flatMap(signedByUs)));
  });

  test('what xmlsec1 signs both sides accept', () => {
    for (const document of templates.slice(0, 40)) accepted(bench.xmlsecSigns(signEnveloped(lib, document.document, signer)));
  });

  test("what each side signs the DCC's tool accepts, and what it signs both sides and xmlsec1 accept", async () => {
    for (const document of few()) {
      for (const signed of signedByUs(document)) assert.ok(await bench.dccVerifies(tool, signed));
      const theirs = await bench.dccSigns(tool, document);
      assert.match(theirs, /&#13;/, 'the tool breaks its values with carriage returns');
      accepted(theirs);
      assert.ok(bench.xmlsecVerifies(theirs));
    }
  });

  test('what was tampered with all four refuse', async () => {
    const [document = ''] = few();
    const theirs = [await bench.dccSigns(tool, document), bench.xmlsecSigns(signEnveloped(lib, document, signer))];
    for (const signed of [...signedByUs(document), ...theirs]) {
      const tampered: string[] = [
        signed.replace('78-90-A2</sr:DeviceID>', '78-90-A3</sr:DeviceID>'),
        signed.replace('<sr:CommandVariant>8<', '<sr:CommandVariant>9<'),
        signed.replace(' schemaVersion="', ' schemaVersion="1'),
        signed.replace(/<ds:DigestValue>(.)/, (_, c: string) => `<ds:DigestValue>${c === 'A' ? 'B' : 'A'}`),
        signed.replace(/<ds:SignatureValue>(.)/, (_, c: string) => `<ds:SignatureValue>${c === 'A' ? 'B' : 'A'}`),
      ];
      for (const forged of tampered) {
        assert.notEqual(forged, signed);
        const { user, reference } = verdicts(forged);
        assert.deepEqual(
          { user: user.ok, reference: reference.ok, xmlsec: bench.xmlsecVerifies(forged), dcc: await bench.dccVerifies(tool, forged) },
          { user: false, reference: false, xmlsec: false, dcc: false },
          forged,
        );
      }
    }
  });
});
