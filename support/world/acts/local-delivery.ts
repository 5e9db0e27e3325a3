import { gotten } from '../stage/exchange';
import type { DeviceSpec } from '../../control/types';
import { formatRequestId } from '../../duis/request-id';
import { controlFor } from '../../target/capabilities';
import { goldenRequests } from '../../user/golden/golden-request';
import { set } from '../../user/deviation';
import { loadCatalogues } from '../../vectors/catalogues';
import type { Change } from '../words/changes';
import { change } from '../words/changes';
import { unmet } from '../findings/evidence';
import { HarnessFault } from '../faults';
import { payloadOf } from '../findings/gbcs-reading';
import type { Persona } from '../words/personas';
import type { RequestPhrase } from '../words/request-phrases';
import type { World } from '../stage/world';

/**
 * The User asks for a command for local delivery (CommandVariant 2, critical 6), and a technician has the device carry it out on the spot.
 */
export async function carryByHand(world: World, user: Persona, request: RequestPhrase): Promise<void> {
  const { critical } = loadCatalogues().services.get(request.golden.serviceReferenceVariant);
  await world.send(user, request, [change(`CommandVariant ${critical ? 6 : 2}`)]);
  const { exchange } = world;
  const { response } = exchange.sent.reply ?? {};
  const command =
    response?.body.kind === 'response' && response.body.content?.name === 'LocalCommand' ? payloadOf(response.body) : undefined;
  if (!command)
    throw unmet(world.scenario, { subject: 'response content', expected: 'LocalCommand', got: gotten(exchange), shownBy: exchange });
  const { target } = exchange.sent.requestId;
  const said = await controlFor(world.target, 'local-commands', 'have a technician give a command to a device').carry(target, command);
  await world.newCommands(target);
  if (!said)
    throw unmet(world.scenario, {
      subject: 'response',
      expected: { of: world.cast.nameOf(target), to: 'the command for local delivery' },
      got: null,
      shownBy: exchange,
    });
}

/** Which response of a device is returned: what it said last, or what it said first. */
export type WhichResponse = 'last' | 'first';

/** The User returns to the DCC what the device said: 8.13, naming the request of that command. */
export async function returnResponse(
  world: World,
  user: Persona,
  device: DeviceSpec,
  changes: readonly Change[],
  which: WhichResponse = 'last',
): Promise<void> {
  const place = which === 'last' ? -1 : 0;
  const original =
    world.exchanges.filter(({ sent }) => sent.requestId.target === device.eui).at(place) ??
    fault(`nobody asked ${world.cast.nameOf(device.eui)} for anything`);
  controlFor(world.target, 'device-commands', 'know what a device said on the spot');
  const commands = (await world.commandsTo(device.eui)) ?? [];
  const response = commands.at(place)?.response ?? fault(`${world.cast.nameOf(device.eui)} has said nothing`);
  const filling = [
    filled('OriginalRequestID', formatRequestId(original.sent.requestId)),
    filled('DeviceGBCSResponse', Buffer.from(response, 'hex').toString('base64')),
  ];
  await world.send(user, RETURN, [...filling, ...changes]);
}

const RETURN: RequestPhrase = {
  words: 'returns the response of a device',
  golden: goldenRequests().find((one) => one.serviceReferenceVariant === '8.13') ?? fault('there is no golden request of 8.13'),
  devices: {},
  facts: {},
};

function filled(name: string, text: string): Change {
  return { words: name, facts: {}, deviation: () => set(name, text) };
}

function fault(message: string): never {
  throw new HarnessFault(message);
}
