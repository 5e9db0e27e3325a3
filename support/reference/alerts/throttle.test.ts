import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ThrottleParameters, ThrottleVerdict } from './throttle';
import { SlidingWindowThrottle } from './throttle';

const DEVICE = '00-DB-12-34-56-78-90-A0';
const PARAMETERS: ThrottleParameters = { windowSeconds: 60, threshold: 3, forwardPeriodSeconds: 30, quietPeriodSeconds: 60, excludedAlertCodes: ['8F75'], countIncludesForwarded: false, firstForwarded: true };
const at = (second: number): Date => new Date(Date.UTC(2020, 10, 29, 0, 0, second));
const say = (verdict: ThrottleVerdict): string => (verdict.forward ? (verdict.throttle ? `${verdict.throttle.sequenceId}/${verdict.throttle.count}` : 'plain') : '-');

/** One alert at each second, and what was said of it. */
function storm(seconds: readonly number[], parameters: Partial<ThrottleParameters> = {}, code = '8F3F'): string[] {
  const throttle = new SlidingWindowThrottle({ ...PARAMETERS, ...parameters });
  return seconds.map((second) => say(throttle.judge(DEVICE, code, at(second))));
}
const every5 = (until: number): number[] => Array.from({ length: until / 5 + 1 }, (_, i) => i * 5);

describe('alert storm protection', () => {
  test('forwards plainly up to the threshold, then one in a period with its figures', () => {
    assert.deepEqual(storm(every5(75)), ['plain', 'plain', 'plain', '1/0', '-', '-', '-', '-', '-', '2/5', '-', '-', '-', '-', '-', '3/5']);
  });
  test('leaves alone what stays at the threshold in every window', () => {
    assert.deepEqual(new Set(storm(Array.from({ length: 20 }, (_, i) => i * 20))), new Set(['plain']));
  });
  test('begins again at 1 after a quiet period', () => {
    assert.deepEqual(storm([0, 0, 0, 0, 0, 60, 60, 60, 60]), ['plain', 'plain', 'plain', '1/0', '-', 'plain', 'plain', 'plain', '1/0']);
  });
  test('goes on while the silence is shorter than that', () => {
    assert.deepEqual(storm([0, 0, 0, 0, 0, 59]), ['plain', 'plain', 'plain', '1/0', '-', '2/1']);
  });
  test('never holds back a code that is excluded', () => {
    assert.deepEqual(new Set(storm(every5(75), {}, '8F75')), new Set(['plain']));
  });
  test('conserves: forwarded and counted together are those raised, but for the last held back', () => {
    const said = storm(Array.from({ length: 500 }, (_, i) => i));
    const forwarded = said.filter((word) => word !== '-').length;
    const counted = said.reduce((sum, word) => sum + Number(word.split('/')[1] ?? 0), 0);
    assert.equal(forwarded + counted + said.slice(said.lastIndexOf(said.filter((word) => word.includes('/')).at(-1) ?? '') + 1).length, 500);
  });
  test('can count the one that is forwarded, and can hold back the first', () => {
    assert.deepEqual(storm([0, 0, 0, 0, 0, 30], { countIncludesForwarded: true }), ['plain', 'plain', 'plain', '1/1', '-', '2/2']);
    assert.deepEqual(storm([0, 0, 0, 0, 0, 30], { firstForwarded: false }), ['plain', 'plain', 'plain', '-', '-', '1/2']);
  });
  test('keeps devices and codes apart, and forgets them when they are silent', () => {
    const throttle = new SlidingWindowThrottle(PARAMETERS);
    for (let i = 0; i < 10; i++) throttle.judge(DEVICE, '8F3F', at(0));
    assert.equal(say(throttle.judge(DEVICE, '8F78', at(0))), 'plain');
    assert.equal(say(throttle.judge('00-DB-12-34-56-78-90-A1', '8F3F', at(0))), 'plain');
    assert.equal(throttle.tracked, 3);
    throttle.judge(DEVICE, '8F78', at(120));
    assert.equal(throttle.tracked, 1);
  });
});
