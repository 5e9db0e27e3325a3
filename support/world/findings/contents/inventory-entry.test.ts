import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeviceSpec } from '../../../control/types';
import type { Element } from '../../../duis/element';
import type { InventoryFacts } from './inventory-entry';
import { judgeInventory } from './inventory-entry';

const ESME: DeviceSpec = {
  eui: '00-DB-12-00-01-00-01-02',
  deviceType: 'ESME',
  firmwareVersion: '01000000',
  manufacturer: '1063',
  model: 'ESME SMETS2+',
  importMpxn: '2000100010000',
  esmeVariant: 'AD',
  gbcsVersion: '4.0',
};
const RIGHT = {
  DeviceID: ESME.eui,
  DeviceType: 'ESME',
  DeviceManufacturer: '1063',
  DeviceModel: 'ESME SMETS2+',
  DeviceFirmwareVersion: '01000000',
  ImportMPxN: '2000100010000',
  ESMEVariant: 'AD',
  DeviceGBCSVersion: '4.0',
};

const element = (name: string, text: string, ...children: Element[]): Element => ({ namespace: '', name, attributes: {}, children, text });
const entry = (items: Readonly<Record<string, string>>): Element =>
  element('Device', '', ...Object.entries(items).map(([name, text]) => element(name, text)));
const facts = (more: Partial<InventoryFacts> = {}): InventoryFacts => ({
  device: (eui) => (eui === ESME.eui ? ESME : undefined),
  versionsOf: () => [],
  gbcsVersionsOf: () => [],
  toldOf: () => [],
  cameWithItsHub: () => false,
  updates: [],
  ...more,
});
const asking = element('ReadInventory', '', element('DeviceID', ESME.eui));

function judged(items: Readonly<Record<string, string>>, more: Partial<InventoryFacts> = {}): readonly string[] {
  return judgeInventory(element('DSPInventory', '', entry(items)), asking, facts(more)).map(({ path }) => path);
}

describe('An entry of the inventory', () => {
  it('is right as the device was introduced, whatever the case of its letters', () => {
    assert.deepEqual(judged(RIGHT), []);
    assert.deepEqual(judged({ ...RIGHT, DeviceID: ESME.eui.toLowerCase() }), []);
  });

  for (const [item, other] of Object.entries({
    DeviceType: 'GSME',
    DeviceManufacturer: '1064',
    DeviceModel: 'ESME SMETS1',
    DeviceFirmwareVersion: '01000001',
    ImportMPxN: '2000100010001',
    ESMEVariant: 'ADF',
    DeviceGBCSVersion: '3.2',
  }))
    it(`is wrong with another ${item}, or none`, () => {
      assert.deepEqual(judged({ ...RIGHT, [item]: other }), [item]);
      const { [item as keyof typeof RIGHT]: _left, ...without } = RIGHT;
      assert.deepEqual(judged(without), [item]);
    });

  it('has an S1SP only of a device that has one', () => {
    assert.deepEqual(judged({ ...RIGHT, S1SP: '90-B3-D5-1F-30-00-01-00' }), ['S1SP']);
  });

  it('may say what a request has said since, and what was arranged', () => {
    assert.deepEqual(judged({ ...RIGHT, ESMEVariant: 'ADF' }, { toldOf: (_eui, item) => (item === 'ESMEVariant' ? ['ADF'] : []) }), []);
    assert.deepEqual(judged({ ...RIGHT, DeviceFirmwareVersion: '02000000' }, { versionsOf: () => ['02000000'] }), []);
  });

  it('has the GBCS version of another product where a request has said so, and nobody arranged which that is', () => {
    const told = { toldOf: (_eui: string, item: string) => (item === 'DeviceModel' ? ['ESME SMETS2+'] : []) };
    assert.deepEqual(judged({ ...RIGHT, DeviceGBCSVersion: '3.2' }, told), []);
    assert.deepEqual(judged({ ...RIGHT, DeviceGBCSVersion: '3.2' }, { ...told, gbcsVersionsOf: () => ['3.3'] }), ['DeviceGBCSVersion']);
  });

  it('tells of no device that it was commissioned on a day to come', () => {
    const onThe29th = (day: string): readonly string[] =>
      judgeInventory(element('DSPInventory', '', entry({ ...RIGHT, DateCommissioned: day })), asking, facts(), '2020-11-29').map(
        ({ path }) => path,
      );
    for (const day of ['2015-01-01', '2020-11-29', '2020-11-29Z', '2020-11-30']) assert.deepEqual(onThe29th(day), [], day);
    for (const day of ['2020-12-01', '2099-01-01Z']) assert.deepEqual(onThe29th(day), ['DateCommissioned'], day);
  });

  it('says of a device that was pre-notified what the request said, and no more is known of it', () => {
    const said: Readonly<Record<string, readonly string[]>> = { DeviceType: ['ESME'], SMETSCHTSVersion: ['SMETS V5.0'] };
    const told = { toldOf: (_eui: string, item: string) => said[item] ?? [] };
    const right = { DeviceID: ESME.eui, DeviceType: 'ESME', SMETSCHTSVersion: 'SMETS V5.0' };
    assert.deepEqual(judged(right, told), []);
    assert.deepEqual(judged({ ...right, SMETSCHTSVersion: 'SMETS V1.0' }, told), ['SMETSCHTSVersion']);
    assert.deepEqual(judged({ DeviceID: ESME.eui, DeviceType: 'ESME' }, told), ['SMETSCHTSVersion']);
  });

  it('is of the device that was asked for, and of no other', () => {
    assert.deepEqual(judged({ ...RIGHT, DeviceID: '00-DB-12-00-01-00-01-03' }), ['DeviceID']);
    const twice = element('DSPInventory', '', entry(RIGHT), entry(RIGHT));
    assert.deepEqual(
      judgeInventory(twice, asking, facts()).map(({ path }) => path),
      ['DeviceID'],
    );
  });
});
