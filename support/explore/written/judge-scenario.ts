import { expectContents } from '../../world/expect/contents';
import { expectContract } from '../../world/expect/contract/judge';
import { expectAuthenticAlerts } from '../../world/expect/beyond-the-note';
import { expectNothingUnclaimed } from '../../world/expect/silence';
import type { Script } from '../play/script';
import type { Side } from '../play/side';
import type { Step } from './compose-scenario';

/** What became of a scenario: nothing where it passed, or the step that failed (none: after the last) and what was said. */
export interface Failure {
  readonly step?: Step;
  readonly says: string;
}

/** Plays a scenario at one side and judges it as a run would, with all that is judged beside the steps. */
export async function judgeScenario(side: Side, steps: readonly Step[], number: number, script: Script): Promise<Failure | undefined> {
  const world = side.stage(number);
  try {
    for (const step of steps) {
      try {
        await script.play(world, step);
      } catch (error) {
        return { step, says: saidBy(error) };
      }
    }
    await world.settle();
    await expectContents(world);
    await expectAuthenticAlerts(world);
    await world.end();
    await expectContract(world);
    expectNothingUnclaimed(world);
    return undefined;
  } catch (error) {
    return { says: saidBy(error) };
  } finally {
    await side.clear(world);
  }
}

function saidBy(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
