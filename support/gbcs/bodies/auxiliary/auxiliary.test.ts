import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allDone } from '../dlms-body';
import { ECS47, ECS47a, ECS47e, ECS62 } from './auxiliary-control';
import { ECS46a, ECS46c, ECS46d } from './auxiliary-controllers';
import { ECS61a, ECS61d, ECS61e } from './auxiliary-readings';
import { levelSelector, readLevelSelector } from './auxiliary-schedule';
import { readsBack, survivesDamage } from '../reads-back.test';

const NINE = new Date('2030-01-15T09:00:00Z');
const specialDays = [
  { index: 1, date: { month: 12, day: 25 }, dayId: 1 },
  { index: 2, date: { year: 2030, month: 4, day: 3, weekday: 3 }, dayId: 2 },
];
const schedule = [
  {
    index: 1,
    enabled: true,
    selector: levelSelector('output', 1, 50, true),
    time: { hour: 9, minute: 30, second: 0 },
    weekdays: [true, true, true, true, true, false, false],
    specialDays: [true, false],
    begin: { year: 2030, month: 6, day: 21 },
    end: {},
  },
];
const calendar = { specialDays, schedule, activateSchedule: NINE, activateSpecialDays: 'now' } as const;

describe('ECS46a, labels', () => {
  test('are written for the controllers that are named, in order', () => {
    const hex = readsBack(
      ECS46a.command,
      new Map([
        [2, 'Boiler'],
        [4, 'Car'],
      ]),
    );
    assert.match(hex, /000202000100005E2C000C0202000100005E2C000E02/);
    assert.equal(
      ECS46a.command
        .encode(
          new Map([
            [4, 'Car'],
            [2, 'Boiler'],
          ]),
          0x1234567n,
        )
        .toString('hex')
        .toUpperCase(),
      hex,
    );
  });
  test('of a sixth controller are refused', () => {
    assert.throws(() => ECS46a.command.decode(ECS46a.command.encode(new Map([[6, 'None']]), 1n)), /one of controller 1 to 5/);
  });
});

describe('ECS46d and ECS46c, calendars', () => {
  test('are four sets, the last two of which say when', () => {
    const hex = readsBack(ECS46d.command, calendar);
    assert.match(hex, /090C07EE010FFF090000008000FF090C0{18}8000FF$/);
    readsBack(ECS46d.command, { ...calendar, activateSchedule: 'never', activateSpecialDays: 'never' });
    readsBack(ECS46d.response, allDone(Array(4).fill({ service: 'set' })));
  });
  test('name the HAN connected switches before GBCS 4.0', () => {
    readsBack(ECS46c.command, {
      ...calendar,
      devices: new Map([
        [1, undefined],
        [2, '00-DB-00-00-00-00-00-97'],
      ]),
    });
    readsBack(ECS46c.command, { ...calendar, devices: new Map() });
  });
  test('are refused when damaged, never misread for something else', () =>
    survivesDamage(ECS46d.command, ECS46d.command.encode(calendar, 1n)));
});

describe('ECS47a and ECS47e, levels', () => {
  const level = { controller: 5, direction: 'output', level: 100, start: NINE, end: new Date('2030-01-15T10:00:00Z') } as const;
  test('are for a controller, from and until', () => {
    assert.match(readsBack(ECS47a.command, level), /121564$/);
    assert.match(readsBack(ECS47e.command, { ...level, controller: 3, direction: 'input', level: 50 }), /122332$/);
  });
  test('are 0 to 100', () => {
    assert.deepEqual(readLevelSelector(0x1564), { direction: 'output', controller: 5, level: 100, scheduled: false });
    assert.throws(() => readLevelSelector(0x1565), /0 to 100/);
    assert.throws(() => readLevelSelector(0x3500), /input/);
  });
  test('are not those of a schedule', () => {
    const scheduled = ECS47a.command.encode(level, 1n);
    scheduled.writeUInt16BE(0x15e4, scheduled.length - 2);
    assert.throws(() => ECS47a.command.decode(scheduled), /a level to set now/);
  });
  test('are of the controller whose times are set', () => {
    const other = ECS47a.command.encode(level, 1n);
    other.writeUInt16BE(0x1464, other.length - 2);
    assert.throws(() => ECS47a.command.decode(other), /94\.44\.120\.1/);
  });
});

describe('ECS47 and ECS62, switches and boost buttons', () => {
  test('are set for minutes, or reset', () => {
    assert.match(readsBack(ECS47.command, { controller: 1, action: 'activate', minutes: 30 }), /12001E120111$/);
    readsBack(ECS47.command, { controller: 3, action: 'deactivate', minutes: 60 });
    assert.match(readsBack(ECS47.command, { controller: 5, action: 'reset' }), /120520$/);
  });
  test('are associated one by one', () => {
    readsBack(
      ECS62.command,
      new Map([
        [1, true],
        [5, false],
      ]),
    );
  });
});

describe('Readings of auxiliary controllers', () => {
  const reading = { descriptions: ['A', 'B', '', 'D', 'E'], specialDays, schedule };
  test('tell the configuration', () => {
    readsBack(ECS61d.response, { outcome: 'success', value: reading });
    ECS61d.command.decode(ECS61d.command.encode(undefined, 1n));
  });
  test('tell what controllers are and do', () => {
    const value = {
      identifiers: [Buffer.alloc(8), Buffer.of(0xff), Buffer.alloc(0), Buffer.alloc(8), Buffer.alloc(8)],
      states: Array<string>(5).fill('{}'),
    };
    readsBack(ECS61e.response, { outcome: 'success', value });
  });
  test('told both before GBCS 4.0', () => {
    const value = {
      ...reading,
      devices: [undefined, '00-DB-00-00-00-00-00-97', undefined, undefined, undefined],
      states: [true, false, true, true, true],
    };
    readsBack(ECS61a.response, { outcome: 'success', value });
  });
});
