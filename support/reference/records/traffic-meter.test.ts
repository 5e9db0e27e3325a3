import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { TrafficMeter } from './traffic-meter';

const A = '90-B3-D5-1F-30-01-00-00';
const B = '90-B3-D5-1F-30-02-00-00';
const at = (ms: number): Date => new Date(Date.UTC(2020, 10, 29) + ms);

function metered(arrivals: readonly (readonly [ms: number, user: string])[]): [number, number, number] {
  const meter = new TrafficMeter();
  for (const [ms, user] of arrivals) meter.count(user, at(ms));
  const last = at(arrivals.at(-1)?.[0] ?? 0);
  return [meter.upTo(last, A).total, meter.upTo(last, A).ofUser, meter.upTo(last, B).ofUser];
}

describe('the traffic meter', () => {
  test('counts the requests of the last second, and those of each User', () => {
    assert.deepEqual(
      metered([
        [0, A],
        [0, A],
        [500, B],
      ]),
      [3, 2, 1],
    );
  });
  test('leaves out what is a second old', () => {
    assert.deepEqual(
      metered([
        [0, A],
        [1, A],
        [1000, B],
      ]),
      [2, 1, 1],
    );
  });
  test('forgets a User who sends no more', () => {
    assert.deepEqual(
      metered([
        [0, A],
        [2000, B],
      ]),
      [1, 0, 1],
    );
  });
  test('can be cleared', () => {
    const meter = new TrafficMeter();
    meter.count(A, at(0));
    meter.clear();
    assert.deepEqual(meter.upTo(at(0), A), { total: 0, ofUser: 0 });
  });
  test('agrees with counting all of them over again, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 300 }), fc.constantFrom(A, B)), { maxLength: 3000 }), (gaps) => {
        let now = 0;
        const arrivals = gaps.map(([gap, user]) => [(now += gap), user] as const);
        const within = arrivals.filter(([ms]) => now - ms < 1000);
        assert.deepEqual(metered(arrivals), [
          within.length,
          ...[A, B].map((user) => within.filter((arrival) => arrival[1] === user).length),
        ]);
      }),
      { numRuns: 50 },
    );
  });
});
