import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Fate } from '../../world/words/foretold-alerts';
import { foretell } from '../../world/words/foretold-alerts';
import type { ThrottleParameters, ThrottleVerdict } from './throttle';
import { SlidingWindowThrottle } from './throttle';

const DEVICE = '00-DB-12-34-56-78-90-A0';
const PARAMETERS: ThrottleParameters = {
  windowSeconds: 60,
  threshold: 3,
  forwardPeriodSeconds: 30,
  quietPeriodSeconds: 60,
  excludedAlertCodes: ['8F75'],
  countIncludesForwarded: false,
  firstForwarded: true,
  remainderReported: false,
};
const at = (second: number): Date => new Date(Date.UTC(2020, 10, 29, 0, 0, second));
const sayFate = (fate: Fate): string => (fate === 'held back' ? '-' : fate === 'plain' ? fate : `${fate.number}/${fate.counting}`);
const say = (verdict: ThrottleVerdict): string =>
  verdict.forward ? (verdict.throttle ? `${verdict.throttle.sequenceId ?? NaN}/${verdict.throttle.count}` : 'plain') : '-';

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
  test('looks at a window that slides, not at one minute after the other', () => {
    assert.deepEqual(storm([55, 58, 61, 64]), ['plain', 'plain', 'plain', '1/0']);
  });
  test('begins again at 1 after a quiet period', () => {
    assert.deepEqual(storm([0, 0, 0, 0, 0, 60, 60, 60, 60]), ['plain', 'plain', 'plain', '1/0', '-', 'plain', 'plain', 'plain', '1/0']);
  });
  test('begins again at once where the quiet period is over and the window is not', () => {
    assert.deepEqual(storm([0, 0, 0, 0, 0, 20], { quietPeriodSeconds: 10 }), ['plain', 'plain', 'plain', '1/0', '-', '1/0']);
  });
  test('goes on while the silence is shorter than that', () => {
    assert.deepEqual(storm([0, 0, 0, 0, 0, 59]), ['plain', 'plain', 'plain', '1/0', '-', '2/1']);
  });
  test('can count, after an episode, what it held back last', () => {
    assert.deepEqual(storm([0, 0, 0, 0, 0, 0, 60, 61], { remainderReported: true }), [
      'plain',
      'plain',
      'plain',
      '1/0',
      '-',
      '-',
      'NaN/2',
      'plain',
    ]);
    assert.deepEqual(storm([0, 0, 0, 0, 0, 600], { remainderReported: true, countIncludesForwarded: true }), [
      'plain',
      'plain',
      'plain',
      '1/1',
      '-',
      'NaN/2',
    ]);
    assert.deepEqual(storm([0, 0, 0, 0, 0, 20], { remainderReported: true, quietPeriodSeconds: 10 }), [
      'plain',
      'plain',
      'plain',
      '1/0',
      '-',
      '1/1',
    ]);
  });
  test('never holds back a code that is excluded', () => {
    assert.deepEqual(new Set(storm(every5(75), {}, '8F75')), new Set(['plain']));
  });
  test('can count the one that is forwarded, and can hold back the first', () => {
    assert.deepEqual(storm([0, 0, 0, 0, 0, 30], { countIncludesForwarded: true }), ['plain', 'plain', 'plain', '1/1', '-', '2/2']);
    assert.deepEqual(storm([0, 0, 0, 0, 0, 30], { firstForwarded: false }), ['plain', 'plain', 'plain', '-', '-', '1/2']);
  });
  test('throttles from the first alert where none is let through', () => {
    assert.deepEqual(storm([0, 0, 30], { threshold: 0 }), ['1/0', '-', '2/1']);
  });
  test('keeps devices and codes apart', () => {
    const throttle = new SlidingWindowThrottle(PARAMETERS);
    for (let i = 0; i < 10; i++) throttle.judge(DEVICE, '8F3F', at(0));
    assert.equal(say(throttle.judge(DEVICE, '8F78', at(0))), 'plain');
    assert.equal(say(throttle.judge('00-DB-12-34-56-78-90-A1', '8F3F', at(0))), 'plain');
  });
  test('forgets what is silent, even behind what is remembered for longer', () => {
    const throttle = new SlidingWindowThrottle({ ...PARAMETERS, quietPeriodSeconds: 600 });
    for (let i = 0; i < 4; i++) throttle.judge(DEVICE, '8F3F', at(0));
    throttle.judge(DEVICE, '8F78', at(1));
    throttle.judge(DEVICE, '8F76', at(30));
    assert.equal(throttle.tracked, 3);
    throttle.judge(DEVICE, '8F76', at(61));
    assert.equal(throttle.tracked, 2);
    throttle.judge(DEVICE, '8F76', at(600));
    assert.equal(throttle.tracked, 1);
  });
});

