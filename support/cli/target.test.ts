import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CertificateStore } from '../pki/certificate-store';
import { testUsers } from '../pki/generate';
import { generateTransportPki, type Validity } from '../pki/transport';
import { referenceBehaviour } from '../reference/behaviour/reference-behaviour';
import { startReference, type RunningReference } from '../reference/reference';
import { VECTORS } from '../vectors/files';
import { main } from './main';

const scratch = mkdtempSync(join(tmpdir(), 'duis-target-'));
const PKI = join(VECTORS, 'pki');
const PAST: Validity = { from: new Date('2016-01-01T00:00:00Z'), to: new Date('2018-01-01T00:00:00Z') };
let plain: RunningReference;
let guarded: RunningReference;
let silent: Server;

before(async () => {
  const users = testUsers(1).map(({ eui }) => eui);
  const good = write('tls', generateTransportPki(users));
  write('strange', generateTransportPki(users, 'Somebody else'));
  write('past', generateTransportPki(users, undefined, PAST));
  const pki = CertificateStore.load(PKI);
  plain = await startReference({ pki, behaviour: referenceBehaviour() });
  guarded = await startReference({
    pki,
    behaviour: referenceBehaviour(),
    tls: { ca: good['ca.pem'] ?? '', cert: good['cert.pem'] ?? '', key: good['key.pem'] ?? '' },
  });
  silent = createServer(() => undefined);
  await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  await Promise.all([plain.stop(), guarded.stop()]);
  silent.close();
  rmSync(scratch, { recursive: true });
});

