import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GbcsError } from '../../error';
import { decodeGbz } from '../../zcl/gbz';
import { GCS24 } from './gas-supply';
import type { GasTariffPart } from './gas-tariff';
import { GCS01a, START } from './gas-tariff';
import { componentResults } from '../gbz-body';
import { readsBack, survivesDamage } from '../reads-back.test';

const head = { providerId: 0, issuerEventId: 1 };
const tariff: readonly GasTariffPart[] = [
  {
    frame: 'publishCalendar',
    fields: {
      ...head,
      calendarId: 1,
      startTime: START.now,
      calendarType: 0,
      timeReference: 0,
      calendarName: Buffer.alloc(0),
      seasons: 1,
      weekProfiles: 1,
      dayProfiles: 1,
    },
  },
  {
    frame: 'publishDayProfile',
    fields: {
      ...head,
      calendarId: 1,
      dayId: 1,
      scheduleEntries: 1,
      commandIndex: 0,
      totalCommands: 1,
      calendarType: 0,
      entries: [{ startMinute: 0, rate: 1 }],
    },
  },
  {
    frame: 'publishBlockThresholds',
    fields: {
      ...head,
      startTime: START.never,
      tariffId: 1,
      commandIndex: 0,
      totalCommands: 1,
      subPayloadControl: 1,
      tierAndThresholds: 3,
      thresholds: [{ value: 281_474_976_710_655 }, { value: 0 }],
    },
  },
];

describe('GCS01a, a tariff for gas', () => {
  test('is a component for each part, in order', () => {
    const hex = readsBack(GCS01a.command, tariff);
    assert.match(hex, /FFFFFFFFFFFF000000000000$/);
    assert.deepEqual(
      decodeGbz(Buffer.from(hex, 'hex')).map(({ frame }) => [frame.sequence, frame.command]),
      [
        [0, 0],
        [1, 1],
        [2, 6],
      ],
    );
  });
  test('is refused with a component of something else, or out of order', () => {
    const supply = GCS24.command.encode(
      [{ frame: 'setSupplyStatus', fields: { issuerEventId: 1, tamper: 3, depletion: 3, uncontrolledFlow: 0, loadLimit: 3 } }],
      1n,
    );
    assert.throws(() => GCS01a.command.decode(supply), /component: expected one of publishCalendar/);
    const renumbered = GCS01a.command.encode(tariff, 1n);
    renumbered[9] = 4;
    assert.throws(() => GCS01a.command.decode(renumbered), /component 1: expected sequence number 0, found 4/);
  });
  test('is answered component by component', () => {
    const command = decodeGbz(GCS01a.command.encode(tariff, 1n));
    assert.match(readsBack(GCS01a.response, componentResults(command)), /0B0000.*0B0100.*0B0600$/);
    const failed = componentResults(command, { failsAt: 1, status: 0xc0 });
    assert.deepEqual(
      failed.map(({ command: c, status }) => [c, status]),
      [
        [0, 0],
        [1, 0xc0],
        [0xff, 1],
      ],
    );
    readsBack(GCS01a.response, failed);
  });
  test('is refused when damaged, never misread for something else', () =>
    survivesDamage(GCS01a.command, GCS01a.command.encode(tariff, 1n)));
});

describe('GCS24 and GCS24a, uncontrolled gas flow', () => {
  test('differ in the divisor', () => {
    const flow = (divisor: number): Parameters<typeof GCS24.command.encode>[0] => [
      {
        frame: 'setUncontrolledFlowThreshold',
        fields: {
          providerId: 0,
          issuerEventId: 1,
          threshold: 61680,
          unitOfMeasure: 1,
          multiplier: 1,
          divisor,
          stabilisationPeriod: 60,
          measurementPeriod: 300,
        },
      },
    ];
    assert.match(readsBack(GCS24.command, flow(1)), /F0F001010001003C2C01$/);
    assert.match(readsBack(GCS24.command, flow(10_000)), /F0F001010010273C2C01$/);
  });
  test('answer with default responses alone', () => {
    assert.throws(() => GCS24.response.decode(Buffer.from('01090101070200050000000602', 'hex')), GbcsError);
  });
});
