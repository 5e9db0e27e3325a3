import type { AlertThrottling } from '../../control/types';
import type { Target } from '../../target/target';
import type { ThrottleReading } from '../words/foretold-alerts';
import { readingOf } from '../words/readings';
import type { World } from './world';

/** By what the target throttles in this scenario. */
export function throttleReading(world: World): ThrottleReading {
  const says = (name: string): boolean => readingOf(world.target, name) === true;
  const further = { firstForwarded: says('first-throttled-alert-forwarded'), remainderReported: says('alert-throttle-remainder-reported') };
  return { ...(world.throttling ?? usualThrottling(world.target)), ...further };
}

/** Alert storm protection as the target reads the note. */
export function usualThrottling(target: Target): AlertThrottling {
  const figure = (name: string): number => Number(readingOf(target, `alert-throttle-${name}`));
  return {
    threshold: figure('threshold'),
    windowSeconds: figure('window-seconds'),
    forwardPeriodSeconds: figure('forward-period-seconds'),
    quietPeriodSeconds: figure('quiet-period-seconds'),
    excludedAlertCodes: String(readingOf(target, 'alert-throttle-excluded-codes')).split(' ').filter(Boolean),
    countIncludesForwarded: readingOf(target, 'alert-count-includes-forwarded') === true,
  };
}
