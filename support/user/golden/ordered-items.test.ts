import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Element } from '../../duis/element';
import { at, childrenNamed, textAt, walk } from '../../duis/element';
import { changedGoldens } from './changed-golden-fixture';
import { blockThresholds, daysOfWeek } from './ordered-items';

let changed: Awaited<ReturnType<typeof changedGoldens>>;
before(async () => {
  changed = await changedGoldens();
});
const tariff = (indexes: readonly (string | undefined)[]): Element => changed('1.1.1-import-tariff-gas.xml', blockThresholds(indexes));
const thresholds = (root: Element): readonly Element[] => {
  const matrix = at(root, 'Body', 'UpdateImportTariffPrimaryElement', 'GasTariffElements', 'ThresholdMatrix');
  return matrix ? childrenNamed(matrix, 'BlockThreshold') : [];
};

describe('block thresholds in a step', () => {
  it('have the indexes that are named, in that order', () =>
    assert.deepEqual(
      thresholds(tariff(['3', '1'])).map(({ attributes }) => attributes['index']),
      ['3', '1'],
    ));
  it('may go without', () =>
    assert.deepEqual(
      thresholds(tariff([undefined])).map(({ attributes }) => attributes),
      [{}],
    ));
  it('keep the figures of the golden request by position', () =>
    assert.deepEqual(
      thresholds(tariff(['1', '2'])).map(({ text }) => text),
      ['500000', '1500000'],
    ));
  it('bring a price more than there are, and their number', () => {
    const block = at(tariff(['1', '2']), 'Body', 'UpdateImportTariffPrimaryElement', 'PriceElements', 'GasPriceElements', 'BlockTariff');
    assert.ok(block);
    assert.deepEqual([childrenNamed(block, 'BlockPrice').length, textAt(block, 'NumberOfThresholds')], [3, '2']);
  });
  it('need a gas tariff', () =>
    assert.throws(() => changed('2.1-prepayment-electricity.xml', blockThresholds(['1'])), /nothing in this request/));
});

describe('days of the week in a step', () => {
  it('are those of the first schedule, in the order in which they are named', () => {
    const root = changed('2.1-prepayment-electricity.xml', daysOfWeek(['Sunday', 'Monday']));
    const [first, second] = [...walk(root)].filter(({ name }) => name === 'DaysOfWeekApplicability');
    assert.deepEqual(
      first?.children.map((day) => textAt(day, 'DayOfWeekID')),
      ['Sunday', 'Monday'],
    );
    assert.equal(second?.children.length, 3);
  });
  it('are those of the second schedule where that is meant', () => {
    const root = changed('2.1-prepayment-electricity.xml', daysOfWeek(['Sunday'], 'second'));
    const [first, second] = [...walk(root)].filter(({ name }) => name === 'DaysOfWeekApplicability');
    assert.deepEqual([first?.children.length, second?.children.map((day) => textAt(day, 'DayOfWeekID'))], [3, ['Sunday']]);
  });
  it('need a second schedule where that is meant', () =>
    assert.throws(
      () => changed('2.1-prepayment-gas.xml', daysOfWeek(['Monday'], 'second')),
      /no second ElectricityNonDisablementSchedule/,
    ));
});
