import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missingCapabilities, missingText, wantedInVain } from './missing-capabilities';

const WANTS = [['clock', 'cpl'], ['clock', 'cpl'], ['clock', 'cpl'], ['clock'], ['devices'], ['devices'], ['traffic', 'devices', 'smki']];

describe('The capabilities that scenarios want in vain', () => {
  it('are counted, for what is wanted with others and for what is wanted alone', () => {
    const clock = missingCapabilities(WANTS).find(({ name }) => name === 'clock');
    assert.deepEqual(clock, {
      name: 'clock',
      does: 'tell its time, and let time pass',
      operations: ['getClock', 'advanceClock'],
      scenarios: 4,
      alone: 1,
      brings: 1,
    });
  });

  it('stand in the order in which each brings most with those before it', () => {
    assert.deepEqual(
      missingCapabilities(WANTS).map(({ name, brings }) => `${name} ${brings}`),
      ['devices 2', 'clock 1', 'cpl 3', 'smki 0', 'traffic 1'],
    );
    assert.deepEqual(missingCapabilities([]), []);
  });

  it('bring all that wanted anything, once all are there', () => {
    assert.equal(
      missingCapabilities(WANTS).reduce((sum, { brings }) => sum + brings, 0),
      WANTS.length,
    );
  });

  it('are said in a sentence', () => {
    assert.deepEqual(missingCapabilities(WANTS).slice(0, 3).map(missingText), [
      '3 scenarios want it, 2 of them nothing else',
      '4 scenarios want it, 1 of them nothing else',
      '3 scenarios want it, 0 of them nothing else; with those before it, it brings 3',
    ]);
  });

  it('are those that a failure names, first of all and besides', () => {
    const failure = { kind: 'capability-missing', step: '', message: '', capability: 'clock', alsoMissing: ['cpl'] } as const;
    assert.deepEqual(wantedInVain({ failure }), ['clock', 'cpl']);
    assert.deepEqual(wantedInVain({ failure: { kind: 'target', step: '', message: '' } }), []);
    assert.deepEqual(wantedInVain({}), []);
  });
});
