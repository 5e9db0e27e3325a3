import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alertBody } from './alert-catalogue';
import { dlmsAlert, gasFirmwareReceipt, gbzAlert, genericAlert } from './alerts';
import { CS14, ECS100, ECS101, ECS102, ECS200, ECS80, firmwareReceipt, subGhzDeviceAlert } from './device-alerts';
import {
  EXECUTION_ALERT,
  credentialsAlert,
  dlmsExecutionAlert,
  firmwareActivationAlert,
  gbzExecutionAlert,
  ppmidFirmwareAlert,
} from './execution-alerts';
import { bytes, readsBack } from '../reads-back.test';

const at = new Date('2030-01-15T09:00:00Z');
const METER = '00-DB-00-00-00-00-00-01';

describe('Alerts of executed future-dated commands', () => {
  test('in DLMS name one attribute', () => {
    const alert = {
      alertCode: EXECUTION_ALERT.success,
      at,
      messageCode: 0x011a,
      counter: 1002n,
      classId: 9000,
      obis: '0-0:94.44.128.26',
      index: 6,
    };
    assert.equal(
      readsBack(dlmsExecutionAlert, alert, 0x7d0n),
      '0F200007D000' + '0203' + '128F66' + '090C07EE010FFF090000008000FF' + '0913' + '011A00000000000003EA232800005E2C801A06',
    );
  });
  test('in GBZ name one command of a cluster', () => {
    const alert = {
      alertCode: EXECUTION_ALERT.failure,
      at,
      messageCode: 0x006b,
      counter: 1005n,
      cluster: 0x0700,
      frameControl: 9,
      command: 6,
    };
    assert.equal(readsBack(gbzExecutionAlert, alert), '010901' + '8F67' + '38818890' + '0E' + '006B00000000000003ED07000906');
  });
  test('of firmware and credentials say what became of it', () => {
    const hex = readsBack(firmwareActivationAlert, {
      alertCode: EXECUTION_ALERT.success,
      at,
      counter: 1001n,
      code: 0,
      firmwareVersion: bytes('0123ABCF'),
    });
    assert.equal(hex, '30250203008F66180F32303330303131353039303030305A020203E9300902010004040123ABCF');
    readsBack(credentialsAlert, {
      alertCode: EXECUTION_ALERT.failure,
      at,
      executed: { sequenceNumber: 1n, mode: 'loadControllerBySupplier', sequenceNumberChanges: [], outcomes: [] },
    });
    readsBack(ppmidFirmwareAlert, { alertCode: 0x8f8b, at, code: 0, firmwareVersion: bytes('0123ABCF') });
  });
});

describe('Alerts of devices', () => {
  test('carry what their use case adds', () => {
    readsBack(CS14, { alertCode: 0x8f12, at, log: { at, counter: 3n, devices: [{ device: METER, hash: Buffer.alloc(16, 7) }] } });
    readsBack(ECS80, { alertCode: 0x8f35, at, outage: at, restored: new Date('2030-01-15T09:05:00Z') });
    assert.match(readsBack(ECS100, { alertCode: 0x8f85, at, messageCode: 0x0012, counter: 100000n }), /090A001200000000000186A0$/);
    readsBack(ECS101, { alertCode: 0x8f86, at, controller: 0x23, start: at, end: new Date('2030-02-15T09:00:00Z'), level: 100 });
    assert.match(readsBack(ECS102, { alertCode: 0x8f87, at, controller: 0x21, level: 10 }), /1121110A$/);
    readsBack(ECS200, { alertCode: 0x8f88, at, state: '{"outputState":"100"}' });
    readsBack(firmwareReceipt, { alertCode: 0x8f72, at, hash: Buffer.alloc(32, 1) });
    readsBack(gasFirmwareReceipt, { alertCode: 0x8f72, at, hash: Buffer.alloc(32, 1) });
    readsBack(subGhzDeviceAlert, { alertCode: 0x8f20, at, device: METER });
  });
  test('are read whatever they say of the clock and the day of the week, and written again as they were', () => {
    const usual = readsBack(ECS80, { alertCode: 0x8f35, at, outage: at, restored: at });
    for (const written of ['07EE010FFF09000000800000', '07EE010F0209000000800004', '07EE010F02090000008000FF']) {
      const octets = bytes(usual.replaceAll('07EE010FFF090000008000FF', written));
      const alert = ECS80.decode(octets);
      assert.deepEqual(
        [alert.at, alert.outage, alert.restored].map((instant) => instant.getTime()),
        Array(3).fill(at.getTime()),
      );
      assert.equal(ECS80.encode(alert, 0x1234567n).toString('hex').toUpperCase(), octets.toString('hex').toUpperCase());
    }
  });
  test('with more or fewer items than their use case has are refused', () => {
    const short = dlmsAlert.encode({ alertCode: 0x8f87, at, items: [{ type: 'uint8', value: 1 }] }, 1n);
    assert.throws(() => ECS102.decode(short), /2 items after code and time, found 1/);
    assert.throws(() => gasFirmwareReceipt.decode(gbzAlert.encode({ alertCode: 0x8f72, at, rest: bytes('0902AABB') }, 1n)), /hash/);
  });
  test('with nothing to add are generic, in the protocol of the device', () => {
    assert.equal(
      readsBack(genericAlert, { protocol: 'DLMS', alertCode: 0x8f30, at }, 0x7d0n),
      '0F200007D000' + '0202' + '128F30' + '090C07EE010FFF090000008000FF',
    );
    assert.equal(readsBack(genericAlert, { protocol: 'GBZ', alertCode: 0x810e, at }), '010900' + '810E' + '38818890');
    assert.throws(() => genericAlert.decode(gbzAlert.encode({ alertCode: 0x810e, at, rest: bytes('00') }, 1n)), /code and time alone/);
  });
  test('are found by message code', () => {
    assert.equal(alertBody(0x0123), ECS200);
    assert.equal(alertBody(0x0013), undefined);
  });
});
