import type { AlertThrottling } from '../../control/types';

/**
 * How a target reads alert storm protection: its parameters, whether the alert that begins throttling is forwarded, and whether what was
 * held back last is counted after it.
 */
export interface ThrottleReading extends AlertThrottling {
  readonly firstForwarded: boolean;
  readonly remainderReported: boolean;
}

/**
 * What becomes of an alert: held back, or forwarded, with figures while its code is throttled; the number is NaN where there is only a
 * count.
 */
export type Fate = 'held back' | 'plain' | { readonly number: number; readonly counting: number };

interface Episode {
  readonly forwardedAt: number;
  readonly number: number;
  readonly heldBack: number;
}

/**
 * What is to become of the alerts of one code of one device that are raised at these instants, in milliseconds: the readings of the
 * note, word for word, on the whole of their history (vectors/interpretations.yaml, alert-throttle-*).
 */
export function foretell(instants: readonly number[], reading: ThrottleReading, alertCode: string): readonly Fate[] {
  if (reading.excludedAlertCodes.includes(alertCode)) return instants.map(() => 'plain');
  let episode: Episode | undefined;
  const counting = (heldBack: number): number => heldBack + (reading.countIncludesForwarded ? 1 : 0);
  return instants.map((now, i): Fate => {
    const silence = now - (instants[i - 1] ?? now);
    let remainder = 0;
    if (episode && silence >= reading.quietPeriodSeconds * 1000) {
      remainder = reading.remainderReported ? episode.heldBack : 0;
      episode = undefined;
    }
    const begins = !episode && alertsInWindow(instants, i, reading) > reading.threshold;
    if (begins) episode = { forwardedAt: now, number: 0, heldBack: remainder };
    if (!episode) return remainder === 0 ? 'plain' : { number: NaN, counting: counting(remainder) };
    const isForwarded = begins ? reading.firstForwarded : now - episode.forwardedAt >= reading.forwardPeriodSeconds * 1000;
    if (!isForwarded) {
      episode = { ...episode, heldBack: episode.heldBack + 1 };
      return 'held back';
    }
    const fate = { number: episode.number + 1, counting: counting(episode.heldBack) };
    episode = { forwardedAt: now, number: fate.number, heldBack: 0 };
    return fate;
  });
}

/** Those of the window that ends with the one at `last`. */
function alertsInWindow(instants: readonly number[], last: number, { windowSeconds }: ThrottleReading): number {
  const end = instants[last] ?? 0;
  let first = last;
  while (first >= 0 && end - (instants[first] ?? 0) < windowSeconds * 1000) first--;
  return last - first;
}
