import { textAt, walk } from '../../duis/element';
import type { ShownProtection } from '../../record/protection';
import { controlIfOffered } from '../../target/capabilities';
import type { DeviceCertificates } from '../findings/gbcs-reading';
import { messageIn, payloadOf } from '../findings/gbcs-reading';
import { deviceOf, protectionOf } from '../findings/protection';
import { requestIdOf } from '../stage/exchange';
import type { World } from '../stage/world';
import { ACCESS_CONTROL_BROKER, nameOf, TRANSITIONAL_CHANGE_OF_SUPPLIER } from '../words/personas';

/**
 * Asks the target, when a scenario has failed, what it decided on each request and what the devices were given, so that the journal shows
 * it, and checks every signature and MAC that went by. Nobody judges it, and a target that no longer answers makes the failure no other.
 */
export async function showEvidence(world: World): Promise<void> {
  const given: Buffer[] = [];
  try {
    const traces = controlIfOffered(world.target, 'traces');
    for (const id of new Set(world.exchanges.map(requestIdOf))) {
      const decisions = (await traces?.traces(id)) ?? [];
      if (decisions.length > 0) world.show(`the decisions on ${id}`, decisions);
    }
    const commands = controlIfOffered(world.target, 'device-commands');
    const devices = new Set(world.exchanges.map(({ sent }) => sent.requestId.target).filter((eui) => world.cast.owns(eui)));
    for (const device of devices) {
      const records = (await commands?.commands(device)) ?? [];
      if (records.length > 0) world.show(`the commands that ${world.cast.nameOf(device)} was sent`, records);
      given.push(...records.flatMap(({ command, response }) => [command, response ?? '']).map((hex) => Buffer.from(hex, 'hex')));
    }
    await showProtection(world, [...payloadsIn(world), ...given]);
  } catch {
    // What was found stands without it.
  }
}

/** Every GBCS message that went by between Users and the DCC. */
function payloadsIn(world: World): readonly Buffer[] {
  const own = world.exchanges.flatMap(({ sent }) => [
    ...(sent.own.schema === 'valid' ? signedIn(world, sent.xml) : []),
    ...(sent.reply?.response ? [payloadOf(sent.reply.response.body)] : []),
  ]);
  const pushed = world.inbox.all.map(({ message }) => message.response && payloadOf(message.response.body));
  return [...own, ...pushed].filter((payload) => payload !== undefined);
}

/** The Pre-Command that a User has signed. */
function signedIn(world: World, xml: string): readonly Buffer[] {
  return [...walk(world.session.reader.tree(xml))].flatMap((element) => {
    const text = element.name === 'SignedPreCommand' ? textAt(element, 'GBCSPayload') : undefined;
    return text === undefined ? [] : [Buffer.from(text, 'base64')];
  });
}

const PARTIES: Readonly<Record<string, string>> = {
  [ACCESS_CONTROL_BROKER]: 'the Access Control Broker',
  [TRANSITIONAL_CHANGE_OF_SUPPLIER]: 'the Transitional Change of Supplier party',
};

async function showProtection(world: World, payloads: readonly Buffer[]): Promise<void> {
  const control = controlIfOffered(world.target, 'devices');
  const certificates = new Map<string, DeviceCertificates | undefined>();
  for (const payload of payloads) {
    const message = messageIn(payload);
    const device = message && deviceOf(message);
    if (device === undefined || certificates.has(device)) continue;
    const view = await control?.device(device).catch(() => undefined);
    certificates.set(device, view?.certificates);
  }
  const keys = {
    parties: world.session.parties,
    certificatesOf: (device: string) => certificates.get(device),
    nameOf: (eui: string) => (certificates.has(eui) ? world.cast.nameOf(eui) : (PARTIES[eui] ?? nameOf(eui))),
  };
  const all = payloads.flatMap((payload) => protectionOf(payload, keys) ?? []);
  const protection = [...new Map(all.map((own) => [own.message, own])).values()];
  if (protection.length > 0) world.show('the signatures and MACs of the GBCS messages', { protection } satisfies ShownProtection);
}
