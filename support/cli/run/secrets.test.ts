import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { VECTORS } from '../../vectors/files';
import { start } from './served';

const scratch = mkdtempSync(join(tmpdir(), 'duis-secrets-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** What a private key may look like when it has got out: as PEM, or its number in any spelling. */
function traces(): readonly string[] {
  const pki = join(VECTORS, 'pki');
  const keys = readdirSync(pki)
    .filter((name) => name.endsWith('.key'))
    .map((name) => readFileSync(join(pki, name), 'utf8'));
  return keys.flatMap((pem) => {
    const { d = '' } = createPrivateKey(pem).export({ format: 'jwk' });
    const number = Buffer.from(d, 'base64url');
    const body = pem.split('\n').slice(1, -2);
    return [
      d,
      number.toString('hex'),
      number.toString('hex').toUpperCase(),
      number.toString('base64').replace(/=+$/, ''),
      body[1] ?? '',
    ].filter((text) => text.length > 20);
  });
}

it('No private key is in anything that a run says or writes, however much it says', async () => {
  const out = join(scratch, 'run');
  const { code, output } = await start(['run', '--scenario', 'S-0013', '--scenario', 'S-0200', '--verbose', '--out', out]).ended;
  assert.equal(code, 0, output);
  assert.match(
    output,
    /S-0013\/2\.0 +0001 → request by Import Supplier, .*schema valid, signature verified {2}journal\/worker-1\.ndjson:\d+/,
  );
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  assert.ok(files.length > 20, files.join('\n'));
  const secrets = traces();
  assert.ok(secrets.length > 100);
  for (const text of [output, ...files.map((path) => readFileSync(path, 'latin1'))]) {
    assert.doesNotMatch(text, /PRIVATE KEY/);
    for (const secret of secrets) assert.ok(!text.includes(secret), `a private key is in ${text.slice(0, 60)}…`);
  }
});
