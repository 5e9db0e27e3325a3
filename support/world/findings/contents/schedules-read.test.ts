import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Element } from '../../../duis/element';
import { judgeSchedules } from './schedules-read';

const leaf = (name: string, text: string): Element => ({ namespace: '', name, attributes: {}, children: [], text });
const item = (name: string, ...children: readonly Element[]): Element => ({ ...leaf(name, ''), children });
const details = (frequency: string, time = '02:30:00Z'): readonly Element[] => [
  leaf('ScheduleFrequency', frequency),
  leaf('ScheduleExecutionStartTime', time),
];
const entry = (id: string, ...said: readonly Element[]): Element =>
  item('DSPSchedules', leaf('DSPScheduleID', id), item('DSPScheduleDetails', ...said));
const facts = { own: [{ id: '7', details: item('CreateSchedule', ...details('Daily')) }], foreign: ['8'] };
const judged = (...entries: readonly Element[]): readonly string[] =>
  judgeSchedules(item('DSPSchedulesRead', ...entries), facts).map(({ path }) => path);

describe('The schedules that a User reads', () => {
  test('are those that it created, however their time is spelt, beside others from before', () => {
    assert.deepEqual(judged(entry('7', ...details('Daily', '02:30:00.00Z')), entry('1', ...details('Weekly'))), []);
  });

  test('are not left out, told of twice, told otherwise, or of another User', () => {
    assert.deepEqual(judged(), ['DSPScheduleID 7']);
    assert.deepEqual(judged(entry('7', ...details('Daily')), entry('7', ...details('Daily'))), ['DSPScheduleID 7']);
    assert.deepEqual(judged(entry('7', ...details('Weekly'))), ['ScheduleFrequency']);
    assert.deepEqual(judged(entry('7', leaf('ScheduleFrequency', 'Daily'))), ['ScheduleExecutionStartTime']);
    assert.deepEqual(judged(entry('7', ...details('Daily')), entry('8', ...details('Daily'))), ['DSPScheduleID']);
  });
});
