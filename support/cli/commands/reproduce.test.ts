import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { start } from '../run/served';

const scratch = mkdtempSync(join(tmpdir(), 'duis-reproduce-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

it('A run at the embedded reference is reproduced octet for octet, on another path', async () => {
  const out = join(scratch, 'run');
  const played = await start(['run', '--no-allure', '--scenario', 'S-0013', '--seed', '7', '--out', out]).ended;
  assert.equal(played.code, 0, played.output);
  const { code, output } = await start(['reproduce', out]).ended;
  assert.equal(code, 0, output);
  const [, entries, same] = /, (\d+) entries, (\d+) of them the same octets$/m.exec(output) ?? [];
  assert.ok(Number(entries) > 0 && entries === same, output);
  const elsewhere = await start(['reproduce', out, '--target', 'candidate.yaml']).ended;
  assert.equal(elsewhere.code, 2, elsewhere.output);
});