describe('target check', () => {
  it('finds a target ready that is reached, trusted and in time, and says what it offers', async () => {
    const { code, said } = await check(plain);
    assert.equal(code, 0, said);
    assert.match(said, /^users +15 of 15 with keys: Import Supplier.*1 set, so 1 worker at a time$/m);
    assert.match(said, /^transform +http:.*: answers in \d+ ms, HTTP 405 to GET$/m);
    assert.match(said, /^offers +clock, settle, users, devices/m);
  });

  it('shows what it lacks, less what the file takes back', async () => {
    assert.match(
      (await check(plain, 'notOffered: [ csp-power-outage ]\n')).said,
      /^lacks +csp-power-outage \(be told of a power outage\)$/m,
    );
  });

  it('shows each User’s own certificate where mutual TLS is asked for', async () => {
    const { code, said } = await check(guarded, tls('tls'));
    assert.equal(code, 0, said);
    assert.match(said, /^mutual TLS +trusted, and takes the certificates of all 15 Users$/m);
  });

  it('is ready with the root to which the certificates lead', async () => {
    const { code, said } = await check(plain, `trust: ${join(PKI, 'root-authority.pem')}\n`);
    assert.equal(code, 0, said);
  });

  it('needs no control interface', async () => {
    const { code, said } = await check(plain, '', (text) => text.replace(/control: .*\n/, ''));
    assert.deepEqual([code, /^control +none, and no devices in the file/m.test(said)], [0, true], said);
  });

  const unready: readonly (readonly [string, () => Parameters<typeof check>, RegExp])[] = [
    [
      'an authority that did not issue the target’s certificate',
      () => [guarded, tls('tls').replace('tls/ca.pem', 'strange/ca.pem')],
      /^transform .*: its certificate is not issued by an authority of tls\.ca/m,
    ],
    [
      'certificates of Users that the target does not take',
      () => [guarded, tls('strange').replace('strange/ca.pem', 'tls/ca.pem')],
      /: it closed the connection, as one does that wants https: or does not take tls\.cert/,
    ],
    ['no certificate where the target asks for one', () => [guarded], /^transform .*: /m],
    [
      'https where the target speaks http',
      () => [plain, tls('tls'), (text) => text.replace(/http:(?=.*serviceT)/, 'https:')],
      /^transform .*: it does not speak TLS there; http: in place of https:/m,
    ],
    [
      'http where the target speaks https',
      () => [guarded, tls('tls'), (text) => text.replace(/https:(?=.*serviceT)/, 'http:')],
      /^transform .*: it closed the connection, as one does that wants https:/m,
    ],
    [
      'nothing listening',
      () => [plain, '', (text) => text.replaceAll(new URL(plain.urls.transform).host, '127.0.0.1:1')],
      /^transform .*: nothing listens there \(ECONNREFUSED\)/m,
    ],
    [
      'no answer in time',
      () => [
        plain,
        'timeouts: { requestMs: 100 }\n',
        (text) => text.replaceAll(new URL(plain.urls.transform).host, `127.0.0.1:${(silent.address() as AddressInfo).port}`),
      ],
      /^transform .*: no answer in time/m,
    ],
    [
      'no control interface where there should be one',
      () => [plain, '', (text) => text.replace(/control: .*/, 'control: http://127.0.0.1:1')],
      /^control .*: nothing listens there/m,
    ],
  ];
  for (const [what, given, says] of unready) {
    it(`calls a target not ready with ${what}: exit code 3 and the reason`, async () => {
      const { code, said } = await check(...given());
      assert.equal(code, 3, said);
      assert.match(said, says);
    });
  }

  const mistakes: readonly (readonly [string, string, RegExp])[] = [
    ['a wrong type', 'timeouts: { requestMs: soon }\n', /:\d+: timeouts\.requestMs: expected milliseconds/],
    ['an unknown key', 'colour: red\n', /:\d+: colour: unknown key; expected one of name, release/],
    ['a certificate that is not there', tls('nowhere'), /:\d+: tls\.ca: .*nowhere\/ca\.pem cannot be read: ENOENT/],
    [
      'a certificate that expired',
      tls('past').replace('past/ca.pem', 'tls/ca.pem'),
      /:\d+: tls\.cert: the certificate .*past\/users\/.* expired on 2018-01-01/,
    ],
    ['an authority that expired', tls('past'), /:\d+: tls\.ca: the certificate .*past\/ca\.pem expired on 2018-01-01/],
    ['a key of another certificate', tls('tls').replace('key: "tls', 'key: "strange'), /:\d+: tls\.key: .* is not the key of /],
    ['a key that is a certificate', tls('tls').replace('{eui}.key', '{eui}.pem'), /:\d+: tls\.key: .* is not a private key in PEM/],
    ['a root that is not there', `trust: ${join(scratch, 'no.pem')}\n`, /:\d+: trust: ENOENT.*no\.pem/],
    [
      'a root to which no certificate of the DCC leads',
      `trust: ${join(PKI, 'device-authority.pem')}\n`,
      /:\d+: trust: no certificate in .*pki with which the DCC signs leads to .*device-authority\.pem: every reply would be refused/,
    ],
    [
      'a reading that there is not',
      'interpretations: { no-such-reading: E57 }\n',
      /:\d+: interpretations\.no-such-reading: there is no reading of that name/,
    ],
    [
      'a reading with a wrong value',
      'interpretations: { sign-acknowledgements: perhaps }\n',
      /:\d+: interpretations\.sign-acknowledgements: "perhaps" is not /,
    ],
    [
      'a capability that there is not',
      'notOffered: [ teleport ]\n',
      /:\d+: notOffered\.0: there is no capability "teleport"; there are clock, /,
    ],
    ['a device without a type', 'devices: [ { eui: 00-DB-12-34-56-78-90-A2 } ]\n', /:\d+: devices\.0: the key "deviceType" is missing/],
    ['a device with a wrong EUI-64', 'devices: [ { eui: 12, deviceType: ESME } ]\n', /:\d+: devices\.0\.eui: "12" is not an EUI-64/],
    [
      'a device of a type that there is not',
      'devices: [ { eui: 00-DB-12-34-56-78-90-A2, deviceType: SAPC } ]\n',
      /:\d+: devices\.0\.deviceType: expected ESME, GSME/,
    ],
    [
      'a device that is lent where nothing is arranged',
      'devices: [ { eui: 00-DB-12-34-56-78-90-A2, deviceType: ESME, absent: true } ]\n',
      /:\d+: devices\.0: it is lent, and nothing is arranged; add "arrange: over-duis" to the file/,
    ],
    ['another way to arrange things', 'arrange: by-magic\n', /:\d+: arrange: expected over-duis, or no such key; got by-magic/],
    [
      'a device that is in no inventory and has a status there',
      'arrange: over-duis\ndevices: [ { eui: 00-DB-12-34-56-78-90-A2, deviceType: ESME, absent: true, status: Pending } ]\n',
      /:\d+: devices\.0\.status: a device that is in no inventory has none; take it out, or "absent"/,
    ],
    [
      'a hub that is to be pre-notified',
      'arrange: over-duis\ndevices: [ { eui: 00-DB-12-34-56-78-90-A2, deviceType: CHF, absent: true } ]\n',
      /:\d+: devices\.0\.absent: a hub and its Gas Proxy Function are not pre-notified/,
    ],
    [
      'a device that is there twice',
      'devices: [ { eui: 00-DB-12-34-56-78-90-A2, deviceType: ESME }, { eui: 00-DB-12-34-56-78-90-A2, deviceType: CHF } ]\n',
      /is there twice/,
    ],
  ];
  for (const [what, more, says] of mistakes) {
    it(`refuses ${what}: exit code 2, and one line with file, line and what was expected`, async () => {
      const { code, errors } = await check(plain, more);
      assert.equal(code, 2, errors);
      assert.match(errors, says);
      assert.equal(errors.trim().split('\n').length, 1, errors);
      assert.equal(
        (await call('run', '--no-allure', '--out', join(scratch, 'run'), '--target', join(scratch, 'target.yaml'))).errors,
        errors,
      );
    });
  }

  it('refuses a PKI that is none, and a file that is not there', async () => {
    assert.match((await check(plain, '', (text) => text.replace(/pki: .*/, 'pki: nowhere'))).errors, /:\d+: pki: .*nowhere cannot be read/);
    const { code, errors } = await call('target', 'check', join(scratch, 'none.yaml'));
    assert.deepEqual([code, errors], [2, `${join(scratch, 'none.yaml')}: cannot be read: ENOENT\n`]);
  });
});

