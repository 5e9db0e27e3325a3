import assert from 'node:assert/strict';
import { it } from 'node:test';
import { walk } from '../../duis/element';
import { billedEvery } from './billing';
import { changedGoldens } from './changed-golden-fixture';

it('bills in a step are made every so many months, from one on', async () => {
  const changed = await changedGoldens();
  const calendar = [...walk(changed('6.8-billing-calendar-electricity.xml', billedEvery('half year', 11, 28)))];
  const texts = (name: string): readonly string[] => calendar.filter((one) => one.name === name).map(({ text }) => text);
  assert.deepEqual(['Monthly', 'SixMonthly', 'DayOfMonth', 'BillingPeriodStartMonth'].map(texts), [[], [''], ['28'], ['11']]);
});
