import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deviceClockLeewayMs } from './capabilities';
import { DEFAULT_TIMEOUTS } from './target';

describe('The clock of a device', () => {
  it('is that of the embedded reference, and far away at least ten seconds off, or as late as its messages may be', () => {
    const leeway = (kind: 'embedded' | 'remote', responseMs: number): number =>
      deviceClockLeewayMs({ kind, timeouts: { ...DEFAULT_TIMEOUTS, responseMs } });
    assert.equal(leeway('embedded', 60_000), 0);
    assert.equal(leeway('remote', 500), 10_000);
    assert.equal(leeway('remote', 60_000), 60_000);
  });
});
