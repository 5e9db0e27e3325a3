import type { DeviceSpec, DeviceType } from '../control/types';
import type { Eui64 } from '../duis/eui64';
import { PARTY, testPki } from './fleet-fixture';
import { DeviceFleet } from './fleet';

const HOME: readonly DeviceType[] = ['CHF', 'GPF', 'ESME', 'GSME', 'PPMID'];

/** The EUI-64 of a device of a large fleet, by number. */
export function numbered(n: number): Eui64 {
  return n
    .toString(16)
    .toUpperCase()
    .padStart(16, '0')
    .replace(/^0{6}/, '00DB12')
    .replace(/(..)(?=.)/g, '$1-');
}

/** A fleet of this many commissioned devices, in dual fuel homes of five. */
export function largeFleet(devices: number): DeviceFleet {
  const fleet = new DeviceFleet({
    now: () => new Date('2020-12-01T12:00:00Z'),
    schedule: () => undefined,
    emit: () => undefined,
    trust: testPki(),
  });
  for (let n = 0; n < devices; n += 1) fleet.put(specOf(n));
  return fleet;
}

function specOf(n: number): DeviceSpec {
  const deviceType = HOME[n % HOME.length] ?? 'CHF';
  return {
    eui: numbered(n),
    deviceType,
    gbcsVersion: '4.0',
    status: 'Commissioned',
    firmwareVersion: '00010203',
    ...(deviceType !== 'CHF' && { chf: numbered(n - (n % HOME.length)) }),
    ...(deviceType === 'ESME' && { esmeVariant: 'ADF' }),
    responsible: [
      { role: 'IS', user: PARTY.supplier },
      { role: 'GS', user: PARTY.gasSupplier },
      { role: 'ED', user: PARTY.networkOperator },
    ],
  };
}

/** Octets of heap that a device takes that nobody has spoken to. */
export function octetsAtRest(devices: number, collectGarbage: () => void): number {
  testPki();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const fleet = largeFleet(devices);
  collectGarbage();
  const held = process.memoryUsage().heapUsed - before;
  if (!fleet.has(numbered(devices - 1))) throw new Error('the fleet was forgotten');
  return held / devices;
}

/** Milliseconds that this many look-ups take, spread over the fleet. */
export function lookUpMillis(fleet: DeviceFleet, devices: number, lookUps: number): number {
  const names = Array.from({ length: 1000 }, (_, i) => numbered((i * 7919) % devices));
  const started = performance.now();
  let found = 0;
  for (let i = 0; i < lookUps; i += 1) {
    const name = names[i % names.length] ?? '';
    if (fleet.has(name) && fleet.commands(name).length === 0) found += 1;
  }
  if (found !== lookUps) throw new Error(`${lookUps - found} devices were not found`);
  return performance.now() - started;
}
