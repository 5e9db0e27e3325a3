import type { AlertThrottling } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { Throttle } from '../../duis/response';
import { RecencyList } from './recency-list';
import { RecentAlerts } from './recent-alerts';

/** Whether an alert goes on and, where its code is being throttled, with which figures. */
export type ThrottleVerdict = { readonly forward: true; readonly throttle?: Throttle } | { readonly forward: false };

/** Alert storm protection: asked once for every alert that a device raises (SECMP0062; facts D.1). */
export interface AlertThrottle {
  judge(device: Eui64, alertCode: string, at: Date): ThrottleVerdict;
}

export interface ThrottleParameters extends AlertThrottling {
  /** Whether the alert that begins an episode is itself forwarded. */
  readonly firstForwarded: boolean;
  /** Whether what an episode held back last is counted by the next alert that is forwarded after it. */
  readonly remainderReported: boolean;
}

/** One alert code of one device. */
interface Pair {
  readonly device: Eui64;
  readonly alertCode: string;
  readonly recent: RecentAlerts;
  /** When the last alert came, in milliseconds. */
  last: number;
  episode: Episode | undefined;
  /** Held back in an episode that is over, and still to be counted. */
  owed: number;
  earlier: Pair | undefined;
  later: Pair | undefined;
}

interface Episode {
  forwardedAt: number;
  sequence: number;
  heldBack: number;
}

const PLAIN: ThrottleVerdict = { forward: true };
const HELD_BACK: ThrottleVerdict = { forward: false };
/** ThrottledAlertCount has 32 bits; before it can hold no more, an alert is forwarded out of turn, so that none is lost from the count. */
const GREATEST_COUNT = 2 ** 32 - 1;

/**
 * Counts the alerts of each device and code in a window that slides, and throttles those that exceed the threshold. An alert costs
 * the same however many pairs are known, and a pair is remembered no longer than it can matter.
 */
export class SlidingWindowThrottle implements AlertThrottle {
  /** By device, then code: joining the two into one key would cost more than all else. */
  private readonly devices = new Map<Eui64, Map<string, Pair>>();
  private size = 0;
  /**
   * Pairs that are counted, and pairs that are throttled, which are remembered for different times. One that owes a count is in neither,
   * and waits for its next alert.
   */
  private readonly counted = new RecencyList<Pair>();
  private readonly throttled = new RecencyList<Pair>();
  private readonly excluded: ReadonlySet<string>;
  private readonly windowMs: number;
  private readonly periodMs: number;
  private readonly quietMs: number;

  constructor(private readonly parameters: ThrottleParameters) {
    this.excluded = new Set(parameters.excludedAlertCodes);
    this.windowMs = parameters.windowSeconds * 1000;
    this.periodMs = parameters.forwardPeriodSeconds * 1000;
    this.quietMs = parameters.quietPeriodSeconds * 1000;
  }

  judge(device: Eui64, alertCode: string, at: Date): ThrottleVerdict {
    if (this.excluded.has(alertCode)) return PLAIN;
    const now = at.getTime();
    this.forgetIdle(now);
    const pair = this.devices.get(device)?.get(alertCode) ?? this.remember(device, alertCode, now);
    this.listOf(pair)?.remove(pair);
    if (pair.episode && now - pair.last >= this.quietMs) this.end(pair);
    pair.last = now;
    const verdict = this.decide(pair, now);
    this.listOf(pair)?.add(pair);
    return verdict;
  }

  /** How many pairs are remembered. */
  get tracked(): number {
    return this.size;
  }

  private remember(device: Eui64, alertCode: string, now: number): Pair {
    const pair: Pair = {
      device,
      alertCode,
      recent: new RecentAlerts(this.parameters.threshold),
      last: now,
      episode: undefined,
      owed: 0,
      earlier: undefined,
      later: undefined,
    };
    const codes = this.devices.get(device);
    if (codes) codes.set(alertCode, pair);
    else this.devices.set(device, new Map([[alertCode, pair]]));
    this.counted.add(pair);
    this.size++;
    return pair;
  }

  private decide(pair: Pair, now: number): ThrottleVerdict {
    const exceeds = pair.recent.exceeds(now, this.windowMs);
    if (pair.episode) return this.isDue(pair.episode, now) ? this.forward(pair.episode, now) : this.holdBack(pair.episode);
    const { owed } = pair;
    pair.owed = 0;
    if (!exceeds) return owed === 0 ? PLAIN : { forward: true, throttle: { count: this.counting(owed) } };
    pair.episode = { forwardedAt: now, sequence: 0, heldBack: owed };
    return this.parameters.firstForwarded ? this.forward(pair.episode, now) : this.holdBack(pair.episode);
  }

  private end(pair: Pair): void {
    pair.owed = this.parameters.remainderReported ? (pair.episode?.heldBack ?? 0) : 0;
    pair.episode = undefined;
  }

  private listOf({ episode, owed }: Pair): RecencyList<Pair> | undefined {
    if (episode) return this.throttled;
    return owed === 0 ? this.counted : undefined;
  }

  private isDue({ forwardedAt, heldBack }: Episode, now: number): boolean {
    return now - forwardedAt >= this.periodMs || heldBack + 1 >= GREATEST_COUNT;
  }

  private forward(episode: Episode, now: number): ThrottleVerdict {
    const count = this.counting(episode.heldBack);
    episode.sequence++;
    episode.heldBack = 0;
    episode.forwardedAt = now;
    return { forward: true, throttle: { sequenceId: episode.sequence, count } };
  }

  private counting(heldBack: number): number {
    return heldBack + (this.parameters.countIncludesForwarded ? 1 : 0);
  }

  private holdBack(episode: Episode): ThrottleVerdict {
    episode.heldBack++;
    return HELD_BACK;
  }

  /** What was silent for its window, and for a quiet period where it is throttled, has no bearing on what comes. */
  private forgetIdle(now: number): void {
    this.forgetBefore(this.counted, now - this.windowMs);
    this.forgetBefore(this.throttled, now - Math.max(this.windowMs, this.quietMs));
  }

  private forgetBefore(list: RecencyList<Pair>, instant: number): void {
    for (let pair = list.stalest; pair && pair.last <= instant; pair = list.stalest) {
      list.remove(pair);
      this.end(pair);
      if (pair.owed === 0) this.forget(pair);
    }
  }

  private forget({ device, alertCode }: Pair): void {
    const codes = this.devices.get(device);
    codes?.delete(alertCode);
    if (codes?.size === 0) this.devices.delete(device);
    this.size--;
  }
}
