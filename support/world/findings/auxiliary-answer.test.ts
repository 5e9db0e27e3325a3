import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ECS61a, ECS61d, ECS61e } from '../../gbcs/bodies/auxiliary/auxiliary-readings';
import type { ScheduleEntry } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import { levelSelector } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import { ECS101, ECS102 } from '../../gbcs/bodies/alerts/device-alerts';
import type { GbcsMessage } from '../../gbcs/message';
import { auxiliaryList, readAuxiliaryAnswer } from './auxiliary-answer';

const message = (messageCode: number, payload: Uint8Array): GbcsMessage => ({
  kind: 'response',
  counter: 1n,
  originator: '00-DB-12-00-12-00-01-00',
  recipient: '90-B3-D5-1F-30-01-00-00',
  messageCode,
  payload,
  signature: 'none',
});
const ENTRY: ScheduleEntry = {
  index: 1,
  enabled: true,
  selector: levelSelector('input', 2, 25, true),
  time: { hour: 7, minute: 30, second: 0 },
  weekdays: [true, false, false, false, true, false, false],
  specialDays: [false, true],
  begin: { year: 2020, month: 12, day: 1 },
  end: {},
};
const CONFIGURATION = {
  descriptions: ['Heater', '', '', '', ''],
  specialDays: [{ index: 1, date: { year: 2020, month: 12, day: 25, weekday: 5 }, dayId: 1 }],
  schedule: [ENTRY],
};
const AT = new Date('2020-12-01T00:00:00Z');

describe('what an ESME says of its auxiliary controllers', () => {
  it('is what they are called and when they switch', () => {
    const answer = readAuxiliaryAnswer(message(0x011c, ECS61d.response.encode({ outcome: 'success', value: CONFIGURATION }, 1n)));
    assert.deepEqual(answer?.descriptions?.slice(0, 2), [
      { controller: '1', description: 'Heater' },
      { controller: '2', description: '' },
    ]);
    assert.deepEqual(answer?.switchings, [
      {
        controller: '2',
        direction: 'input',
        level: '25',
        time: '07:30',
        days: 'Monday, Friday',
        'special days': '2',
        from: '2020-12-01',
        until: '*-*-*',
      },
    ]);
    assert.deepEqual(answer?.['special days'], [{ 'special day': '1', date: '2020-12-25 Friday' }]);
  });
  it('is what each of them is, and its levels', () => {
    const value = {
      identifiers: ['0000000000000000', '00db1234567890a5', 'ff', '', ''].map((hex) => Buffer.from(hex, 'hex')),
      states: ['{"outputState": 100, "inputState": 0}', '{}', '{"outputState": "40"}', '{}', '{}'],
    };
    const answer = readAuxiliaryAnswer(message(0x011d, ECS61e.response.encode({ outcome: 'success', value }, 1n)));
    assert.deepEqual(
      answer?.['auxiliary controllers']?.map(({ type }) => type),
      ['ALCS', 'HCALCS', 'APC', 'none', 'none'],
    );
    assert.deepEqual(answer['auxiliary controllers']?.map(({ output, input }) => [output, input]).slice(0, 3), [
      ['100', '0'],
      ['', ''],
      ['40', ''],
    ]);
  });
  it('is, before GBCS 4.0, whether each switch is on, in a calendar of on and off', () => {
    const schedule = [{ ...ENTRY, selector: 0x0102 }];
    const value = {
      ...CONFIGURATION,
      schedule,
      devices: [undefined, '00-DB-12-34-56-78-90-A5', undefined, undefined, undefined],
      states: [true, false, false, false, false],
    };
    const answer = readAuxiliaryAnswer(message(0x00bb, ECS61a.response.encode({ outcome: 'success', value }, 1n)));
    assert.deepEqual(answer?.['auxiliary controllers']?.slice(0, 2), [
      { controller: '1', type: 'ALCS', state: 'on' },
      { controller: '2', type: 'HCALCS', state: 'off' },
    ]);
    assert.deepEqual(
      answer.switchings?.map(({ controller, level }) => [controller, level]),
      [['1', 'off']],
    );
  });
  it('is, unasked, the limit that it took on and the level after it', () => {
    const begun = ECS101.encode({ alertCode: 0x8f86, at: AT, controller: 0x14, start: AT, end: AT, level: 30 }, 1n);
    const ended = ECS102.encode({ alertCode: 0x8f87, at: AT, controller: 0x25, level: 80 }, 1n);
    assert.deepEqual(readAuxiliaryAnswer(message(0x0121, begun))?.limit, [{ controller: '4', direction: 'output', level: '30' }]);
    assert.deepEqual(readAuxiliaryAnswer(message(0x0122, ended))?.limit, [{ controller: '5', direction: 'input', level: '80' }]);
  });
  it('is nothing in a message of another kind', () => assert.equal(readAuxiliaryAnswer(message(0x010f, Buffer.of(1))), undefined));
  it('has no lists but these', () => assert.throws(() => auxiliaryList('tea leaves'), /known: descriptions, switchings/));
});
