import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DeviceSpec } from '../../control/types';
import { inForce, newDevice, usersIn, withStatus } from './device';
import { Inventory } from './inventory';

const NOW = new Date('2020-11-29T00:00:00Z');
const CHF = '00-DB-12-34-56-78-90-A2';
const ESME = '00-DB-12-34-56-78-90-A0';
const GSME = '00-DB-12-34-56-78-90-A1';
const SUPPLIER = '90-B3-D5-1F-30-01-00-00';
const entry = (spec: DeviceSpec): ReturnType<typeof newDevice> => newDevice(spec, {}, NOW);

describe('the Smart Metering Inventory', () => {
  test('finds devices by meter point, premises and home, and forgets them everywhere', () => {
    const inventory = new Inventory();
    inventory.put(entry({ eui: CHF, deviceType: 'CHF' }));
    inventory.put(entry({ eui: ESME, deviceType: 'ESME', chf: CHF, importMpxn: '1234567890123', uprn: '42' }));
    inventory.put(entry({ eui: GSME, deviceType: 'GSME', chf: CHF, importMpxn: '99' }));
    assert.deepEqual(
      inventory.withMpxn('99').map((device) => device.eui),
      [GSME],
    );
    assert.deepEqual(
      inventory.withUprn('42').map((device) => device.eui),
      [ESME],
    );
    assert.deepEqual(
      inventory.homeOf(entry({ eui: ESME, deviceType: 'ESME', chf: CHF })).map((device) => device.eui),
      [CHF, ESME, GSME],
    );
    inventory.remove(GSME);
    assert.deepEqual(inventory.withMpxn('99'), []);
    assert.equal(inventory.size, 2);
  });

  test('moves a device to its new meter point', () => {
    const inventory = new Inventory();
    inventory.put(entry({ eui: ESME, deviceType: 'ESME', importMpxn: '1' }));
    inventory.put(entry({ eui: ESME, deviceType: 'ESME', importMpxn: '2' }));
    assert.deepEqual(inventory.withMpxn('1'), []);
    assert.equal(inventory.withMpxn('2').length, 1);
  });

  test('takes the parties of the home for a hub that names none', () => {
    const inventory = new Inventory();
    const hub = entry({ eui: CHF, deviceType: 'CHF' });
    inventory.put(hub);
    inventory.put(entry({ eui: ESME, deviceType: 'ESME', chf: CHF, responsible: [{ role: 'IS', user: SUPPLIER }] }));
    assert.deepEqual(usersIn(inventory.responsibleFor(hub), 'IS', NOW), [SUPPLIER]);
  });
});

describe('an entry', () => {
  test('keeps the history of its status', () => {
    const device = withStatus(withStatus(entry({ eui: CHF, deviceType: 'CHF' }), 'Commissioned', NOW), 'Commissioned', NOW);
    assert.deepEqual(
      device.history.map((change) => change.status),
      ['Pending', 'Commissioned'],
    );
    assert.equal(device.dateCommissioned, '2020-11-29');
  });
  test('has a party from its start inclusive to its end exclusive', () => {
    const party = { role: 'IS', user: SUPPLIER, from: '2020-11-29T00:00:00Z', until: '2020-11-30T00:00:00Z' } as const;
    assert.equal(inForce(party, NOW), true);
    assert.equal(inForce(party, new Date('2020-11-28T23:59:59Z')), false);
    assert.equal(inForce(party, new Date('2020-11-30T00:00:00Z')), false);
  });
});
