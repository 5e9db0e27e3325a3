import { controlIfOffered } from '../../target/capabilities';
import { CapabilityMissing, type Target } from '../../target/target';
import type { Change } from '../words/changes';
import type { Exchange } from './exchange';
import { areTimed } from '../words/instants';

/**
 * How far the target's time may be from ours before an instant that counts from ours is another than it was meant to be, in milliseconds.
 */
const APART = 500;

/**
 * A target that does not tell its time is taken to have ours. Where a request says an instant, and the date of the reply shows that it
 * has not by `now`, ours, the request was not what it was meant to be: throws CapabilityMissing.
 */
export function requireKnownTime(target: Target, now: Date, changes: readonly Change[], { at, sent }: Exchange): void {
  if (controlIfOffered(target, 'clock') || !changes.some(({ words }) => areTimed(words))) return;
  const dated = sent.reply?.response?.responseDateTime ?? '';
  const instant = Date.parse(dated);
  const isBetween = instant >= at.getTime() - APART && instant <= now.getTime() + APART;
  if (!Number.isNaN(instant) && !isBetween)
    throw new CapabilityMissing(
      'clock',
      `say an instant by its time: the reply is dated ${dated}, and the request counts from ${at.toISOString()}`,
    );
}
