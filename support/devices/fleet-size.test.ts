import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { largeFleet, lookUpMillis, octetsAtRest } from './fixtures/large-fleet-fixture';

const MANY = 100_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

test('a device at rest takes at most 4 kB in a fleet of 100,000', () => {
  const octets = octetsAtRest(MANY, collectGarbage);
  assert.ok(octets <= 4096, `${Math.round(octets)} octets`);
});

test('a device is found in a fleet of 100,000 about as fast as in one of 100', () => {
  const [few, many] = [largeFleet(100), largeFleet(MANY)];
  const millis = (fleet: typeof few, devices: number): number =>
    Math.min(...Array.from({ length: 7 }, () => lookUpMillis(fleet, devices, 20_000)));
  const [inFew, inMany] = [millis(few, 100), millis(many, MANY)];
  assert.ok(inMany < inFew * 10 + 5, `${inMany} ms instead of ${inFew} ms`);
});
