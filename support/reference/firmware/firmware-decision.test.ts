import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FirmwareSource, Listing } from './firmware-decision';
import { decideFirmware } from './firmware-decision';

const SOURCES: readonly FirmwareSource[] = ['read', 'activation', 'alert'];
const LISTINGS: readonly Listing[] = ['Current', 'Removed', 'absent'];

describe('A firmware version that a device reports', () => {
  for (const source of SOURCES) {
    for (const listing of LISTINGS) {
      it(`brings about nothing where the inventory has it (${source}, ${listing})`, () => {
        assert.deepEqual(decideFirmware({ source, listing, differs: false }), { updatesInventory: false, device: 'stays' });
      });
      it(`goes into the inventory exactly where the Central Products List has it (${source}, ${listing})`, () => {
        assert.equal(decideFirmware({ source, listing, differs: true }).updatesInventory, listing !== 'absent');
      });
    }
    it(`is told of with N50 where it was Removed and with N51 where it is not listed (${source})`, () => {
      assert.deepEqual(
        LISTINGS.slice(1).map((listing) => decideFirmware({ source, listing, differs: true }).alertCode),
        ['N50', 'N51'],
      );
    });
    it(`never suspends a device, and restores none to what is not Current (${source})`, () => {
      assert.deepEqual(
        LISTINGS.slice(1).map((listing) => decideFirmware({ source, listing, differs: true }).device),
        ['stays', 'stays'],
      );
    });
  }
  it('is told of with N49 where it is Current and was read', () =>
    assert.equal(decideFirmware({ source: 'read', listing: 'Current', differs: true }).alertCode, 'N49'));
  it('restores a device where it is Current and was activated, now or as planned', () => {
    assert.deepEqual(
      SOURCES.map((source) => decideFirmware({ source, listing: 'Current', differs: true }).device),
      ['stays', 'restored', 'restored'],
    );
  });
});
