import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { VECTORS } from '../vectors/files';
import { CertificateStore, PkiError } from './certificate-store';
import { nameKey } from './distinguished-name';
import { generatePki } from './generate';
import { TEST_PARTIES } from './parties';

const PKI = join(VECTORS, 'pki');
const store = CertificateStore.load(PKI);
const IMPORT_SUPPLIER = '90-B3-D5-1F-30-01-00-00';

test('the committed PKI is what the generator makes, octet for octet', () => {
  for (const [name, text] of generatePki()) assert.equal(readFileSync(join(PKI, name), 'utf8'), text, name);
});

test('every party has every certificate it should, with its key, EUI-64 and role', () => {
  for (const party of TEST_PARTIES) {
    for (const usage of party.usages) {
      const certificate = store.of(party.eui, usage);
      assert.equal(certificate?.usage, usage);
      assert.equal(certificate.subject, party.eui);
      assert.equal(certificate.role, usage === 'xmlSigning' ? party.xmlRole : party.role);
      assert.ok(certificate.privateKey);
      assert.ok(new X509Certificate(certificate.pem).checkPrivateKey(certificate.privateKey));
      assert.equal(String(certificate.serial).length, 39);
    }
  }
  assert.equal(store.all().length, TEST_PARTIES.flatMap((p) => p.usages).length);
});

test('a certificate is found by issuer and serial, however the name is written', () => {
  const certificate = store.of(IMPORT_SUPPLIER, 'xmlSigning');
  assert.equal(certificate?.issuerName, 'CN=D1,OU=07');
  for (const name of [
    'CN=D1,OU=07',
    'OU=07, CN=D1',
    ' cn = D1 ,  ou=07',
    '2.5.4.3=D1,OID.2.5.4.11=07',
    'CN="D1";OU=\\30\\37',
    'CN=#0C024431,2.5.4.11=#13023037',
  ]) {
    assert.equal(store.byIssuerSerial(name, certificate.serial), certificate, name);
  }
  for (const name of [
    'CN=D1',
    'CN=D1,OU=07,OU=07',
    'CN=d1,OU=07',
    'D1,07',
    '',
    'CN=D1,OU=07,',
    'CN=#,OU=07',
    'CN=#0C0244,OU=07',
    'CN=#8044313,OU=07',
    'CN=#0C0244310C00,OU=07',
    'CN="#0C024431",OU=07',
    ...['constructor', 'toString', '__proto__', 'hasOwnProperty'].map((type) => `${type}=D1,OU=07`),
  ]) {
    assert.equal(store.byIssuerSerial(name, certificate.serial), undefined, name);
  }
  assert.equal(store.byIssuerSerial('CN=D1,OU=07', certificate.serial + 1n), undefined);
});

test('a name that is not ASCII is one name as it stands, and by the octets of its UTF-8', () => {
  const keys = ['CN=Zo\u00EB,OU=07', 'CN=Zo\\C3\\AB,OU=07', 'OU=07,CN=#0C045A6FC3AB'].map(nameKey);
  assert.deepEqual(keys, Array(3).fill('CN=Zo\u00EB\nOU=07'));
  assert.equal(nameKey('CN=\\\\41'), 'CN=\\41');
});

test('a certificate of an authority that the PKI does not hold can sign but is never found by a verifier', () => {
  const stranger = store.of('90-B3-D5-1F-30-0F-00-00', 'xmlSigning');
  assert.ok(stranger?.privateKey);
  assert.equal(store.byIssuerSerial(stranger.issuerName, stranger.serial), undefined);
});

test('only XML signing certificates sign XML where the party has one', () => {
  const may = (usage: Parameters<CertificateStore['of']>[1]) => {
    const certificate = store.of(IMPORT_SUPPLIER, usage);
    assert.ok(certificate);
    return store.signsXmlFor(certificate);
  };
  assert.deepEqual([may('xmlSigning'), may('digitalSignature'), may('keyAgreement')], ['user', undefined, undefined]);
});

test('the published keystore, written out under any file names, is a PKI too', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pki-'));
  try {
    const keystore = JSON.parse(
      readFileSync(resolve(__dirname, '../../node_modules/@smartdcc/dccboxed-keystore/keystore.json'), 'utf8'),
    ) as Record<string, Record<string, Record<string, { name: string; certificate: string; privateKey?: string }>>>;
    const entries = Object.values(keystore)
      .flatMap((usages) => Object.values(usages))
      .flatMap((serials) => Object.values(serials));
    entries.forEach(({ name, certificate, privateKey }, i) => {
      writeFileSync(join(dir, `${name}.pem`), certificate);
      if (privateKey) writeFileSync(join(dir, `key ${i}.pem`), privateKey);
    });
    const published = CertificateStore.load(dir);
    assert.equal(published.all().length, entries.length);
    assert.ok(published.all().every((certificate) => certificate.privateKey));
    assert.equal(published.of(IMPORT_SUPPLIER, 'xmlSigning')?.role, '87');
    assert.equal(published.of(IMPORT_SUPPLIER, 'prepayKeyAgreement')?.usage, 'prepayKeyAgreement');
    const acb = published.of('90-B3-D5-1F-30-00-00-02', 'xmlSigning');
    assert.equal(acb?.role, '89');
    assert.equal(published.byIssuerSerial('CN=Z1, OU=07', acb.serial), acb);
    const plain = published.of('90-B3-D5-1F-30-03-00-00', 'xmlSigning');
    assert.equal(plain?.role, '02', 'a supplier without an XML signing certificate signs with its only signing one');
    assert.equal(published.signsXmlFor(plain), 'user');
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('a folder that is no PKI says what is wrong', () => {
  assert.throws(
    () => CertificateStore.load('/nowhere'),
    (e) => e instanceof PkiError && /\/nowhere cannot be read/.test(e.message),
  );
  const dir = mkdtempSync(join(tmpdir(), 'pki-'));
  try {
    assert.throws(() => CertificateStore.load(dir), /holds no certificate/);
    writeFileSync(join(dir, 'a.pem'), '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
    assert.throws(() => CertificateStore.load(dir), /a\.pem: the certificate cannot be read/);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
