import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import Ajv from 'ajv';
import { ParsedDocument } from '../../duis/parsed-document';
import { readRequest } from '../../duis/request';
import type { Libxml } from '../../duis/xml-engine';
import { loadLibxml, MalformedXml } from '../../duis/xml-engine';
import { CertificateStore } from '../../pki/certificate-store';
import type { SignatureVerdict } from '../../pki/signature-verdict';
import { refuseSigner } from '../../pki/signer';
import { verifyEnveloped } from '../../reference/signing/signature';
import { verifySigned } from '../../user/signing/signature';
import { VECTORS } from '../../vectors/files';
import { libraryAccepts } from '../library-verdict';
import { ATTACKS_FOLDER, generateCorpus, readCorpusDocument, readCorpusIndex } from './corpus';

const index = readCorpusIndex();
const store = CertificateStore.load(join(VECTORS, 'pki'));
const find = store.byIssuerSerial.bind(store);
let lib: Libxml;
before(async () => {
  lib = await loadLibxml();
});

/** How either side words a reason. */
const REASONS: Record<string, RegExp> = {
  doctype: /a DOCTYPE/,
  'markup-declaration': /markup declaration/,
  'processing-instruction': /processing instruction/,
  'other-encoding': /UTF-16/,
  'text-outside': /text outside the root/,
  declaration: /XML declaration/,
  'not-utf8': /not UTF-8/,
  nul: /NUL/,
  'too-large': /octets; at most/,
  'too-many': /more than 100000 elements/,
  'too-deep': /nested deeper/,
  tag: /tag that does not end/,
  'end-tag': /an end tag (of another name|with more)/,
  'unended-section': /comment or CDATA section that does not end/,
  empty: /empty/,
  'not-well-formed': /./,
  'no-signature': /no signature/,
  digest: /digest is not that of the document/,
  value: /value is not that of the signer/,
  'several-signatures': /2 signatures; expected one/,
  'not-child-of-root': /not a child of the root/,
  'not-last': /not the last child/,
  'misplaced-signature': /where none belongs/,
  shape: /holds .*; expected (?!text)/,
  attribute: /has (no )?(Algorithm|URI)|has an attribute Type/,
  'stray-attribute': /has an attribute/,
  'foreign-attribute': /attribute of a namespace/,
  'stray-text': /text between/,
  'not-text': /; expected text/,
  'not-octets': /octets of base64/,
  comment: /comment inside/,
  cdata: /CDATA section inside/,
  serial: /not a decimal number/,
  certificate: /no certificate is known/,
  'not-the-originator': /is not of .*, the originator/,
  expired: /expired at/,
  'not-yet-valid': /not valid before/,
  'does-not-sign-xml': /does not sign XML/,
  'wrong-role': /expected user/,
};

/** Reads the signed content, and judges whether its originator signed it. */
function judgeSigner(verdict: SignatureVerdict, at: string): string | undefined {
  if (!verdict.ok) return verdict.reason;
  const content = ParsedDocument.parse(lib, verdict.content);
  const { requestId } = readRequest(content.root);
  content.dispose();
  return refuseSigner(verdict.signer, { kind: 'user', party: requestId.originator, at: new Date(at) }, store);
}

/** Why the reference refuses a document; undefined when it accepts it. */
function referenceRefuses(document: Buffer, at: string): string | undefined {
  try {
    const parsed = ParsedDocument.parse(lib, document);
    try {
      return judgeSigner(verifyEnveloped(parsed, find), at);
    } finally {
      parsed.dispose();
    }
  } catch (error) {
    if (error instanceof MalformedXml) return error.message;
    throw error;
  }
}

/** Likewise the User. */
function userRefuses(document: Buffer, at: string): string | undefined {
  return judgeSigner(verifySigned(document, find), at);
}

test('the committed corpus is what the generator makes, octet for octet, and nothing else', () => {
  const files = generateCorpus();
  for (const [name, octets] of files) assert.ok(octets.equals(readFileSync(join(ATTACKS_FOLDER, name))), name);
  assert.deepEqual(readdirSync(ATTACKS_FOLDER).sort(), [...files.keys(), 'index.schema.json', 'README.md'].sort());
});

test('the index obeys its schema and has no document twice', () => {
  const validate = new Ajv().compile(JSON.parse(readFileSync(join(ATTACKS_FOLDER, 'index.schema.json'), 'utf8')) as object);
  assert.ok(validate(index), JSON.stringify(validate.errors));
  const seen = new Map<string, string>();
  for (const entry of index.refused) {
    const octets = readCorpusDocument(entry).toString('latin1') + (entry.at ?? '');
    assert.equal(seen.get(octets), undefined, `${entry.id} is the same document as ${seen.get(octets)}`);
    seen.set(octets, entry.id);
  }
});

for (const entry of index.accepted) {
  test(`accepted by both sides: ${entry.title}`, () => {
    const document = readCorpusDocument(entry);
    assert.equal(referenceRefuses(document, index.judgedAt), undefined);
    assert.equal(userRefuses(document, index.judgedAt), undefined);
  });
}

test('where only digest or signature value decide, xml-crypto by itself says what the User says', () => {
  const certificate = (document: string): ReturnType<typeof find> => {
    const text = (name: string): string => new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`).exec(document)?.[1] ?? '';
    return find(text('X509IssuerName'), BigInt(text('X509SerialNumber')));
  };
  const decided = [
    ...index.accepted.map((entry) => ({ entry, accepted: true })),
    ...index.refused.filter(({ reason }) => ['digest', 'value'].includes(reason)).map((entry) => ({ entry, accepted: false })),
  ];
  for (const { entry, accepted } of decided) {
    const document = readCorpusDocument(entry)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    const signer = certificate(document);
    assert.ok(signer, entry.title);
    assert.equal(libraryAccepts(document, signer.publicKey), accepted, entry.title);
  }
  assert.ok(decided.filter(({ accepted }) => !accepted).length > 20, `${decided.length} documents`);
});

for (const entry of index.refused) {
  test(`refused by both sides, ${entry.reason}: ${entry.id}`, () => {
    const document = readCorpusDocument(entry);
    const reason = REASONS[entry.reason] ?? /^$/;
    for (const refuses of [referenceRefuses, userRefuses]) {
      const refusal = refuses(document, entry.at ?? index.judgedAt);
      assert.notEqual(refusal, undefined, `${refuses.name}: accepted`);
      assert.match(refusal ?? '', reason);
    }
  });
}
