import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { VECTORS } from '../vectors/files';
import { CertificateStore } from './certificate-store';
import { subjectKeyIdentifier } from './subject-key-identifier';

describe('the Subject Key Identifier of a certificate', () => {
  const certificates = CertificateStore.load(join(VECTORS, 'pki')).all();
  it('is eight octets, and no two certificates of the test PKI have the same', () => {
    const identifiers = certificates.map((certificate) => subjectKeyIdentifier(certificate.der));
    for (const identifier of identifiers) assert.equal(identifier.length, 8);
    assert.equal(new Set(identifiers.map((identifier) => identifier.toString('hex'))).size, certificates.length);
  });
  it('begins with the 4 of a key hash (RFC 5280 4.2.1.2, method 2)', () => {
    for (const { der } of certificates) assert.equal((subjectKeyIdentifier(der)[0] ?? 0) >> 4, 4);
  });
  it('is zero where a certificate has none', () => {
    assert.deepEqual(subjectKeyIdentifier(Buffer.from('3000', 'hex')), Buffer.alloc(8));
  });
});
