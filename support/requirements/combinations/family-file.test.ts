import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadFamilies } from '../../vectors/factors';
import { parseFamilies } from './family-file';

const GOOD = `
- name: example
  says: This and that.
  source: note 5.2
  from: requests
  strength: full
  factors: { role: [IS, GS], gbcs: ['3.2', '4.0'] }
  constraints:
    - { when: { role: [GS] }, only: { gbcs: ['4.0'] }, because: It is so. }
`;

describe('The file of factors', () => {
  it('has families', () => {
    const [family] = parseFamilies(GOOD);
    assert.equal(family?.strength, 2);
    assert.deepEqual(family?.factors['gbcs'], ['3.2', '4.0']);
    assert.deepEqual(family?.where, {});
  });
  for (const [what, from, to, problem] of [
    ['an unknown key', 'says:', 'sais:', /factors\.yaml line 2: unknown key "sais"; known: name, says/],
    ['a strength beyond its factors', 'full', '3', /expected full, or a number from 1 to 2/],
    ['a kind of message that there is not', 'from: requests', 'from: replies', /expected requests or alerts/],
    ['a factor without levels', '[IS, GS]', '[]', /expected the levels of role, a list/],
    ['a level that is there twice', '[IS, GS]', '[IS, IS]', /a level of role is there twice/],
    ['a constraint without a reason', ', because: It is so. }', ' }', /because: expected a text/],
    ['broken YAML', '- name', '- [name', /factors\.yaml line \d+: /],
  ] as const)
    it(`is refused with ${what}`, () => assert.throws(() => parseFamilies(GOOD.replace(from, to)), problem));
  it('of this checkout is good', () => assert.ok(loadFamilies().length >= 13));
});
