import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CCS06, CCS07 } from './device-log';
import { CCS01, CCS02, CCS03 } from './device-log-changes';
import { allDone, dlmsFailure } from '../dlms-body';
import { CS07 } from './join-details';
import { bytes, readsBack } from '../reads-back.test';

const METER = '00-DB-00-00-00-00-00-01';
const HASH = bytes('000102030405060708090A0B0C0D0E0F');

describe('CS07, join details', () => {
  test('asks with NULL', () => {
    assert.equal(CS07.command.encode(undefined, 1n).toString('hex'), '0500');
    assert.throws(() => CS07.command.decode(bytes('3000')), /expected NULL/);
  });
  test('answers with the devices and what they are', () => {
    const hex = readsBack(CS07.response, { outcome: 'success', devices: [{ device: METER, deviceType: 'ESME' }] });
    assert.equal(hex, '3014' + '020100' + '300F' + '300D' + '040800DB000000000001' + '020101');
  });
  test('answers with a code when the log cannot be read', () => {
    assert.equal(readsBack(CS07.response, { outcome: 'failure', code: 1 }), '3003020101');
  });
  test('knows seven types of device', () => {
    assert.throws(
      () => CS07.response.decode(bytes('3014020100300F300D040800DB000000000001020107')),
      /device type: expected 0 to 6, found 7/,
    );
  });
});

describe('CCS06, device log and communications', () => {
  const entry = {
    device: METER,
    flags: 0xc8,
    signalStrengths: [-35, -50, -100] as const,
    link: [1, 2, 3] as const,
    lastCommunication: new Date('2030-01-15T09:00:00Z'),
    counters: [1, 0, 100, 1, 1] as const,
  };
  test('asks for one attribute', () => {
    assert.equal(
      CCS06.command.encode(undefined, 0x514n).toString('hex').toUpperCase(),
      'D92000051400' + '01' + '01006800001E0300FF04' + '01' + '00',
    );
  });
  test('answers with an entry for each device, the day of the week included', () => {
    const hex = readsBack(CCS06.response, { outcome: 'success', value: [entry] });
    assert.match(hex, /090C07EE010F02090000008000FF/);
  });
  for (const [form, written] of [
    ['without the day of the week', '07EE010FFF090000008000FF'],
    ['with the status of a reliable clock', '07EE010F0209000000800000'],
    ['with both', '07EE010FFF09000000800002'],
  ] as const) {
    test(`is read from a device that writes instants ${form}, and written again as it was`, () => {
      const octets = bytes(readsBack(CCS06.response, { outcome: 'success', value: [entry] }).replace('07EE010F02090000008000FF', written));
      const reply = CCS06.response.decode(octets);
      assert.equal(reply.outcome === 'success' && reply.value[0]?.lastCommunication.toISOString(), '2030-01-15T09:00:00.000Z');
      assert.ok(CCS06.response.encode(reply, 0x1234567n).equals(octets));
    });
  }
  test('is refused with a day of the week that is not that of the date', () => {
    const octets = bytes(readsBack(CCS06.response, { outcome: 'success', value: [entry] }).replace('07EE010F02', '07EE010F03'));
    assert.throws(() => CCS06.response.decode(octets), /date-time: expected YYYY/);
  });
  test('answers with a result when it cannot be read', () => {
    assert.equal(
      readsBack(CCS06.response, { outcome: 'failure', items: dlmsFailure(['get']) }, 0x514n),
      'DA200005140000' + '0100' + '010101',
    );
  });
});

describe('CCS07, device logs with security details', () => {
  const log = { at: new Date('2030-01-15T09:00:00Z'), counter: 7n, devices: [{ device: METER, hash: HASH }] };
  test('asks for two logs and refuses another question', () => {
    const command = CCS07.command.encode(undefined, 1n);
    CCS07.command.decode(command);
    assert.throws(() => CCS07.command.decode(CCS06.command.encode(undefined, 1n)), /expected 2 items, found 1/);
    assert.throws(() => CCS06.command.decode(CCS02.command.encode({ device: METER }, 1n)), /expected get of class 104 .* found action/);
  });
  test('answers with both', () => {
    readsBack(CCS07.response, { outcome: 'success', value: { deviceLog: log, historicDeviceLog: { ...log, devices: [] } } });
  });
});

describe('CCS01, CCS02 and CCS03, changes of the device log', () => {
  test('add a device with its Install Code', () => {
    const add = { device: METER, keyKind: 1, installCode: HASH, joinKind: 0, joinTimePeriod: 90, openForJoining: true };
    assert.match(readsBack(CCS01.command, add), /0204090800DB0000000000011601091000010203/);
    assert.equal(
      readsBack(CCS01.response, allDone([{ service: 'action' }, { service: 'set' }, { service: 'set' }]), 1n),
      'DA200000010000' + '03000000' + '03030002000200',
    );
  });
  test('remove one', () => {
    assert.match(readsBack(CCS02.command, { device: METER }), /02010908/);
  });
  test('put a log back', () => {
    readsBack(CCS03.command, { counter: 0x140n, devices: [{ device: METER, hash: HASH }] });
  });
  test('do not carry data in an acknowledgement', () => {
    assert.throws(() => CCS01.response.decode(bytes('DA200000010000 01 1101 01 0300')), /data 1: expected null, found uint8/);
  });
});