describe('Workers and shards at one target', () => {
  it('are refused where there are fewer sets of Users', async () => {
    await check(plain);
    const attempt = (...options: string[]): Promise<Called> =>
      call('run', '--no-allure', '--out', join(scratch, 'run'), '--target', join(scratch, 'target.yaml'), ...options);
    const { code, errors } = await attempt('--parallel', '2');
    assert.deepEqual(
      [code, /--parallel 2 need 2 sets of Users, and .*pki has 1; see duis-conformance pki --help/.test(errors)],
      [2, true],
      errors,
    );
    assert.match((await attempt('--shard', '1/3')).errors, /1 worker in each of 3 shards need 3 sets of Users/);
  });
});

describe('target init', () => {
  it('writes a file that is right, and overwrites none', async () => {
    const path = join(scratch, 'init.yaml');
    assert.equal((await call('target', 'init', path)).code, 0);
    assert.match((await call('target', 'check', path)).said, /^target file .*DUIS reference 4\.0$/m);
    const { code, errors } = await call('target', 'init', path);
    assert.deepEqual([code, errors], [2, `${path} is there already\n`]);
  });
});

interface Called {
  readonly code: number;
  readonly said: string;
  readonly errors: string;
}

function tls(folder: string): string {
  return `tls: { ca: ${folder}/ca.pem, cert: "${folder}/users/{eui}.pem", key: "${folder}/users/{eui}.key" }\n`;
}

function check({ urls }: RunningReference, more = '', mend = (text: string): string => text): Promise<Called> {
  const { transform, sendCommand, nonDevice, control } = urls;
  const text =
    `name: DUIS reference\nrelease: 4.0\nservices: { transform: "${transform}", sendCommand: "${sendCommand}", nonDevice: ` +
    `"${nonDevice}" }\ncontrol: ${control}\npki: ${PKI}\n${more}`;
  writeFileSync(join(scratch, 'target.yaml'), mend(text));
  return call('target', 'check', join(scratch, 'target.yaml'));
}

async function call(...args: string[]): Promise<Called> {
  const said: string[] = [];
  const errors: string[] = [];
  const code = await main(args, { write: (text) => said.push(text) }, { write: (text) => errors.push(text) });
  return { code, said: said.join(''), errors: errors.join('') };
}

function write(folder: string, files: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(scratch, folder, name)), { recursive: true });
    writeFileSync(join(scratch, folder, name), text);
  }
  return Object.fromEntries(files);
}
