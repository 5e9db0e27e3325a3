import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CertificateStore } from '../../pki/certificate-store';
import { testUsers } from '../../pki/generate';
import { generateTransportPki } from '../../pki/transport';
import { referenceBehaviour } from '../../reference/behaviour/reference-behaviour';
import { startReference, type RunningReference } from '../../reference/reference';
import { ACCESS_CONTROL_BROKER } from '../../world/words/personas';
import { VECTORS } from '../../vectors/files';
import { main } from '../main';
import { identifyTarget } from './identify';

const PKI = join(VECTORS, 'pki');
const BUILD = `sha256:${'b'.repeat(64)}`;
const OTHER = `sha256:${'0'.repeat(64)}`;

const scratch = mkdtempSync(join(tmpdir(), 'duis-identify-'));
const path = (name: string): string => join(scratch, name);
after(() => rmSync(scratch, { recursive: true, force: true }));

const fingerprint = (pem: string): string => `sha256:${new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase()}`;
const DCC = readFileSync(join(PKI, `${ACCESS_CONTROL_BROKER.replaceAll('-', '').toLowerCase()}-xmlSigning.pem`), 'utf8');

/** The test PKI without the files of which `left` says so. */
const pkiWithout = (name: string, left: (file: string) => boolean): string => {
  cpSync(PKI, path(name), { recursive: true, filter: (file) => !left(file) });
  return path(name);
};

let plain: RunningReference;
let guarded: RunningReference;
let strange: RunningReference;
let untold: RunningReference;
let shown: string;

before(async () => {
  const transport = generateTransportPki(testUsers(1).map(({ eui }) => eui));
  for (const [name, content] of transport) {
    mkdirSync(dirname(path(`tls/${name}`)), { recursive: true });
    writeFileSync(path(`tls/${name}`), content);
  }
  const [ca, cert, key] = ['ca.pem', 'cert.pem', 'key.pem'].map((name) => transport.get(name) ?? '');
  shown = fingerprint(cert ?? '');
  const behaviour = referenceBehaviour();
  const pki = CertificateStore.load(PKI);
  plain = await startReference({ pki, behaviour, build: BUILD });
  guarded = await startReference({ pki, behaviour, tls: { ca: ca ?? '', cert: cert ?? '', key: key ?? '' } });
  const unknown = pkiWithout('no-users', (file) => /90b3d51f30(01|02|04)0000-xmlSigning\.pem$/.test(file));
  untold = await startReference({ pki, behaviour });
  strange = await startReference({ pki: CertificateStore.load(unknown), behaviour });
});
after(() => Promise.all([plain, guarded, strange, untold].map((reference) => reference.stop())));

const fileFor = ({ urls }: RunningReference, more = '', { pki = PKI, control = true, name = 'DUIS reference' } = {}): string => {
  const { transform, sendCommand, nonDevice } = urls;
  writeFileSync(
    path('target.yaml'),
    `name: ${name}\nrelease: "4.0"\nservices: { transform: "${transform}", sendCommand: "${sendCommand}", nonDevice: "${nonDevice}" }\n` +
      `${control ? `control: ${urls.control}\n` : ''}pki: ${pki}\n${more}`,
  );
  return path('target.yaml');
};
const TLS = 'tls: { ca: tls/ca.pem, cert: "tls/users/{eui}.pem", key: "tls/users/{eui}.key" }\n';

describe('What answers, before anything is played,', () => {
  it('is seen to be what the file describes, by what it says, by TLS and by its first signed reply', async () => {
    const signed = `identity: { build: ${BUILD}, signingCertificate: ${fingerprint(DCC)} }\n`;
    assert.deepEqual(await identifyTarget(fileFor(plain, signed), 0), {
      name: 'DUIS reference',
      release: '4.0',
      build: BUILD,
      signingCertificate: fingerprint(DCC),
    });
    const { tlsCertificate } = (await identifyTarget(fileFor(guarded, `${TLS}identity: { tlsCertificate: ${shown} }\n`), 0)) ?? {};
    assert.equal(tlsCertificate, shown);
  });

  it('is seen by its first signed reply alone where it has no control interface and knows the Users', async () => {
    await identifyTarget(fileFor(plain), 0);
    assert.deepEqual(await identifyTarget(fileFor(plain, '', { control: false }), 0), { signingCertificate: fingerprint(DCC) });
  });

  const others: readonly (readonly [string, () => string, RegExp])[] = [
    ['another name', () => fileFor(plain, '', { name: 'other' }), /says that its name is "DUIS reference"; the target file says "other"$/],
    ['another build', () => fileFor(plain, `identity: { build: ${OTHER} }\n`), /says that its build is "sha256:b+"; the target file/],
    [
      'another signing certificate',
      () => fileFor(plain, `identity: { signingCertificate: ${OTHER} }\n`, { control: false }),
      /the signature of its first reply shows .*; the target file says "sha256:0+"$/,
    ],
    [
      'another certificate over TLS',
      () => fileFor(guarded, `${TLS}identity: { tlsCertificate: ${OTHER} }\n`),
      /https:\S+ shows "sha256:[0-9a-f]{64}"; the target file says "sha256:0+"$/,
    ],
    [
      'no TLS, where a certificate is named',
      () => fileFor(plain, `identity: { tlsCertificate: ${OTHER} }\n`),
      /http:\S+ shows no certificate; the target file says/,
    ],
    [
      'Users that it does not know by their keys',
      () => fileFor(strange),
      /it is not a target for the keys in \S+pki: it answers a good request of each of 3 Users with HTTP 400$/,
    ],
    [
      'Users that it was not told of',
      () => fileFor(untold, '', { control: false }),
      /it is not a target for the keys in \S+pki: it refuses a good request of each of 3 Users with E1$/,
    ],
    [
      'signatures by a certificate that nobody knows',
      () => fileFor(plain, '', { pki: pkiWithout('no-dcc', (file) => /90b3d51f30000002-xmlSigning/.test(file)) }),
      /it is not a target for the keys in \S+: no certificate is known with which it signs its replies to 3 Users$/,
    ],
  ];
  for (const [what, file, says] of others)
    it(`is another target with ${what}`, async () => {
      await assert.rejects(identifyTarget(file(), 0), (error: Error) => {
        assert.match(error.message, /^this is not (DUIS reference|other) 4\.0: /);
        assert.match(error.message, says);
        return true;
      });
    });

  it('is nobody where nothing listens, which the run says of every scenario', async () => {
    const silent = { ...plain, urls: { ...plain.urls, control: 'http://127.0.0.1:1' } };
    assert.equal(await identifyTarget(fileFor(silent), 0), undefined);
  });

  it('ends a run with 3 and one line where it is another, and nothing is written', async () => {
    let errors = '';
    const write = (text: string): boolean => ((errors += text), true);
    const args = ['run', '--no-allure', '--out', path('run'), '--target', fileFor(strange), '--scenario', 'S-0013'];
    const code = await main(args, { write: () => true }, { write });
    assert.deepEqual([code, errors.trim().split('\n').length, existsSync(path('run'))], [3, 1, false], errors);
    assert.match(errors, /^this is not DUIS reference 4\.0: /);
  });
});
