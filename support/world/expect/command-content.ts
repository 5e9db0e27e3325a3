import type { DeviceSpec } from '../../control/types';
import { GbcsError } from '../../gbcs/error';
import { controlFor } from '../../target/capabilities';
import type { CommandContent } from '../findings/command-content';
import { contentOf } from '../findings/command-content';
import { unmetAsSaid } from '../findings/evidence';
import type { World } from '../stage/world';

/** What reached a device last says this, as it arrived: in a GBCS command, or, at a SMETS1 device, in the request that its S1SP has. */
export async function expectGiven(world: World, device: DeviceSpec, content: CommandContent): Promise<void> {
  await world.settle();
  const commands = await controlFor(world.target, 'device-commands', 'read what a device is told').commands(device.eui);
  const last = commands.at(-1);
  if (!last) throw unmetAsSaid(world.scenario, content.words, 'no command', world.exchange);
  const got = readable(() => contentOf(content, last, device, (document) => world.session.reader.tree(document.toString('utf8'))));
  if (got !== content.words) throw unmetAsSaid(world.scenario, `${content.words} at ${world.cast.nameOf(device.eui)}`, got, world.exchange);
}

function readable(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (error instanceof GbcsError) return `what cannot be read: ${error.message}`;
    throw error;
  }
}
