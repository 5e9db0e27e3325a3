import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StaticDevice } from '../../../target/target';
import { isLent, movesTo, waysBack } from './moves';

const EUI = '00-DB-12-34-56-78-90-A2';
const HUB: StaticDevice = { eui: EUI, deviceType: 'CHF', status: 'Commissioned', spare: true };
const METER: StaticDevice = { eui: EUI, deviceType: 'ESME', status: 'Pending', spare: true };
const ABSENT: StaticDevice = { eui: EUI, deviceType: 'ESME', absent: true };

describe('A device that a target file lends', () => {
  it('is one whose status Update Inventory gives back, or that is in no inventory', () => {
    for (const device of [HUB, METER, ABSENT]) assert.ok(isLent(device), device.deviceType);
    const { spare: _, ...own } = HUB;
    for (const device of [own, { ...HUB, status: 'Pending' }, { ...METER, status: 'Commissioned' }] as const) {
      assert.ok(!isLent(device));
      assert.equal(movesTo(device, 'InstalledNotCommissioned'), undefined);
    }
  });

  it('comes to the statuses that there are requests for', () => {
    assert.deepEqual(movesTo(HUB, 'Withdrawn'), [{ do: 'set status', status: 'Withdrawn' }]);
    assert.deepEqual(movesTo(METER, 'InstalledNotCommissioned'), [{ do: 'set status', status: 'InstalledNotCommissioned' }]);
    assert.deepEqual(movesTo(ABSENT, 'Pending'), [{ do: 'pre-notify' }]);
    assert.deepEqual(movesTo(ABSENT, 'InstalledNotCommissioned'), [
      { do: 'pre-notify' },
      { do: 'set status', status: 'InstalledNotCommissioned' },
    ]);
    for (const status of ['Suspended', 'Recovered', 'Decommissioned', 'Whitelisted'] as const)
      assert.deepEqual([movesTo(HUB, status), movesTo(METER, status), movesTo(ABSENT, status)], [undefined, undefined, undefined]);
    assert.deepEqual([movesTo(HUB, 'Pending'), movesTo(METER, 'Commissioned')], [undefined, undefined]);
  });

  it('is put back whatever a scenario left it as', () => {
    assert.deepEqual(waysBack(HUB), [[{ do: 'set status', status: 'Commissioned' }]]);
    assert.deepEqual(waysBack(ABSENT), [[{ do: 'delete' }], [{ do: 'set status', status: 'Pending' }, { do: 'delete' }]]);
  });
});
