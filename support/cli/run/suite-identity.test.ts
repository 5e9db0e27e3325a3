import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { stateOf } from './suite-identity';

describe('The identity of a suite', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'duis-identity-'));
  after(() => rmSync(scratch, { recursive: true, force: true }));

  it('is that of its checkout', () => {
    assert.match(stateOf(join(__dirname, '../../..')).commit, /^[0-9a-f]{40}\+?$/);
  });

  it('is what a package says of itself, inside of whichever checkout it is installed', () => {
    const installed = join(__dirname, '../../../node_modules/.cache/duis-identity-test');
    mkdirSync(installed, { recursive: true });
    try {
      writeFileSync(join(installed, 'package.json'), JSON.stringify({ commit: 'c0ffee+', changes: 'abc' }));
      assert.deepEqual(stateOf(installed), { commit: 'c0ffee+', changes: 'abc' });
      writeFileSync(join(installed, 'package.json'), JSON.stringify({ commit: 'c0ffee' }));
      assert.deepEqual(stateOf(installed), { commit: 'c0ffee' });
    } finally {
      rmSync(installed, { recursive: true });
    }
  });

  it('is unknown outside of any checkout', () => {
    assert.deepEqual(stateOf(scratch), { commit: 'unknown' });
  });
});
