import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CommandRecords } from './command-records';

const record = (command: string) => ({ at: '2020-11-29T00:00:00Z', messageCode: '0x0001', useCase: 'X', outcome: 'success', command });

test('Of all commands to all devices the last are remembered, each with its device', () => {
  const records = new CommandRecords(4);
  const [one, other] = [records.list(), records.list()];
  for (const command of ['01', '02', '03']) one.add(record(command));
  for (const command of ['04', '05', '06']) other.add(record(command));
  assert.deepEqual(
    [one.all, other.all].map((list) => list.map(({ command }) => command)),
    [['03'], ['04', '05', '06']],
  );
  for (const command of ['07', '08', '09', '0A', '0B']) one.add(record(command));
  assert.deepEqual(
    [one.all, other.all].map((list) => list.map(({ command }) => command)),
    [['08', '09', '0A', '0B'], []],
  );
});
