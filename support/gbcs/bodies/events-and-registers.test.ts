import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ECS17b, importRegisters } from './energy-registers';
import { ECS35a, ECS35b, ECS35g } from './event-log';
import { CS10, CS11 } from './gas/gas-event-log';
import { dlmsFailure } from './dlms-body';
import { bytes, readsBack, survivesDamage } from './reads-back.test';

const range = { from: new Date('2030-01-01T00:00:00Z'), to: new Date('2030-01-02T00:00:00Z') };
const at = new Date('2030-01-01T12:00:00Z');

describe('ECS35, event logs of an ESME', () => {
  test('are read between two instants', () => {
    readsBack(ECS35a.command, range);
    assert.throws(() => ECS35b.command.decode(ECS35a.command.encode(range, 1n)), /0-0:99\.98\.1\.255/);
  });
  test('are compact arrays, each log of its own shape', () => {
    readsBack(ECS35a.response, {
      outcome: 'success',
      value: [{ at, event: 0x8154, details: [{ type: 'octet-string', octets: bytes('009B') }] }],
    });
    readsBack(ECS35b.response, { outcome: 'success', value: [{ at, event: 0x8f0c, details: [] }] });
    readsBack(ECS35g.response, {
      outcome: 'success',
      value: [
        {
          at,
          event: 0x0211,
          details: [
            { type: 'enum', value: 0 },
            { type: 'uint32', value: 7 },
          ],
        },
      ],
    });
    readsBack(ECS35g.response, { outcome: 'success', value: [] });
  });
  test('of another shape are refused', () => {
    const other = ECS35b.response.encode({ outcome: 'success', value: [{ at, event: 1, details: [] }] }, 1n);
    assert.throws(() => ECS35a.response.decode(other), /octet-string/);
  });
});

describe('CS10 and CS11, event logs of gas devices', () => {
  test('are read and published', () => {
    readsBack(CS10.command, { log: 0x13, eventId: 0, startTime: 1, endTime: 2, events: 0, offset: 0 });
    readsBack(CS10.response, {
      fields: {
        matching: 1,
        commandIndex: 0,
        totalCommands: 1,
        payloadControl: 0,
        events: [{ log: 3, eventId: 0x8f1f, time: 5, data: bytes('009B') }],
      },
    });
    readsBack(CS10.response, { result: { cluster: 0x0709, command: 0, status: 0x8b, frameControl: 8 } });
  });
  test('are cleared', () => {
    assert.equal(readsBack(CS11.command, { log: 3 }), '010901010709000401000103');
    assert.equal(readsBack(CS11.response, { fields: { cleared: 8 } }), '010901010709000409000208');
  });
});

describe('ECS17b, import registers', () => {
  const protection = { counter: 1000n, originator: '90-B3-D5-1F-00-00-00-01', recipient: '00-DB-00-00-00-00-00-01' };
  test('are asked for under protection', () => {
    const hex = readsBack(ECS17b.command, protection);
    assert.match(hex, /09090400000000000003E8/);
    survivesDamage(ECS17b.command, bytes(hex));
  });
  test('come back encrypted', () => {
    readsBack(ECS17b.response, { outcome: 'success', value: { protection, encrypted: bytes('3100000000AABB') } });
    readsBack(ECS17b.response, { outcome: 'failure', items: dlmsFailure(['action']) });
  });
  test('are one structure of registers and units, with one more for a twin element meter', () => {
    const plaintext = importRegisters.encode({ activeImport: 10, reactiveImport: 11 });
    assert.equal(plaintext.toString('hex').toUpperCase(), '02010204' + '060000000A' + '02020F00161E' + '060000000B' + '02020F001620');
    for (const registers of [
      { activeImport: 10, reactiveImport: 11 },
      { activeImport: 1, reactiveImport: 2, secondaryActiveImport: 3 },
    ]) {
      assert.deepEqual(importRegisters.decode(importRegisters.encode(registers)), registers);
    }
    assert.throws(() => importRegisters.decode(bytes('0201020006')), /registers/);
  });
});
