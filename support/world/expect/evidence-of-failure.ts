import { controlIfOffered } from '../../target/capabilities';
import { requestIdOf } from '../stage/exchange';
import type { World } from '../stage/world';

/**
 * Asks the target, when a scenario has failed, what it decided on each request and what the devices were given, so that the journal shows
 * it. Nobody judges it, and a target that no longer answers makes the failure no other.
 */
export async function showEvidence(world: World): Promise<void> {
  try {
    const traces = controlIfOffered(world.target, 'traces');
    for (const id of new Set(world.exchanges.map(requestIdOf))) {
      const decisions = (await traces?.traces(id)) ?? [];
      if (decisions.length > 0) world.show(`the decisions on ${id}`, decisions);
    }
    const commands = controlIfOffered(world.target, 'device-commands');
    const devices = new Set(world.exchanges.map(({ sent }) => sent.requestId.target).filter((eui) => world.cast.owns(eui)));
    for (const device of devices) {
      const given = (await commands?.commands(device)) ?? [];
      if (given.length > 0) world.show(`the commands that ${world.cast.nameOf(device)} was sent`, given);
    }
  } catch {
    // What was found stands without it.
  }
}
