import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PkiError } from './certificate-store';
import { DeterministicKey } from './deterministic-key';
import { ORGANISATION_AUTHORITY } from './test-authorities';
import { toPem, writeCertificate } from './certificate-writer';
import { readKeystore } from './keystore';

const SUPPLIER = '90-B3-D5-1F-30-01-00-00';

/** Two generations of a party's key: the later one lives longer. */
function keystore(): string {
  const entry = (name: string, validTo: string): readonly [string, object] => {
    const key = DeterministicKey.of(name);
    const certificate = writeCertificate({
      serial: BigInt(name.length),
      issuer: ORGANISATION_AUTHORITY,
      subject: { role: '02', eui: SUPPLIER },
      key,
      usage: 'digitalSignature',
      validFrom: new Date('2015-01-01T00:00:00Z'),
      validTo: new Date(validTo),
    });
    const privateKey = key.privateKey.export({ type: 'pkcs8', format: 'pem' });
    return [String(name.length), { name, certificate: toPem('CERTIFICATE', certificate), privateKey }];
  };
  const digitalSignature = Object.fromEntries([
    entry('Z1b-supplier-ds', '2026-01-01T00:00:00Z'),
    entry('Z1-supplier-ds', '2025-01-01T00:00:00Z'),
  ]);
  return JSON.stringify({ '90b3d51f30010000': { digitalSignature } });
}

describe('A published keystore', () => {
  test('is taken with the generation of keys that is asked for, however long the other lives', () => {
    const serial = (generation: string): bigint | undefined =>
      readKeystore(keystore(), generation).of(SUPPLIER, 'digitalSignature')?.serial;
    assert.deepEqual([serial('Z1-'), serial('Z1b-')], [14n, 15n]);
  });

  test('has private keys, and knows the certificates of both generations', () => {
    const store = readKeystore(keystore(), 'Z1-');
    assert.equal(store.all().length, 2);
    assert.ok(store.of(SUPPLIER, 'digitalSignature')?.privateKey);
    assert.ok(store.byIssuerSerial('CN=D1,OU=07', 15n));
  });

  test('says what is wrong with what is none, or has no key of that generation', () => {
    for (const [text, says] of [
      ['{', /not JSON/],
      ['{}', /no keystore; expected/],
      ['[[["x"]]]', /no keystore; expected/],
      ['{"e":{"u":{"1":{"name":"Z1-x","certificate":"none"}}}}', /"Z1-x" of the keystore cannot be read/],
    ] as const)
      assert.throws(
        () => readKeystore(text, 'Z1-'),
        (error) => error instanceof PkiError && says.test(error.message),
        text,
      );
    assert.throws(() => readKeystore(keystore(), 'Z2-'), /begins with "Z2-"; there are Z1-, Z1b-/);
  });
});