/** An alert of a storm: how long after the one before, and of which of a few codes. */
const storms = fc.array(fc.record({ gap: fc.nat({ max: 40 }), code: fc.constantFrom('8F3F', '8F78') }), { maxLength: 120 });
const parameters = fc.record({
  windowSeconds: fc.integer({ min: 1, max: 90 }),
  threshold: fc.nat({ max: 6 }),
  forwardPeriodSeconds: fc.integer({ min: 1, max: 60 }),
  quietPeriodSeconds: fc.integer({ min: 1, max: 120 }),
  excludedAlertCodes: fc.constant([]),
  countIncludesForwarded: fc.boolean(),
  firstForwarded: fc.boolean(),
  remainderReported: fc.boolean(),
});

interface Alert {
  readonly second: number;
  readonly code: string;
}

function played(gaps: readonly { gap: number; code: string }[]): Alert[] {
  let second = 0;
  return gaps.map(({ gap, code }) => ({ second: (second += gap), code }));
}

describe('any storm', () => {
  test('is throttled as the harness foretells from the readings, code by code', () => {
    fc.assert(
      fc.property(storms, parameters, (gaps, p) => {
        const alerts = played(gaps);
        const throttle = new SlidingWindowThrottle(p);
        const said = alerts.map(({ second, code }) => say(throttle.judge(DEVICE, code, at(second))));
        for (const one of ['8F3F', '8F78']) {
          const own = alerts.flatMap(({ second, code }) => (code === one ? [second * 1000] : []));
          assert.deepEqual(
            said.filter((_, i) => alerts[i]?.code === one),
            foretell(own, p, one).map(sayFate),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
  test('is conserved: what is held back is in the count of the next forwarded, in its episode or, where read so, after it', () => {
    fc.assert(
      fc.property(storms, parameters, (gaps, p) => {
        const throttle = new SlidingWindowThrottle({ ...p, countIncludesForwarded: false });
        let heldBack = 0;
        let last = 0;
        for (const { second } of played(gaps)) {
          if (second - last >= p.quietPeriodSeconds && !p.remainderReported) heldBack = 0;
          last = second;
          const verdict = throttle.judge(DEVICE, '8F3F', at(second));
          if (verdict.forward) assert.equal(verdict.throttle?.count ?? 0, heldBack);
          heldBack = verdict.forward ? 0 : heldBack + 1;
        }
      }),
      { numRuns: 200 },
    );
  });
  test('leaves nothing behind once it is over, but for a count that is still to be told', () => {
    fc.assert(
      fc.property(storms, parameters, (gaps, p) => {
        const throttle = new SlidingWindowThrottle({ ...p, remainderReported: false });
        const alerts = played(gaps);
        for (const { second, code } of alerts) throttle.judge(DEVICE, code, at(second));
        const over = (alerts.at(-1)?.second ?? 0) + Math.max(p.windowSeconds, p.quietPeriodSeconds);
        throttle.judge('00-DB-12-34-56-78-90-A1', '8F3F', at(over));
        assert.equal(throttle.tracked, 1);
      }),
      { numRuns: 200 },
    );
  });
});
