import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { defaultThrottling } from '../reference/alerts/default-throttling';
import { SlidingWindowThrottle } from '../reference/alerts/throttle';
import { Readings } from '../reference/behaviour/readings';
import type { Measurement } from './measurement';

const ALERTS = 1_000_000;
const DEVICES = 10_000;
const START = Date.UTC(2020, 10, 29);
const devices = Array.from({ length: DEVICES }, (_, i) => `00-DB-12-00-00-00-${hex(i >> 8)}-${hex(i & 0xff)}`);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A storm: every device raises the same alert once a second, one after the other. */
function storm(throttle: SlidingWindowThrottle): void {
  for (let i = 0; i < ALERTS; i++) throttle.judge(devices[i % DEVICES] ?? '', '8F3F', new Date(START + i / 10));
}

function throttleByTheReadings(): SlidingWindowThrottle {
  return new SlidingWindowThrottle(defaultThrottling(new Readings()));
}

function alertsPerSecond(): number {
  const throttle = throttleByTheReadings();
  const started = performance.now();
  storm(throttle);
  return (ALERTS * 1000) / (performance.now() - started);
}

/** Octets of heap for each device and code that is remembered, when a storm is at its height and when it is over. */
function octetsPerPair(over: boolean): number {
  const throttle = throttleByTheReadings();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  storm(throttle);
  if (over) throttle.judge('00-DB-12-00-00-00-FF-FF', '8F3F', new Date(START + 3_600_000));
  collectGarbage();
  const held = process.memoryUsage().heapUsed - before;
  if (throttle.tracked !== (over ? 1 : DEVICES)) throw new Error(`${throttle.tracked} pairs are remembered`);
  return Math.max(held, 0) / DEVICES;
}

function hex(octet: number): string {
  return octet.toString(16).toUpperCase().padStart(2, '0');
}

export const measurements: readonly Measurement[] = [
  { name: 'alerts throttled, 1,000,000 from 10,000 devices', unit: '/s', aim: '≥ 500,000/s', run: alertsPerSecond },
  { name: 'memory for a device and code that is throttled', unit: 'octets', run: () => octetsPerPair(false) },
  { name: 'the same when the storm is over', unit: 'octets', aim: '0', run: () => octetsPerPair(true) },
];
