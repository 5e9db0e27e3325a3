import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countFamily, rowsOf } from './count';
import type { Family } from './family';

const FAMILY: Family = {
  name: 'example',
  says: '',
  source: '',
  from: 'requests',
  where: {},
  strength: 2,
  factors: { role: ['IS', 'GS'], type: ['ESME', 'GSME'], gbcs: ['3.2', '4.0', '4.1'] },
  constraints: [],
};
const nothing = (): object => ({});
const count = (change: Partial<Family>, observed: readonly Record<string, string>[], derive = nothing as () => Record<string, string>) =>
  countFamily({ ...FAMILY, ...change }, observed, derive);

describe('The combinations of a family', () => {
  it('are the pairs of the levels of every two factors: 2·2 + 2·3 + 2·3', () => assert.equal(count({}, []).possible, 16));
  it('are the triples at strength 3: 2·2·3', () => assert.equal(count({ strength: 3 }, []).possible, 12));
  it('are held by what was tried: a row holds a pair for every two factors', () => {
    const { held, missing } = count({}, [{ role: 'IS', type: 'ESME', gbcs: '4.0' }]);
    assert.deepEqual([held, missing.length], [3, 13]);
  });
  it('are held once, however often they are tried', () => {
    const row = { role: 'IS', type: 'ESME', gbcs: '4.0' };
    assert.equal(count({}, [row, row]).held, 3);
  });
  it('are not held by an exchange with a level that the family does not name', () =>
    assert.equal(count({}, [{ role: 'IS', type: 'ESME', gbcs: '10.0' }]).held, 0));
  it('are not held by an exchange that lacks a factor', () => assert.equal(count({}, [{ role: 'IS', type: 'ESME' }]).held, 0));
  it('are none of those that no admissible row has', () => {
    const constraints = [{ when: { role: ['IS'] }, only: { type: ['ESME'] }, because: 'of the other fuel' }];
    const { possible, missing } = count({ constraints }, []);
    assert.equal(possible, 15);
    assert.ok(!missing.some(({ role, type }) => role === 'IS' && type === 'GSME'));
  });
  it('are not held by an exchange that breaks a constraint', () => {
    const constraints = [{ when: { role: ['IS'] }, only: { type: ['ESME'] }, because: 'of the other fuel' }];
    assert.equal(count({ constraints }, [{ role: 'IS', type: 'GSME', gbcs: '4.0' }]).held, 0);
  });
  it('are held by what the family looks at alone', () => {
    const observed = [{ role: 'IS', type: 'ESME', gbcs: '4.0', status: 'Pending' }];
    assert.equal(count({ where: { status: ['Commissioned'] } }, observed).held, 0);
    assert.equal(count({ where: { status: ['Pending'] } }, observed).held, 3);
  });
  it('may be constrained by what follows from the levels', () => {
    const constraints = [{ when: { eligible: ['no'] }, only: { gbcs: ['4.0'] }, because: 'refused before the version matters' }];
    const derive = ({ role }: Record<string, string>): Record<string, string> => ({ eligible: role === 'IS' ? 'yes' : 'no' });
    assert.equal([...rowsOf({ ...FAMILY, constraints }, derive)].length, 2 * 3 + 2);
  });
  it('names what is missing', () =>
    assert.deepEqual(count({ factors: { role: ['IS', 'GS'], type: ['ESME'] } }, [{ role: 'IS', type: 'ESME' }]).missing, [
      { role: 'GS', type: 'ESME' },
    ]));
});
