import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALERT_SERIES, alertSeries, describeSeries } from './alert-series';
import type { Fate } from './foretold-alerts';
import { foretell } from './foretold-alerts';
import { OCCURRENCE, occurrence } from './occurrence';

const whole = (form: RegExp): RegExp => new RegExp(`^(?:${form.source})$`);

describe('what happens at a home', () => {
  it('is an alert of a device, once or several times', () => {
    const { device, alertCode, times, everySeconds } = occurrence('the ESME raises 8F3F 5 times, every 5 seconds');
    assert.deepEqual([device.type, alertCode, times, everySeconds], ['ESME', '8F3F', 5, 5]);
    assert.deepEqual([occurrence('the second ESME raises 8F3F').times, occurrence('the ESME raises 8F3F 4 times').everySeconds], [1, 0]);
  });
  it('is a power outage of a hub', () => {
    const { device, alertCode, times } = occurrence(
      'the CSP reports a power outage of 3 minutes at the Communications Hub 4 times, every 10 seconds',
    );
    assert.deepEqual([device.type, alertCode, times], ['CHF', 'AD1', 4]);
  });
  it('is read whole', () => {
    for (const words of [
      'the ESME raises 8F3F',
      'the SMETS1 ESME raises 8F3F 2 times',
      'the CSP reports a power outage of 3 minutes at the Communications Hub',
    ])
      assert.match(words, whole(OCCURRENCE));
    assert.doesNotMatch('the ESME raises its voice', whole(OCCURRENCE));
    assert.throws(() => occurrence('the ESME raises its voice'), /is nothing that happens; expected e\.g\./);
  });
});

describe('a series of alerts', () => {
  const WORDS = '3 plain, number 1 counting 0, number 2 counting 5';
  it('says what each carries', () => {
    assert.match(WORDS, whole(ALERT_SERIES));
    assert.deepEqual(alertSeries(WORDS).alerts, ['plain', 'plain', 'plain', { number: 1, counting: 0 }, { number: 2, counting: 5 }]);
    assert.throws(() => alertSeries('3 throttled'), /"3 throttled" is no alert; expected e\.g\./);
  });
  it('is said in the same words', () => {
    for (const words of [WORDS, '1 plain', 'number 1 counting 0, 2 plain']) assert.equal(describeSeries(alertSeries(words).alerts), words);
    assert.equal(describeSeries([]), 'nothing');
  });
});

describe('what is foretold of a storm', () => {
  const READING = {
    windowSeconds: 60,
    threshold: 3,
    forwardPeriodSeconds: 30,
    quietPeriodSeconds: 60,
    excludedAlertCodes: ['8F75'],
    countIncludesForwarded: false,
    firstForwarded: true,
    remainderReported: false,
  };
  const every5 = Array.from({ length: 16 }, (_, i) => i * 5000);
  const say = (fates: readonly Fate[]): string => describeSeries(fates.filter((fate) => fate !== 'held back'));
  it('is what the note leaves to be read', () =>
    assert.equal(say(foretell(every5, READING, '8F3F')), '3 plain, number 1 counting 0, number 2 counting 5, number 3 counting 5'));
  it('follows a target that reads it otherwise', () => {
    assert.equal(
      say(foretell(every5, { ...READING, countIncludesForwarded: true }, '8F3F')),
      '3 plain, number 1 counting 1, number 2 counting 6, number 3 counting 6',
    );
    assert.equal(say(foretell(every5, { ...READING, firstForwarded: false }, '8F3F')), '3 plain, number 1 counting 6, number 2 counting 5');
  });
  it('counts what was held back last, where the target reads it so', () => {
    const twice = [0, 0, 0, 0, 0, 0, 60, 60, 60, 60, 60, 180].map((second) => second * 1000);
    assert.equal(say(foretell(twice, READING, '8F3F')), '3 plain, number 1 counting 0, 3 plain, number 1 counting 0, 1 plain');
    assert.equal(
      say(foretell(twice, { ...READING, remainderReported: true }, '8F3F')),
      '3 plain, number 1 counting 0, number none counting 2, 2 plain, number 1 counting 0, number none counting 1',
    );
    assert.equal(
      say(foretell([0, 0, 0, 0, 0, 20_000], { ...READING, quietPeriodSeconds: 10, remainderReported: true }, '8F3F')),
      '3 plain, number 1 counting 0, number 1 counting 1',
    );
  });
  it('leaves excluded codes alone', () => assert.equal(say(foretell(every5, READING, '8F75')), '16 plain'));
});
