import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, diffieHellman, verify, X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { p256 } from '@noble/curves/p256';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate } from '@peculiar/asn1-x509';
import { readVector } from '../vectors/files';
import { DeterministicKey } from './deterministic-key';
import { deviceCertificate, deviceKeys } from './device-keys';

const DEVICE = '00-DB-12-34-56-78-90-A2';

test('the vectors of RFC 6979, A.2.5, come out', () => {
  const key = new DeterministicKey(0xc9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721n);
  const rs = (message: string) =>
    p256.Signature.fromDER(key.sign(Buffer.from(message)))
      .toCompactHex()
      .toUpperCase();
  assert.equal(
    rs('sample'),
    'EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8',
  );
  assert.equal(
    rs('test'),
    'F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083',
  );
});

test('another implementation of RFC 6979 signs the same octets', () => {
  for (let i = 0; i < 50; i += 1) {
    const key = DeterministicKey.of(`test ${i}`);
    const { d = '' } = key.privateKey.export({ format: 'jwk' });
    const message = Buffer.from(`message ${i}`);
    const theirs = p256.sign(message, Buffer.from(d, 'base64url'), { prehash: true, lowS: false }).toDERRawBytes();
    assert.deepEqual(key.sign(message), Buffer.from(theirs));
    assert.ok(verify('sha256', message, key.publicKey, key.sign(message)));
  }
});

test('a device has the same keys and certificates whenever it is asked, and others after it replaced them', () => {
  const { privateKey, publicKey } = deviceKeys(DEVICE, 'keyAgreement');
  assert.ok(createPublicKey(privateKey).equals(publicKey));
  assert.ok(deviceKeys(DEVICE.toLowerCase(), 'keyAgreement').privateKey.equals(privateKey));
  assert.ok(!deviceKeys(DEVICE, 'keyAgreement', 1).privateKey.equals(privateKey));
  assert.ok(!deviceKeys(DEVICE, 'digitalSignature').privateKey.equals(privateKey));
  assert.deepEqual(deviceCertificate(DEVICE, 'keyAgreement'), deviceCertificate(DEVICE, 'keyAgreement'));
  assert.notDeepEqual(deviceCertificate(DEVICE, 'keyAgreement'), deviceCertificate(DEVICE, 'keyAgreement', 1));
  const party = createPrivateKey(readVector('pki/90b3d51f30000002-keyAgreement.key'));
  assert.equal(diffieHellman({ privateKey: party, publicKey }).length, 32);
});

test('a device certificate is issued by the Device CA and names the device in hardwareModuleName', () => {
  const der = Buffer.from(deviceCertificate(DEVICE, 'digitalSignature'));
  const certificate = new X509Certificate(der);
  const authority = new X509Certificate(readVector('pki/device-authority.pem'));
  assert.ok(certificate.verify(authority.publicKey));
  assert.ok(certificate.publicKey.equals(deviceKeys(DEVICE, 'digitalSignature').publicKey));
  assert.ok(certificate.checkIssued(authority));
  const parsed = AsnConvert.parse(der, Certificate);
  const san = parsed.tbsCertificate.extensions?.find((e) => e.extnID === '2.5.29.17');
  assert.match(Buffer.from(san?.extnValue.buffer ?? new ArrayBuffer(0)).toString('hex'), /2b06010505070804.*040800db1234567890a2$/);
  assert.deepEqual(Buffer.from(AsnConvert.serialize(parsed)), der, 'DER survives a round trip through another library');
});
