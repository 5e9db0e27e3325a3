import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ACTIVATION_RESULT, CS06, CS08, ECS52 } from './firmware';
import { GCS28 } from './gas/gas-clock';
import { GCS38 } from './gas/gas-supply';
import { GCS59, GCS62 } from './hub/gpf-device-log';
import { bytes, readsBack } from './reads-back.test';

const HASH = Buffer.alloc(32, 0xab);
const VERSION = bytes('0123ABCD');

describe('CS06, firmware activation', () => {
  test('names the image by its hash', () => {
    const hex = readsBack(CS06.command, { manufacturerImageHash: HASH, counter: 1000n });
    assert.equal(hex, '30260420' + 'AB'.repeat(32) + '020203E8');
    readsBack(CS06.command, { manufacturerImageHash: HASH, counter: 1000n, activateAt: new Date('2030-01-15T09:00:00Z') });
    assert.throws(() => CS06.command.decode(bytes('3006040112020101')), /32 octets/);
  });
  test('answers what became of it, or accepts to do it later', () => {
    assert.equal(readsBack(CS06.response, { code: ACTIVATION_RESULT.hashMismatch, firmwareVersion: VERSION }), '300902010204040123ABCD');
    assert.equal(readsBack(CS06.response, 'accepted'), '0500');
  });
});

describe('Firmware versions', () => {
  test('are four octets from an ESME or Communications Hub', () => {
    assert.equal(
      readsBack(ECS52.response, { outcome: 'success', value: VERSION }, 1n),
      'DA200000010000' + '01' + '09040123ABCD' + '010100',
    );
    ECS52.command.decode(ECS52.command.encode(undefined, 1n));
  });
  test('are an attribute of the Metering cluster of a GSME', () => {
    assert.equal(GCS38.command.encode(undefined, 1n).toString('hex'), '01090101070200050000000602');
    readsBack(GCS38.response, [{ id: 0x0206, type: 0x41, value: bytes('040123ABCD') }]);
    readsBack(GCS38.response, [{ id: 0x0206, status: 0xc0 }]);
    assert.throws(() => GCS38.command.decode(bytes('01090101070200050000000703')), /another/);
  });
  test('come with a code from a PPMID or HCALCS', () => {
    assert.equal(readsBack(CS08.response, { code: 1, firmwareVersion: Buffer.alloc(4) }), '30090404' + '00000000' + '020101');
  });
});

describe('GCS28, the clock of a gas meter', () => {
  test('is set within an interval and answers with what it says', () => {
    readsBack(GCS28.command, { validFrom: new Date('2030-01-15T09:00:00Z'), validUntil: new Date('2030-01-15T09:00:10Z') });
    assert.match(readsBack(GCS28.response, { deviceTime: new Date('2030-01-15T09:00:05Z'), status: 0 }), /020100$/);
  });
});

describe('The log of a Gas Proxy Function', () => {
  const entry = { device: '00-DB-00-00-00-00-00-01', deviceType: 5 };
  test('is restored device by device', () => {
    readsBack(GCS59.command, [entry, { ...entry, deviceType: 6 }]);
    readsBack(GCS59.response, [{ ...entry, code: 0 }]);
  });
  test('is backed up in an alert', () => {
    readsBack(GCS62, { alertCode: 0x8071, at: new Date('2030-01-15T09:00:00Z'), devices: [entry] });
  });
});
