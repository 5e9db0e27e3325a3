import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Behaviour } from '../behaviour/behaviour';
import { referenceBehaviour } from '../behaviour/reference-behaviour';
import { allDefects, findDefect, UnknownDefect } from './all-defects';

describe('every defect', () => {
  const behaviour = referenceBehaviour();
  for (const defect of allDefects) {
    test(`${defect.id} replaces one member of the behaviour`, () => {
      const broken = defect.apply(behaviour);
      const changed = (Object.keys(behaviour) as (keyof Behaviour)[]).filter((member) => broken[member] !== behaviour[member]);
      assert.equal(changed.length, 1);
    });
  }
  test('has an id of its own that begins with its requirement', () => {
    assert.equal(new Set(allDefects.map((defect) => defect.id)).size, allDefects.length);
    for (const { id, requirement } of allDefects) assert.ok(id.startsWith(`D-${requirement}-`), id);
  });
  test('is found by its id, and an unknown id names those there are', () => {
    assert.equal(findDefect('D-SECMP0093-08-accepts-non-chf').requirement, 'SECMP0093-08');
    assert.throws(
      () => findDefect('D-NOTHING'),
      (error) => error instanceof UnknownDefect && /D-CR1277-02-takes-any-length/.test(error.message),
    );
  });
  test('there is one for each requirement of SECMP0093 and CR1277', () => {
    const expected = [
      ...Array.from({ length: 11 }, (_, i) => `SECMP0093-${String(i + 1).padStart(2, '0')}`),
      ...Array.from({ length: 5 }, (_, i) => `CR1277-0${i + 1}`),
    ];
    assert.deepEqual(
      expected.filter((id) => !allDefects.some((defect) => defect.requirement === id)),
      [],
    );
  });
});
