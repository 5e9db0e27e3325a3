import type { Readings } from '../behaviour/readings';
import type { ThrottleParameters } from './throttle';

/** The parameters of alert storm protection as the interpretations have them. */
export function defaultThrottling(readings: Readings): ThrottleParameters {
  return {
    windowSeconds: readings.number('alert-throttle-window-seconds'),
    threshold: readings.number('alert-throttle-threshold'),
    forwardPeriodSeconds: readings.number('alert-throttle-forward-period-seconds'),
    quietPeriodSeconds: readings.number('alert-throttle-quiet-period-seconds'),
    excludedAlertCodes: readings.words('alert-throttle-excluded-codes'),
    countIncludesForwarded: readings.flag('alert-count-includes-forwarded'),
    firstForwarded: readings.flag('first-throttled-alert-forwarded'),
    remainderReported: readings.flag('alert-throttle-remainder-reported'),
  };
}
