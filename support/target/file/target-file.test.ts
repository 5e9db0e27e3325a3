import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadTargetFile, parseTargetFile, TargetFileError } from './target-file';

const GOOD = `name: DSP candidate
release: 4.0.1-rc2
services:
  transform:   http://127.0.0.1:8079/api/v1/serviceT
  sendCommand: http://127.0.0.1:8079/api/v1/serviceS
  nonDevice:   http://127.0.0.1:8079/api/v1/serviceD
receiveResponse:
  listen: 127.0.0.1:0
  advertise: auto
control: http://127.0.0.1:8085
pki: ./pki
tls: { ca: ca.pem, cert: user.pem, key: user.key }
timeouts: { requestMs: 3000, responseMs: 10000 }
interpretations: { gbcs-incompatible-code: E57 }
notOffered: [ csp-power-outage ]
devices: []
`;

test('a complete target file reads as what it says, paths relative to the file', () => {
  const target = parseTargetFile(GOOD, '/etc/duis/candidate.yaml');
  assert.equal(target.name, 'DSP candidate');
  assert.equal(target.services.sendCommand.href, 'http://127.0.0.1:8079/api/v1/serviceS');
  assert.equal(target.pki, '/etc/duis/pki');
  assert.equal(target.tls?.key, '/etc/duis/user.key');
  assert.deepEqual(target.timeouts, { requestMs: 3000, responseMs: 10_000, quietMs: 300, lagMs: 0 });
  assert.deepEqual(target.readings, { 'gbcs-incompatible-code': 'E57' });
  assert.deepEqual(target.receive, { host: '127.0.0.1', port: 0 });
});

test('the root that certificates have to lead to is a path beside the file', () => {
  assert.equal(parseTargetFile(GOOD.replace('pki: ./pki', 'pki: ./pki\ntrust: root.pem'), '/etc/duis/t.yaml').trust, '/etc/duis/root.pem');
  assert.equal(parseTargetFile(GOOD, '/t.yaml').trust, undefined);
});

test('an IPv6 address to listen on stands in brackets', () => {
  const target = parseTargetFile(GOOD.replace('listen: 127.0.0.1:0', "listen: '[::1]:9001'"), '/t.yaml');
  assert.deepEqual(target.receive, { host: '::1', port: 9001 });
});

test('the shortest target file has no control interface and the default timeouts', () => {
  const target = parseTargetFile(GOOD.split('\n').slice(0, 6).join('\n') + '\npki: pki\n', '/t.yaml');
  assert.equal(target.control, undefined);
  assert.equal(target.timeouts.requestMs, 3000);
});

