import type { AlertThrottling } from '../../control/types';
import { controlFor } from '../../target/capabilities';
import type { Target } from '../../target/target';
import type { ThrottleReading } from '../words/foretold-alerts';
import { readingOf } from '../stage/readings';
import type { World } from '../stage/world';

/** Has the target throttle alerts by these figures until the scenario is over; what is not said is as the target reads the note. */
export async function arrangeThrottling(world: World, figures: Partial<AlertThrottling>): Promise<void> {
  const control = controlFor(world.target, 'throttling', 'say when alerts are throttled');
  const usual = usualThrottling(world.target);
  world.throttling = { ...usual, ...figures };
  world.afterwards(() => control.setThrottling(usual));
  await control.setThrottling(world.throttling);
}

/** By what the target throttles in this scenario. */
export function throttleReading(world: World): ThrottleReading {
  const says = (name: string): boolean => readingOf(world.target, name) === true;
  const further = { firstForwarded: says('first-throttled-alert-forwarded'), remainderReported: says('alert-throttle-remainder-reported') };
  return { ...(world.throttling ?? usualThrottling(world.target)), ...further };
}

/** Alert storm protection as the target reads the note. */
function usualThrottling(target: Target): AlertThrottling {
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
