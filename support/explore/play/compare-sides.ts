import { controlIfOffered } from '../../target/capabilities';
import type { Stimulus } from '../stimuli/stimulus';
import { compareFacts, type Difference } from '../difference/compare';
import { observe } from '../difference/observe';
import type { Played, Side } from './side';

/** Both sides after one stimulus. */
export interface Comparison {
  readonly model: Played;
  readonly candidate: Played;
  readonly differences: readonly Difference[];
  /** Why nothing was compared: the suite itself cannot play it, or a side does not offer what it takes. */
  readonly discarded?: string;
}

/** Lets both sides go through a stimulus, and lays what they said side by side. `look` sees both stages before they are cleared. */
export async function compareSides(
  sides: Sides,
  stimulus: Stimulus,
  look?: (comparison: Comparison) => Promise<void>,
): Promise<Comparison> {
  const number = sides.next();
  sides.model.session.countAlike(sides.candidate.session);
  await keepTime(sides);
  const played = await Promise.all([sides.model.play(stimulus, number), sides.candidate.play(stimulus, number)]);
  const [model, candidate] = played;
  try {
    const discarded = whyDiscarded(model) ?? (candidate.stopped?.kind === 'capability-missing' ? candidate.stopped.says : undefined);
    const facts = discarded === undefined ? await Promise.all(played.map(observe)) : [[], []];
    const comparison = {
      model,
      candidate,
      differences: compareFacts(facts[0] ?? [], facts[1] ?? [], sides.tolerance),
      ...(discarded !== undefined && { discarded }),
    };
    await look?.(comparison);
    return comparison;
  } finally {
    await Promise.all([sides.model.clear(model.world), sides.candidate.clear(candidate.world)]);
  }
}

/** Seconds after which a target is done with what came before: episodes of alerts, allocations, answers that it waits for. */
const REST = 3600;

/** Lets what came before be over, where time goes by what it is told: what is played next shows what it shows by itself. */
export async function rest({ model, candidate, tolerance }: Sides): Promise<void> {
  if (tolerance === 0) await Promise.all([model, candidate].map(({ session }) => session.clock.advance(REST)));
}

/** The two that are compared. */
export interface Sides {
  readonly model: Side;
  readonly candidate: Side;
  /** Seconds that instants may be apart: none where both stand in virtual time. */
  readonly tolerance: number;
  /** The number of the next play. */
  next(): number;
}

function whyDiscarded({ stopped, world, passedOver }: Played): string | undefined {
  if (stopped && stopped.kind !== 'target') return stopped.says;
  return world.exchanges.length + world.happenings.length === 0 ? (passedOver[0]?.says ?? 'nothing was asked') : undefined;
}

/** Whether time stands still at the target unless it is moved. */
export async function standsStill({ target }: Side): Promise<boolean> {
  const clock = controlIfOffered(target, 'clock');
  const before = await clock?.now();
  return before !== undefined && before.getTime() === (await clock?.now())?.getTime();
}

/**
 * The model never lags behind the candidate, whose time may be real, or that of runs before; nor the candidate behind the model, on which a
 * scenario may have been judged more often, where its time goes by what it is told alone.
 */
async function keepTime({ model, candidate, tolerance }: Sides): Promise<void> {
  const [ours, theirs] = await Promise.all([model.session.clock.now(), candidate.session.clock.now()]);
  const seconds = Math.round((theirs.getTime() - ours.getTime()) / 1000);
  if (seconds > 0) await model.session.clock.advance(seconds);
  if (seconds < 0 && tolerance === 0) await candidate.session.clock.advance(-seconds);
}
