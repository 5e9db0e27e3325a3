import type { ControlClient } from './remote/control-client';
import type { Target } from './target';
import { CapabilityMissing } from './target';

/** The control interface of a target that offers `capability`; throws CapabilityMissing, saying what it was wanted for, otherwise. */
export function controlFor(target: Target, capability: string, wantedFor: string): ControlClient {
  if (!target.control || !target.capabilities.has(capability)) throw new CapabilityMissing(capability, wantedFor);
  return target.control;
}

/** The same, or undefined where the target does not offer it: for what is worth asking, but not necessary. */
export function controlIfOffered(target: Target, capability: string): ControlClient | undefined {
  return target.capabilities.has(capability) ? target.control : undefined;
}

/**
 * Whether there is nothing left to come once it has settled: only where its time is ours too. In real time what is on its way, as the
 * answer of a device, is not due yet, and comes all the same.
 */
export function settlesForGood({ capabilities }: Pick<Target, 'capabilities'>): boolean {
  return capabilities.has('settle') && capabilities.has('clock');
}

/** How far from UTC the clock of a meter may be, in milliseconds (SMETS2 wants it within 10 seconds). */
const DEVICE_CLOCK_MS = 10_000;

/**
 * By how much an instant that a device states may be off, in milliseconds: it has a clock of its own, and, far away, hears of it later.
 * The devices of the embedded reference have its clock.
 */
export function deviceClockLeewayMs({ kind, timeouts }: Pick<Target, 'kind' | 'timeouts'>): number {
  return kind === 'remote' ? Math.max(DEVICE_CLOCK_MS, timeouts.responseMs) : 0;
}

/** Whether all scenarios use the same devices, those that the target has, and find on them what was done before: it takes no others. */
export function sharesDevices({ capabilities }: Pick<Target, 'capabilities'>): boolean {
  return !capabilities.has('devices');
}
