import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { parseTargetFile } from '../file/target-file';
import { differenceFrom, saidIdentity } from './identity';

const BUILD = `sha256:${'a'.repeat(64)}`;
const file = (more = '', control = 'http://127.0.0.1:1'): ReturnType<typeof parseTargetFile> =>
  parseTargetFile(
    `name: candidate\nrelease: "1.0"\nservices: { transform: http://h/t, sendCommand: http://h/s, nonDevice: http://h/d ` +
      `}\npki: .\ncontrol: ${control}\n${more}`,
    '/t.yaml',
  );
const SAID = { name: 'candidate', release: '1.0', capabilities: [], interpretations: {} };

describe('The identity of a target', () => {
  it('is compared as far as the file names it', () => {
    assert.equal(differenceFrom(file(), SAID), undefined);
    assert.equal(differenceFrom(file(), { ...SAID, build: BUILD }), undefined);
    assert.equal(differenceFrom(file(`identity: { build: ${BUILD} }`), { ...SAID, build: BUILD }), undefined);
    const differences = [
      differenceFrom(file(), { ...SAID, name: 'other' }),
      differenceFrom(file(), { ...SAID, release: '1.0-rc1' }),
      differenceFrom(file(`identity: { build: ${BUILD} }`), SAID),
      differenceFrom(file(`identity: { signingCertificate: ${BUILD} }`), { ...SAID, signingCertificate: BUILD.replace(/a$/, 'b') }),
    ];
    assert.deepEqual(
      differences.map((text) => text?.replace(/;.*/, '').replace(/sha256\S+/, 'sha256')),
      [
        'says that its name is "other"',
        'says that its release is "1.0-rc1"',
        'says that its build is nothing',
        'says that its signing certificate is "sha256',
      ],
    );
  });

  it('is told of all that differs', () => {
    assert.equal(
      differenceFrom(file(''), { ...SAID, name: 'other', release: '1.1' }),
      'says that its name is "other", and its release is "1.1"; the target file says "candidate" and "1.0"',
    );
  });

  it('is a digest, or the file is wrong', () => {
    for (const text of ['identity: { build: 4.0.1 }', 'identity: { signingCertificate: sha1:00 }', 'identity: { name: x }'])
      assert.throws(() => file(text), /TargetFileError: \/t\.yaml:6: .*(sha256:|identity\.name)/);
  });

  it('is asked for before anything else, and ends where it is of another', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ ...SAID, name: 'another team' }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const control = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await assert.rejects(
      saidIdentity(file('', control)),
      /^AnotherTarget: this is not candidate 1\.0: http:\S+ says that its name is "another team"; the target file says "candidate"$/,
    );
    assert.deepEqual(asked, ['/capabilities']);
    server.close();
  });
});
