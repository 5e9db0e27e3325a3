import type { AlertThrottling } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { Throttle } from '../../duis/response';

/** Whether an alert goes on and, where its code is being throttled, with which figures. */
export type ThrottleVerdict = { readonly forward: true; readonly throttle?: Throttle } | { readonly forward: false };

/** Alert storm protection: asked once for every alert that a device raises (SECMP0062; facts D.1). */
export interface AlertThrottle {
  judge(device: Eui64, alertCode: string, at: Date): ThrottleVerdict;
}

export interface ThrottleParameters extends AlertThrottling {
  /** Whether the alert that begins an episode is itself forwarded. */
  readonly firstForwarded: boolean;
}

interface Pair {
  /** The last alerts before throttling began, as many as the threshold; the oldest is at `oldest`. */
  readonly recent: Float64Array;
  oldest: number;
  last: number;
  episode: Episode | undefined;
}

interface Episode {
  forwardedAt: number;
  sequence: number;
  heldBack: number;
}

const PLAIN: ThrottleVerdict = { forward: true };
const HELD_BACK: ThrottleVerdict = { forward: false };

/** Counts alerts by device and code in a sliding window; remembers a pair no longer than it can matter. */
export class SlidingWindowThrottle implements AlertThrottle {
  private readonly pairs = new Map<string, Pair>();
  private readonly excluded: ReadonlySet<string>;

  constructor(private readonly parameters: ThrottleParameters) {
    this.excluded = new Set(parameters.excludedAlertCodes);
  }

  judge(device: Eui64, alertCode: string, at: Date): ThrottleVerdict {
    if (this.excluded.has(alertCode)) return PLAIN;
    const now = at.getTime();
    this.forgetIdle(now);
    const pair = this.pairOf(`${device} ${alertCode}`, now);
    if (pair.episode) return this.continue(pair.episode, now);
    if (!this.exceeds(pair, now)) return PLAIN;
    pair.episode = { forwardedAt: now, sequence: 0, heldBack: 0 };
    return this.parameters.firstForwarded ? this.forward(pair.episode, now) : this.holdBack(pair.episode);
  }

  /** How many pairs are remembered. */
  get tracked(): number {
    return this.pairs.size;
  }

  /** The pair, moved to the end of the map, which so is in the order of the last alert. */
  private pairOf(key: string, now: number): Pair {
    const known = this.pairs.get(key);
    const pair = known && !this.isIdle(known, now) ? known : { recent: new Float64Array(this.parameters.threshold).fill(-Infinity), oldest: 0, last: now, episode: undefined };
    this.pairs.delete(key);
    this.pairs.set(key, pair);
    pair.last = now;
    return pair;
  }

  /** Whether this alert makes more than the threshold within the window, which ends with it. */
  private exceeds(pair: Pair, now: number): boolean {
    const { recent } = pair;
    const before = recent.length === 0 ? now : (recent[pair.oldest] ?? -Infinity);
    if (recent.length > 0) {
      recent[pair.oldest] = now;
      pair.oldest = (pair.oldest + 1) % recent.length;
    }
    return now - before < this.parameters.windowSeconds * 1000;
  }

  private continue(episode: Episode, now: number): ThrottleVerdict {
    return now - episode.forwardedAt >= this.parameters.forwardPeriodSeconds * 1000 ? this.forward(episode, now) : this.holdBack(episode);
  }

  private forward(episode: Episode, now: number): ThrottleVerdict {
    const count = episode.heldBack + (this.parameters.countIncludesForwarded ? 1 : 0);
    episode.sequence++;
    episode.heldBack = 0;
    episode.forwardedAt = now;
    return { forward: true, throttle: { sequenceId: episode.sequence, count } };
  }

  private holdBack(episode: Episode): ThrottleVerdict {
    episode.heldBack++;
    return HELD_BACK;
  }

  /** An episode ends with silence; without one, an alert matters while it is in the window. */
  private forgetIdle(now: number): void {
    for (const [key, pair] of this.pairs) {
      if (!this.isIdle(pair, now)) return;
      this.pairs.delete(key);
    }
  }

  private isIdle(pair: Pair, now: number): boolean {
    const keptFor = pair.episode ? this.parameters.quietPeriodSeconds : this.parameters.windowSeconds;
    return now - pair.last >= keptFor * 1000;
  }
}
