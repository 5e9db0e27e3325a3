import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { X509Certificate } from 'node:crypto';
import { CertificateStore } from './certificate-store';
import { generatePki, testUsers } from './generate';
import { generateTransportPki } from './transport';
import { euiInSet } from './user-set';

const SUPPLIER = '90-B3-D5-1F-30-01-00-00';

function written(files: ReadonlyMap<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'duis-pki-'));
  for (const [name, text] of files) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

test('the Users of another set have its number in their seventh octet', () => {
  assert.equal(euiInSet(SUPPLIER, 3), '90-B3-D5-1F-30-01-03-00');
  assert.equal(euiInSet(SUPPLIER, 0), SUPPLIER);
  assert.throws(() => euiInSet(SUPPLIER, 256), /from 0 to 255/);
});

test('no two parties of many sets have one EUI-64', () => {
  const rows = [...(generatePki(3).get('parties.csv') ?? '').matchAll(/^([0-9A-F-]{23}),/gm)].map(([, eui]) => eui);
  assert.equal(new Set(rows).size, rows.length);
  assert.equal(rows.length, 23 + 2 * 15);
});

test('every set has the keys and usages of the first', () => {
  const store = CertificateStore.load(written(generatePki(2)));
  const usages = (set: number): string[] =>
    store
      .all()
      .filter(({ subject, privateKey }) => subject === euiInSet(SUPPLIER, set) && privateKey)
      .map(({ usage }) => usage)
      .sort();
  assert.deepEqual(usages(1), usages(0));
  assert.equal(usages(0).length, 4);
});

test('certificates for transport are issued by one authority, to the server of this machine and to each User', () => {
  const files = generateTransportPki(testUsers(2).map(({ eui }) => eui));
  const certificate = (name: string): X509Certificate => new X509Certificate(files.get(name) ?? '');
  const [authority, server, user] = [certificate('ca.pem'), certificate('cert.pem'), certificate('users/90b3d51f30010100.pem')];
  assert.ok(server.verify(authority.publicKey) && user.verify(authority.publicKey));
  assert.equal(server.checkIP('127.0.0.1'), '127.0.0.1');
  assert.equal(server.checkHost('localhost'), 'localhost');
  assert.match(user.subject, /OU=87/);
});
