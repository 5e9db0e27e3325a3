import type { Pickle } from '@cucumber/messages';
import { controlIfOffered } from '../../target/capabilities';
import { CapabilityMissing, HarnessFault } from '../faults';
import type { World } from './world';

/** How long the target keeps a turn for a worker that died, in seconds. */
const KEPT_SECONDS = 120;

/** Words of steps that let time pass at the target, or change what all scenarios share: throttling, traffic, the CPL, the S1SPs. */
const MOVING: readonly RegExp[] = [
  /\bpass(es)?$/,
  /\bevery\b.*\d/,
  /throttl/i,
  /Central Products List/,
  /\b(waits on|firmware|distribut)/i,
  /S1SP/,
  /Traffic/i,
];

/** Whether a scenario needs a target to itself that others play at too. */
export function movesWhatAllShare({ steps }: Pick<Pickle, 'steps'>): boolean {
  return steps.some(({ text }) => MOVING.some((words) => words.test(text)));
}

/**
 * Waits for this scenario's turn at a target that others play at meanwhile: beside them, or alone. It is given back when the scenario
 * is over. Throws CapabilityMissing where it needs the target to itself and the target grants no turns.
 */
export async function takeTurn(world: World, alone: boolean): Promise<void> {
  const { target, session, scenario } = world;
  const { inCompany = false, firstUserSet = 0, worker = 0 } = session.parameters;
  const { control } = target;
  if (!inCompany || !control) return;
  const desk = controlIfOffered(target, 'leases');
  if (!desk && alone) throw new CapabilityMissing('leases', 'have the target to itself while others play at it too');
  control.beforeMoving = alone ? () => undefined : () => notAlone(scenario.id);
  if (!desk) return;
  const holder = `users ${firstUserSet + worker}`;
  world.afterwards(() => desk.giveBack(holder));
  while (!(await desk.lease(holder, { use: alone ? 'alone' : 'shared', seconds: KEPT_SECONDS })));
}

function notAlone(scenario: string): never {
  throw new HarnessFault(
    `${scenario} moves what all scenarios share, and did not take its turn alone: its words are to be known in support/world/stage/turn.ts`,
  );
}
