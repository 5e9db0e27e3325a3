import { isDeepStrictEqual } from 'node:util';
import type { DeviceCommandRecord, DeviceSpec } from '../../control/types';
import { decodeMessage } from '../../gbcs/decode';
import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import type { FindingValue } from '../../record/finding';
import { controlFor } from '../../target/capabilities';
import { contentOf, type CommandContent } from '../findings/command-content';
import { decidingOctets, decidingPart } from '../findings/deciding-octets';
import { unmet } from '../findings/evidence';
import type { World } from '../stage/world';
import { carriersIn, placeIn, type Place } from './gbcs';

/** What reached a device last says this, as it arrived: in a GBCS command, or, at a SMETS1 device, in the request that its S1SP has. */
export async function expectGiven(world: World, device: DeviceSpec, content: CommandContent): Promise<void> {
  await world.settle();
  const shows = device.smetsFamily === 'SMETS1' ? 's1sp-requests' : 'device-commands';
  controlFor(world.target, shows, 'read what a device is told');
  const commands = (await world.commandsTo(device.eui, shows)) ?? [];
  const last = commands.at(-1);
  const { expected } = content;
  const shown = world.show(`the commands that ${world.cast.nameOf(device.eui)} was sent`, commands);
  if (!last) throw unmet(world.scenario, { subject: 'command', expected, got: null, shownBy: shown });
  const got = readable(() => contentOf(content, last, device, (document) => world.session.reader.tree(document.toString('utf8'))));
  if (isDeepStrictEqual(got, expected)) return;
  const place = device.smetsFamily === 'SMETS1' ? { shownBy: shown } : placeOf(world, content, last, got, { shownBy: shown });
  throw unmet(world.scenario, { subject: 'command content', expected, got, ...place });
}

/** Where it stands: in the message to a User in which the command went by, or, where it did not, in what the control interface shows. */
function placeOf(
  world: World,
  { expected, figures }: CommandContent,
  { command }: DeviceCommandRecord,
  got: FindingValue,
  shown: Place,
): Place {
  const octets = Buffer.from(command, 'hex');
  const given = decodeMessage(octets);
  const read = (message: GbcsMessage): FindingValue => figures(message.payload);
  const part = decidingPart(expected, got);
  const carried = carriersIn(world).find(({ message }) => isSameCommand(message, given));
  if (carried) return placeIn(carried.carrier, carried.response, read, part);
  const deciding = decidingOctets(octets, (changed) => read(decodeMessage(changed)), part);
  return { ...shown, path: '/commands[last()]', ...(deciding && { octets: deciding }) };
}

/** The signature and the MAC come later. */
function isSameCommand(one: GbcsMessage, other: GbcsMessage): boolean {
  return one.counter === other.counter && one.messageCode === other.messageCode && Buffer.from(one.payload).equals(other.payload);
}

function readable(read: () => FindingValue): FindingValue {
  try {
    return read();
  } catch (error) {
    if (error instanceof GbcsError) return { problem: error.message };
    throw error;
  }
}