const MISTAKES: readonly (readonly [what: string, mend: (text: string) => string, message: RegExp])[] = [
  ['an unknown key', (t) => t.replace('pki:', 'pkl:'), /^\/t\.yaml:11: pkl: unknown key; expected one of name, release, .*pki/],
  ['a missing key', (t) => t.replace(/release.*\n/, ''), /^\/t\.yaml:1: the key "release" is missing/],
  ['a missing service', (t) => t.replace(/ {2}transform.*\n/, ''), /^\/t\.yaml:4: services: the key "transform" is missing/],
  [
    'a URL that is none',
    (t) => t.replace('http://127.0.0.1:8085', '127.0.0.1:8085'),
    /^\/t\.yaml:10: control: "127\.0\.0\.1:8085" is not a URL/,
  ],
  [
    'a timeout in words',
    (t) => t.replace('3000', 'soon'),
    /^\/t\.yaml:13: timeouts\.requestMs: expected milliseconds, a whole number, got "soon"/,
  ],
  [
    'a listen address without a port',
    (t) => t.replace('listen: 127.0.0.1:0', 'listen: localhost'),
    /^\/t\.yaml:8: receiveResponse\.listen: "localhost" is not HOST:PORT/,
  ],
  [
    'an IPv6 address without brackets',
    (t) => t.replace('listen: 127.0.0.1:0', 'listen: "::1:0"'),
    /^\/t\.yaml:8: receiveResponse\.listen: "::1:0" is not HOST:PORT, e\.g\. 127\.0\.0\.1:0 or \[::1\]:0/,
  ],
  [
    'a port that there is not',
    (t) => t.replace('listen: 127.0.0.1:0', 'listen: 127.0.0.1:65536'),
    /^\/t\.yaml:8: receiveResponse\.listen: "127\.0\.0\.1:65536" is not HOST:PORT/,
  ],
  [
    'services as a list',
    (t) => t.replace(/services:\n(.*\n){3}/, 'services: [a]\n'),
    /^\/t\.yaml:3: services: expected a mapping with the keys transform/,
  ],
  [
    'a reading that is a list',
    (t) => t.replace('E57', '[E57]'),
    /^\/t\.yaml:14: interpretations\.gbcs-incompatible-code: expected a single value/,
  ],
  ['a key that is there twice', (t) => t + 'name: other\n', /^\/t\.yaml:17: is not YAML: Map keys must be unique$/],
  [
    'a URL of another scheme',
    (t) => t.replace('http://127.0.0.1:8085', 'ftp://127.0.0.1:8085'),
    /^\/t\.yaml:10: control: "ftp:.*" is not a URL; expected http:\/\/HOST:PORT\/PATH or https:/,
  ],
  [
    'a timeout below nothing',
    (t) => t.replace('3000', '-5'),
    /^\/t\.yaml:13: timeouts\.requestMs: expected milliseconds, a whole number, got -5$/,
  ],
  ['mutual TLS without a certificate', (t) => t.replace(', cert: user.pem', ''), /^\/t\.yaml:12: tls: the key "cert" is missing$/],
  ['a truth that is none', (t) => t + 'shared: maybe\n', /^\/t\.yaml:17: shared: expected true or false, got "maybe"$/],
  ['devices that are no list', (t) => t.replace('devices: []', 'devices: 5'), /^\/t\.yaml:16: devices: expected a list$/],
  ['a name that nobody sees', (t) => t.replace('DSP candidate', '" \\u200b"'), /^\/t\.yaml:1: name: .*expected words in a line/],
  ['a name that colours the terminal', (t) => t.replace('DSP candidate', '"\\e[31mDSP"'), /^\/t\.yaml:1: name: .*control characters/],
  ['a release over two lines', (t) => t.replace('4.0.1-rc2', '"4.0\\nrc2"'), /^\/t\.yaml:2: release: .*expected words in a line/],
  [
    'a timeout that no timer waits for',
    (t) => t.replace('3000', '2147483648'),
    /^\/t\.yaml:13: timeouts\.requestMs: expected at most 2147483647 milliseconds, got 2147483648$/,
  ],
  [
    'a URL with a password',
    (t) => t.replace('//127.0.0.1:8085', '//a:b@127.0.0.1:8085'),
    /^\/t\.yaml:10: control: .*has a user, a password/,
  ],
  ['a URL with a fragment', (t) => t.replace('serviceT', 'serviceT#x'), /^\/t\.yaml:4: services\.transform: .*a fragment/],
  ['a control interface behind a query', (t) => t.replace('8085', '8085/?x=1'), /^\/t\.yaml:10: control: .*has a query/],
  [
    'where to push behind a query',
    (t) => t.replace('advertise: auto', 'advertise: http://127.0.0.1:1/x?y=1'),
    /^\/t\.yaml:9: receiveResponse\.advertise: .*has a query/,
  ],
  [
    'what another place says',
    (t) => t.replace('DSP', '&a DSP') + 'trust: *a\n',
    /^\/t\.yaml:17: \*a: what another place says is not taken/,
  ],
  ['a tag that nobody knows', (t) => t.replace('./pki', '!secret ./pki'), /^\/t\.yaml:11: is not read so: Unresolved tag: !secret$/],
  ['nothing at all', () => '', /^\/t\.yaml: expected a mapping with the keys name, release/],
  ['text that is not YAML', (t) => t + '\n  - : [', /^\/t\.yaml:\d+: is not YAML/],
];
for (const [what, mend, message] of MISTAKES) {
  test(`${what} is told with file, line and what was expected`, () => {
    assert.throws(
      () => parseTargetFile(mend(GOOD), '/t.yaml'),
      (error: unknown) => (error instanceof TargetFileError && message.test(error.message)) || assert.fail(String(error)),
    );
  });
}

test('a file that is not UTF-8 is told', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'duis-target-')), 't.yaml');
  writeFileSync(path, Buffer.from(GOOD.replace('DSP', 'D\u00E9SP'), 'latin1'));
  assert.throws(() => loadTargetFile(path), /TargetFileError: .*t\.yaml: is not UTF-8$/);
});
