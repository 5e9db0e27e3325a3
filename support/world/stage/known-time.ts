import { controlIfOffered } from '../../target/capabilities';
import { CapabilityMissing } from '../../target/target';
import type { Change } from '../words/changes';
import type { Exchange } from './exchange';
import { areTimed } from '../words/instants';
import type { World } from './world';

/** How far the target's time may be from ours before an instant that counts from ours is another than it was meant to be, in milliseconds. */
const APART = 500;

/**
 * A target that does not tell its time is taken to have ours. Where a request says an instant, and the date of the reply shows that it
 * has not, the request was not what it was meant to be: throws CapabilityMissing.
 */
export function requireKnownTime(world: World, changes: readonly Change[], { at, sent }: Exchange): void {
  if (controlIfOffered(world.target, 'clock') || !changes.some(({ words }) => areTimed(words))) return;
  const dated = sent.reply?.response?.responseDateTime ?? '';
  const instant = Date.parse(dated);
  const isBetween = instant >= at.getTime() - APART && instant <= world.session.wall().getTime() + APART;
  if (!Number.isNaN(instant) && !isBetween)
    throw new CapabilityMissing(
      'clock',
      `say an instant by its time: the reply is dated ${dated}, and the request counts from ${at.toISOString()}`,
    );
}
