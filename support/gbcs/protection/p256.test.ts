import assert from 'node:assert/strict';
import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { ParsedDocument } from '../../duis/parsed-document';
import type { Libxml } from '../../duis/xml-engine';
import { loadLibxml } from '../../duis/xml-engine';
import { CertificateStore } from '../../pki/certificate-store';
import type { PartyCertificate } from '../../pki/certificate-store';
import { verifyEnveloped } from '../../reference/signing/signature';
import { signRequest, verifySigned } from '../../user/signing/signature';
import { VECTORS } from '../../vectors/files';
import { groupingHeaderAndPayload } from '../encode';
import { GbcsError } from '../error';
import { sharedKey } from './key-agreement';
import type { GbcsMessage } from '../message';
import { isOnP256 } from './p256';
import { verifySignature } from './signature';

type Pair = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
const DOCUMENT = '<a xmlns="urn:a"><b>1</b></a>';
const MESSAGE: GbcsMessage = {
  kind: 'response',
  counter: 1n,
  originator: '00-DB-12-34-56-78-90-A2',
  recipient: '90-B3-D5-1F-30-01-00-00',
  messageCode: 0x0008,
  payload: Buffer.of(1, 2, 3),
  signature: 'absent',
};

/** A key of P-256 with its parameters spelt out in place of the name: the SEC1 form, with the curve's own constants. */
function spelledOut(): Pair {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256', paramEncoding: 'explicit' });
  const again = createPrivateKey({ key: privateKey.export({ type: 'pkcs8', format: 'der' }), type: 'pkcs8', format: 'der' });
  return { privateKey: again, publicKey: createPublicKey(again) };
}
const curve = (namedCurve: string): Pair => generateKeyPairSync('ec', { namedCurve });

const STRANGE: readonly (readonly [what: string, pair: Pair])[] = [
  ['secp256k1', curve('secp256k1')],
  ['brainpoolP256t1', curve('brainpoolP256t1')],
  ['brainpoolP256r1', curve('brainpoolP256r1')],
  ['P-256 with its parameters spelt out', spelledOut()],
  ['RSA of 512 bits, whose signatures have 64 octets too', generateKeyPairSync('rsa', { modulusLength: 512 })],
  ['Ed25519', generateKeyPairSync('ed25519')],
];

let lib: Libxml;
let signer: PartyCertificate;
before(async () => {
  lib = await loadLibxml();
  signer = CertificateStore.load(join(VECTORS, 'pki')).of('90-B3-D5-1F-30-01-00-00', 'xmlSigning') ?? assert.fail();
});

/** What both sides say of a document that this pair signed, where the certificate named is one of its key. */
function verdicts({ privateKey, publicKey }: Pair): readonly (string | true)[] {
  const owner = { ...signer, privateKey, publicKey };
  const signed = signRequest(DOCUMENT, owner);
  const document = ParsedDocument.parse(lib, signed);
  const both = [verifySigned(signed, () => owner), verifyEnveloped(document, () => owner)];
  document.dispose();
  return both.map((verdict) => verdict.ok || verdict.reason);
}

/** Ours sign on P-256 and P-384 alone: a document under another key has somebody else's signature, and is refused for its key first. */
const OF_SOMEBODY = curve('P-256');

/** The message signed by this key, whatever it is on: OpenSSL's signature in place of ours. Ed25519 signs no digest. */
function signedBy(message: GbcsMessage, { privateKey }: Pair): GbcsMessage {
  const digest = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  const octets = groupingHeaderAndPayload(message).subarray(1);
  return { ...message, signature: sign(digest, octets, { key: privateKey, dsaEncoding: 'ieee-p1363' }) };
}

describe('a key on P-256', () => {
  for (const pointForm of ['uncompressed', 'compressed'] as const) {
    it(`is one with a point that is ${pointForm}`, () => {
      const { publicKey } = curve('P-256');
      const der = publicKey.export({ type: 'spki', format: 'der' });
      const point = Buffer.concat([Buffer.of(2 + ((der.at(-1) ?? 0) & 1)), der.subarray(27, 59)]);
      const compressed = Buffer.concat([Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex'), point]);
      const octets = pointForm === 'compressed' ? compressed : der;
      assert.ok(isOnP256(createPublicKey({ key: octets, type: 'spki', format: 'der' })));
    });
  }
  it('is what both sides verify with', () => assert.deepEqual(verdicts(curve('P-256')), [true, true]));

  for (const [what, pair] of STRANGE) {
    it(`is not ${what}: no signature is verified and no key agreed on with it`, () => {
      assert.equal(isOnP256(pair.publicKey), false);
      const { privateKey } = OF_SOMEBODY;
      const refusal = `the key of the certificate ${signer.serial} is not on P-256`;
      assert.deepEqual(verdicts({ privateKey, publicKey: pair.publicKey }), [refusal, refusal]);
      assert.equal(verifySignature(signedBy(MESSAGE, pair), pair.publicKey), false);
      assert.throws(() => sharedKey(pair.privateKey, pair.publicKey, MESSAGE), GbcsError);
    });
  }

  it('is read from no point that is off the curve, or at infinity', () => {
    const der = curve('P-256').publicKey.export({ type: 'spki', format: 'der' });
    const off = Buffer.from(der);
    off[90] = (off[90] ?? 0) ^ 1;
    const infinity = Buffer.from('3019301306072a8648ce3d020106082a8648ce3d03010703020000', 'hex');
    for (const octets of [off, infinity]) {
      const read = (): boolean => isOnP256(createPublicKey({ key: octets, type: 'spki', format: 'der' }));
      let verdict = false;
      try {
        verdict = read();
      } catch {
        // OpenSSL reads no such point
      }
      assert.equal(verdict, false);
    }
  });
});
