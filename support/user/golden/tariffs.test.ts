import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Element } from '../../duis/element';
import { childrenNamed, textAt, walk } from '../../duis/element';
import { changedGoldens } from './changed-golden-fixture';
import { pricesBy, secondSpecialDay, twoSeasons } from './tariffs';

let changed: Awaited<ReturnType<typeof changedGoldens>>;
before(async () => {
  changed = await changedGoldens();
});
const named = (root: Element, name: string): readonly Element[] => [...walk(root)].filter((one) => one.name === name);
const texts = (root: Element, name: string): readonly string[] => named(root, name).map(({ text }) => text);

const ELECTRICITY = '1.1.1-import-tariff-electricity.xml';
const GAS = '1.1.1-import-tariff-gas.xml';

describe('the prices of a tariff in a step', () => {
  it('are by blocks, and its days go by them', () => {
    const tariff = changed(ELECTRICITY, pricesBy('blocks'));
    assert.deepEqual(
      named(tariff, 'BlockPrices').map((set) => childrenNamed(set, 'BlockPrice').map(({ text }) => text)),
      [
        ['1001', '1002', '1003', '1004'],
        ['2001', '2002', '2003', '2004'],
      ],
    );
    assert.deepEqual(texts(tariff, 'BlockTariffAction'), ['2', '1']);
    assert.deepEqual(texts(tariff, 'TOUPrice'), []);
  });
  it('are by both, and the first part of a day goes by blocks', () => {
    const tariff = changed(ELECTRICITY, pricesBy('blocks and times of use'));
    assert.deepEqual(texts(tariff, 'BlockTariffAction'), ['2']);
    assert.deepEqual(texts(tariff, 'TOUTariffAction'), ['1']);
    assert.equal(named(tariff, 'HybridTariff').flatMap(({ children }) => children).length, 4);
  });
  it('are by times of use for gas', () => {
    const tariff = changed(GAS, pricesBy('times of use'));
    assert.deepEqual(texts(tariff, 'TOUPrice'), ['4001', '4002', '4003', '4004']);
    assert.deepEqual(texts(tariff, 'TOUTariffAction'), ['3']);
    assert.deepEqual(named(tariff, 'BlockTariff'), []);
  });
  it('are of no other request, and of gas by one thing alone', () => {
    assert.throws(() => changed('8.9-read-device-log.xml', pricesBy('blocks')), /nothing in this request/);
    assert.throws(() => changed(GAS, pricesBy('blocks')), /nothing in this request/);
  });
});

describe('a calendar of two seasons', () => {
  for (const [file, dayName, seasons] of [
    [ELECTRICITY, 'DayName', 'Seasons'],
    [GAS, 'DayName', 'Seasons'],
    ['2.1-prepayment-gas.xml', 'GasDayName', 'SeasonProfiles'],
  ] as const)
    it(`has two of each part in ${file}`, () => {
      const root = changed(file, twoSeasons);
      assert.deepEqual(texts(root, dayName), ['1', '2']);
      assert.deepEqual(texts(root, 'WeekName'), ['1', '2']);
      assert.deepEqual(
        named(root, seasons).flatMap((list) => list.children.map((season) => textAt(season, 'ReferencedWeekName'))),
        ['1', '2'],
      );
      assert.equal(named(root, 'SpecialDay').length, 2);
      assert.deepEqual(
        named(root, 'WeekProfile').map((week) =>
          childrenNamed(week, 'ReferencedDayName')
            .map(({ text }) => text)
            .join(''),
        ),
        ['1111122', '2222211'],
      );
    });
});

describe('a second special day', () => {
  it('has the next number, and is the day after', () => {
    const days = named(changed('2.1-prepayment-electricity.xml', secondSpecialDay), 'SpecialDay');
    assert.deepEqual(
      days.map(({ attributes }) => attributes['index']),
      ['1', '2'],
    );
    assert.deepEqual(
      days.flatMap((day) => texts(day, 'SpecifiedDayOfMonth')),
      ['25', '26'],
    );
  });
  it('is of calendars alone in which days have numbers', () => {
    assert.throws(() => changed(ELECTRICITY, secondSpecialDay), /nothing in this request/);
  });
});
