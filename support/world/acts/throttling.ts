import type { AlertThrottling } from '../../control/types';
import { controlFor } from '../../target/capabilities';
import { usualThrottling } from '../stage/throttling';
import type { World } from '../stage/world';

/** Has the target throttle alerts by these figures until the scenario is over; what is not said is as the target reads the note. */
export async function arrangeThrottling(world: World, figures: Partial<AlertThrottling>): Promise<void> {
  const control = controlFor(world.target, 'throttling', 'say when alerts are throttled');
  const usual = usualThrottling(world.target);
  world.throttling = { ...usual, ...figures };
  world.afterwards(() => control.setThrottling(usual));
  await control.setThrottling(world.throttling);
}
