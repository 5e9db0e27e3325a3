import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseRequirements } from './requirement';
import { parseRequirementSet } from './requirement-set';

const HEADER = 'id,change,clause,statement,touches,status,testable,reasonNotTestable,observable';
const ROW = 'CR1277-01,CR1277,4.1,"It holds, always.","8.11, schema",approved,Yes,,Response code';
const csv = (row: string): string => `${HEADER}\r\n${row}\r\n`;

describe('A table of requirements', () => {
  test('is read row by row', () => {
    const [read] = parseRequirements(csv(ROW), 'cr1277.csv');
    assert.deepEqual(
      [read?.id, read?.statement, read?.touches, read?.testable],
      ['CR1277-01', 'It holds, always.', ['8.11', 'schema'], true],
    );
  });

  const refused: readonly (readonly [why: string, row: string, message: RegExp])[] = [
    [
      'an id has another form',
      ROW.replace('CR1277-01', 'CR1277.1'),
      /cr1277\.csv line 2: column id: "CR1277\.1" is not of the form SECMP0062-03/,
    ],
    ['an id is of another change', ROW.replace(',CR1277,', ',CR1290,'), /column change: "CR1290" is not the change of CR1277-01/],
    ['a status is unknown', ROW.replace('approved', 'agreed'), /column status: "agreed" is none of approved, provisional, out-of-scope/],
    ['no reason is given for not testing', ROW.replace(',Yes,', ',No,'), /CR1277-01 is not testable; say why/],
    ['a reason is given although it is tested', ROW.replace(',Yes,,', ',Yes,Because.,'), /CR1277-01 is testable and has a reason why not/],
  ];
  for (const [why, row, message] of refused) {
    test(`is refused when ${why}`, () => assert.throws(() => parseRequirements(csv(row), 'cr1277.csv'), message));
  }

  test('keeps the order of the release note, whatever the files are called', () => {
    const files = {
      'a.csv': csv(ROW),
      'b.csv': csv(ROW.replaceAll('CR1277', 'SECMP0062')),
      'retired.csv': 'id,retiredOn,reason,replacedBy\r\n',
    };
    const set = parseRequirementSet(Object.keys(files), (file) => files[file as keyof typeof files]);
    assert.deepEqual(set.keys, ['SECMP0062-01', 'CR1277-01']);
  });
});
