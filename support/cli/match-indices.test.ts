import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CucumberExpression, ParameterTypeRegistry } from '@cucumber/cucumber-expressions';

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
