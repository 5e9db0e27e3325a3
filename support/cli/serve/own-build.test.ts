import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { ownBuild } from './own-build';

const root = mkdtempSync(join(tmpdir(), 'duis-build-'));
after(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text: string): void => writeFileSync(join(root, path), text);

it('The build of the reference is another with each file that it runs on, its defect and its readings, and with nothing else', () => {
  for (const folder of ['support/reference', 'vectors', 'features']) mkdirSync(join(root, folder), { recursive: true });
  write('support/reference/a.ts', 'one');
  write('vectors/codes.csv', 'E1');
  const first = ownBuild(root, ['']);
  assert.match(first, /^sha256:[0-9a-f]{64}$/);
  write('support/reference/a.test.ts', 'a test');
  write('features/a.feature', 'a feature');
  assert.equal(ownBuild(root, ['']), first);
  const others = [ownBuild(root, ['takes-15-octets'])];
  write('vectors/codes.csv', 'E2');
  others.push(ownBuild(root, ['']));
  write('support/reference/a.ts', 'other');
  others.push(ownBuild(root, ['']));
  assert.equal(new Set([first, ...others]).size, 4);
});
