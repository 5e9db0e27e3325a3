import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { VECTORS } from '../vectors/files';
import { CertificateStore } from './certificate-store';
import { toPem, writeCertificate, type Authority } from './certificate-writer';
import { leadsTo, readAnchors } from './chain';
import { DeterministicKey } from './deterministic-key';
import { ORGANISATION_AUTHORITY, TEST_ROOT } from './test-authorities';

const PKI = join(VECTORS, 'pki');
const IMPORT_SUPPLIER = '90-B3-D5-1F-30-01-00-00';
const read = (name: string): X509Certificate => new X509Certificate(readFileSync(join(PKI, name)));
const root = read('root-authority.pem');
const issuing = read('organisation-authority.pem');
const party = CertificateStore.load(PKI).of(IMPORT_SUPPLIER, 'xmlSigning');
assert.ok(party);
const end = new X509Certificate(party.pem);

/** A certificate of the authority `subject`, or of a party, that `issuer` issued. */
function made(
  issuer: Authority,
  subject: Authority,
  usage: 'certificateSigning' | 'digitalSignature' = 'certificateSigning',
): X509Certificate {
  const [validFrom, validTo] = [new Date('2020-01-01T00:00:00Z'), new Date('2060-01-01T00:00:00Z')];
  const octets = writeCertificate({ serial: 5n, issuer, subject, key: subject.key, usage, validFrom, validTo });
  return new X509Certificate(toPem('CERTIFICATE', octets));
}

const another = (commonName: string, label: string): Authority => ({ commonName, key: DeterministicKey.of(label) });

describe('The chain of a certificate', () => {
  const cases: readonly (readonly [what: string, leads: boolean, anchors: X509Certificate[], between: X509Certificate[]])[] = [
    ['leads to the root over the issuing authority', true, [root], [issuing]],
    ['leads to the issuing authority, where that is the anchor', true, [issuing], []],
    ['breaks off where the issuing authority is not at hand', false, [root], []],
    ['does not lead to the authority of devices', false, [read('device-authority.pem')], [issuing, root]],
    ['does not end at an authority that is merely there', false, [made(another('D9', 'x'), another('D9', 'x'))], [issuing, root]],
    ['is not that of a root of the same name and another key', false, [made(another('D0', 'x'), another('D0', 'x'))], [issuing]],
    ['is not that of an issuing authority of the same name and another key', false, [root], [made(TEST_ROOT, another('D1', 'x'))]],
    ['is not led on by what is no authority', false, [root], [made(TEST_ROOT, ORGANISATION_AUTHORITY, 'digitalSignature')]],
    [
      'ends where two authorities issue each other',
      false,
      [root],
      [made(another('D8', 'x'), ORGANISATION_AUTHORITY), made(ORGANISATION_AUTHORITY, another('D8', 'x'))],
    ],
  ];
  for (const [what, leads, anchors, between] of cases) test(what, () => assert.equal(leadsTo(anchors, end, between), leads));
});

describe('A store with a root to lead to', () => {
  test('trusts what leads there', () => {
    const store = CertificateStore.load(PKI, readAnchors(join(PKI, 'root-authority.pem')));
    assert.ok(store.byIssuerSerial(party.issuerName, party.serial));
  });
  test('trusts nothing else, though the folder holds its issuer', () => {
    const store = CertificateStore.load(PKI, [made(another('D9', 'x'), another('D9', 'x'))]);
    assert.equal(store.byIssuerSerial(party.issuerName, party.serial), undefined);
  });
  test('takes no certificate of a party for a root', () =>
    assert.throws(() => readAnchors(join(PKI, '90b3d51f30010000-xmlSigning.pem')), /is no certification authority's/));
  test('says of a file without a certificate what was expected', () =>
    assert.throws(() => readAnchors(join(PKI, '90b3d51f30010000-xmlSigning.key')), /holds no certificate; expected PEM/));
});
