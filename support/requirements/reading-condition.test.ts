import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadInterpretations } from '../vectors/interpretations';
import { conditionsIn, fromTag, holdsFor } from './reading-condition';

describe('A scenario that holds where the note is read in one way alone', () => {
  const holds = (tag: string, readings: Readonly<Record<string, string | boolean>> = {}): boolean =>
    holdsFor([tag], readings, loadInterpretations());

  it('is one for a target that reads it so, by what it says or as usual', () => {
    assert.equal(holds('@where:first-throttled-alert-forwarded=true'), true);
    assert.equal(holds('@where:first-throttled-alert-forwarded=true', { 'first-throttled-alert-forwarded': false }), false);
  });

  it('has words in its tag with a + between them, for there are no blanks in a tag', () => {
    assert.equal(holds('@where:n16-recipients=ED+GT'), true);
    assert.equal(holds('@where:n16-recipients=ED+GT', { 'n16-recipients': 'IS ED GT' }), false);
    assert.deepEqual(conditionsIn(['@where:n16-recipients=ED+GT', '@negative']), [{ reading: 'n16-recipients', value: 'ED+GT' }]);
    assert.equal(fromTag('ED+GT'), 'ED GT');
  });
});
