import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { GbcsUseCase } from './gbcs-use-case';
import { isInGbcs } from './gbcs-use-case';
import { compareGbcsVersions } from './gbcs-version';

describe('GBCS versions', () => {
  test('are compared as numbers, not as text', () => {
    assert.deepEqual(['4.0', '3.10', '1.0', '3.2'].sort(compareGbcsVersions), ['1.0', '3.2', '3.10', '4.0']);
  });

  test('have a major and a minor number', () => {
    assert.throws(() => compareGbcsVersions('v3.2', '4.0'), /"v3.2" is not a GBCS version/);
  });

  test('bound a use case: the first that has it, and the first that no longer has it', () => {
    const only2 = { gbcsFrom: '2.0', gbcsBelow: '3.2' } as GbcsUseCase;
    assert.deepEqual(
      ['1.9', '2.0', '3.1', '3.2'].map((version) => isInGbcs(only2, version)),
      [false, true, true, false],
    );
  });
});
