import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { combinationsOf, countFamily, keyOf } from './count';
import type { Family, Levels } from './family';
import { rowsFor } from './rows';

const FAMILY: Family = {
  name: 'example',
  says: '',
  source: '',
  from: 'requests',
  where: {},
  strength: 2,
  factors: { role: ['IS', 'GS', 'OU'], variant: ['1', '2', '3'], type: ['ESME', 'GSME', 'PPMID'], octets: ['6', '12', '15', '16'] },
  constraints: [{ when: { role: ['OU'] }, only: { variant: ['1'] }, because: 'no local delivery' }],
};
const derive = (): Levels => ({});

describe('The rows of a family', () => {
  const rows = rowsFor(FAMILY, derive);
  it('hold every combination', () => assert.equal(countFamily(FAMILY, rows, derive).missing.length, 0));
  it('are far fewer than the product', () => assert.ok(rows.length <= 28, `${rows.length} rows`));
  it('keep to the constraints', () => assert.ok(rows.every(({ role, variant }) => role !== 'OU' || variant === '1')));
  it('are the same each time', () => assert.deepEqual(rowsFor(FAMILY, derive), rows));
  it('are none where nothing is missing', () => assert.deepEqual(rowsFor(FAMILY, derive, []), []));
  it('are only further ones where some are there already', () => {
    const { missing } = countFamily(FAMILY, rows.slice(0, -1), derive);
    const further = rowsFor(FAMILY, derive, missing);
    const held = new Set(further.flatMap((row) => combinationsOf(FAMILY, row)).map(keyOf));
    assert.ok(missing.every((one) => held.has(keyOf(one))));
    assert.ok(further.length <= missing.length);
  });
  it('are the product at full strength', () => assert.equal(rowsFor({ ...FAMILY, strength: 4 }, derive).length, 84));
});
