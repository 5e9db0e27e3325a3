import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Element } from '../../duis/element';
import { walk } from '../../duis/element';
import { changedGoldens } from './changed-golden-fixture';
import { fiveSwitchings } from './switchings';

let changed: Awaited<ReturnType<typeof changedGoldens>>;
before(async () => {
  changed = await changedGoldens();
});
const named = (root: Element, name: string): readonly Element[] => [...walk(root)].filter((one) => one.name === name);
const texts = (root: Element, name: string): readonly string[] => named(root, name).map(({ text }) => text);
const TIMES = ['01:15:17Z', '02:25:27Z', '03:35:37Z', '04:45:47Z', '05:55:57Z'];

describe('a calendar of five switchings in a step', () => {
  it('is one for each controller, no two alike, and has three special days', () => {
    const calendar = changed('6.14.3-auxiliary-controller-scheduler.xml', fiveSwitchings);
    assert.deepEqual(texts(calendar, 'SwitchTime'), TIMES);
    assert.deepEqual(texts(calendar, 'CommandedStateLevel'), ['19', '38', '57', '76', '95']);
    assert.deepEqual(
      named(calendar, 'AuxiliaryControllerAction').map(({ attributes }) => attributes['auxiliaryControllerN']),
      ['1', '2', '3', '4', '5'],
    );
    assert.equal(named(calendar, 'InputFromControlledLoad').length, 2);
    assert.deepEqual(
      named(calendar, 'SpecialDaysApplicability').map(({ attributes }) => attributes['identifier']),
      ['1', '2', '3', '1', '3'],
    );
    assert.deepEqual(
      named(calendar, 'AuxiliaryControllerSpecialDayDefinition').map(({ attributes }) => attributes['identifier']),
      ['1', '2', '3'],
    );
  });
  it('closes and opens switches', () => {
    const calendar = changed('6.14.2-auxiliary-load-scheduler.xml', fiveSwitchings);
    assert.equal(named(calendar, 'ActivateSwitch').length, 3);
    assert.equal(named(calendar, 'DeactivateSwitch').length, 2);
  });
  it('starts and stops what disables nothing', () => {
    const calendar = changed('2.1-prepayment-electricity.xml', fiveSwitchings);
    assert.deepEqual(texts(calendar, 'SwitchTime'), TIMES);
    assert.deepEqual(texts(calendar, 'NonDisablementScript'), ['START', 'STOP', 'START', 'STOP', 'START']);
    assert.deepEqual(texts(calendar, 'SpecialDayID'), ['1', '2', '3', '1', '3']);
  });
});
