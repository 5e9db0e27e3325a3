import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examine, type Machine } from './doctor';

const SOUND: Machine = {
  node: 'v20.18.1',
  java: '/usr/bin/java',
  browser: '/usr/bin/chromium',
  free: 1e10,
  now: new Date('2026-11-01T00:00:00Z'),
  ports: { 8079: undefined, 8085: undefined },
  descriptors: undefined,
};

describe('The doctor', () => {
  it('finds nothing wrong with a machine that has everything', () => {
    assert.deepEqual(
      examine(SOUND).filter(({ remedy }) => remedy !== undefined),
      [],
    );
    for (const node of ['v20.20.2', 'v22.0.0', 'v24.1.0']) assert.equal(examine({ ...SOUND, node })[0]?.remedy, undefined);
  });

  const wrong: readonly (readonly [string, Partial<Machine>, string, boolean])[] = [
    ['an old Node', { node: 'v20.18.0' }, 'Node', true],
    ['a much older Node', { node: 'v18.20.0' }, 'Node', true],
    ['no Java', { java: undefined }, 'Java', false],
    ['no browser', { browser: undefined }, 'Chromium', false],
    ['a port that is taken', { ports: { 8079: 'the address is in use', 8085: undefined } }, 'port 8079', false],
    ['a full disk', { free: 1e6 }, 'disk', true],
    ['a clock that was never set', { now: new Date(0) }, 'clock', true],
    ['a clock far ahead', { now: new Date('2190-01-01T00:00:00Z') }, 'clock', true],
    ['too few descriptors', { descriptors: 'too few' }, 'descriptors', true],
  ];
  for (const [what, given, name, needed] of wrong)
    it(`says what to do about ${what}`, () => {
      const found = examine({ ...SOUND, ...given }).filter(({ remedy }) => remedy !== undefined);
      assert.deepEqual(
        found.map((symptom) => [symptom.what, symptom.needed]),
        [[name, needed]],
      );
    });
});
