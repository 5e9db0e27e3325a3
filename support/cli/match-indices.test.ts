import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CucumberExpression, ParameterTypeRegistry, RegularExpression } from '@cucumber/cucumber-expressions';

test('where a parameter stands in a step is read from the expression itself, groups that are not there left out', () => {
  const matched = new CucumberExpression('the {word} waits {int} day(s)', new ParameterTypeRegistry()).match('the ESME waits 3 days');
  assert.deepEqual(
    matched?.map(({ group }) => [group.start, group.value]),
    [
      [4, 'ESME'],
      [15, '3'],
    ],
  );
  assert.equal(/regexp-tree/.test(Object.keys(require.cache).join('\n')), false, 'nothing rewrote the expression');
});

test('what an expression begins with turns away nothing that fits it', () => {
  const fits = (expression: RegExp, text: string): boolean =>
    new RegularExpression(expression, new ParameterTypeRegistry()).match(text) !== null;
  assert.equal(fits(/^colou?r (\w+)$/, 'color red'), true);
  assert.equal(fits(/^a meter|the (?:hub|meter [a-z|(]) waits$/, 'the meter | waits'), true);
  assert.equal(fits(/^(?:a|the (?:second|first)) meter$/, 'the first meter'), true);
  assert.equal(fits(/^the METER$/i, 'The meter'), true);
  assert.equal(fits(/meter$/, 'a meter'), true);
  assert.equal(fits(/^the meter$/, 'the hub'), false);
});
