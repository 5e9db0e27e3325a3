import type { DeviceSpec } from '../../control/types';
import { ECS47e } from '../../gbcs/bodies/auxiliary/auxiliary-control';
import { encodeMessage } from '../../gbcs/encode';
import { addMac } from '../../gbcs/protection/mac';
import type { GbcsMessage } from '../../gbcs/message';
import { formatMessageCode } from '../../gbcs/message';
import { signMessage } from '../../gbcs/protection/signature';
import type { KeyUsage } from '../../pki/certificate-store';
import { controlFor } from '../../target/capabilities';
import { unmet } from '../findings/evidence';
import { HarnessFault } from '../faults';
import { messageCodeOf, publicKeyOf } from '../findings/gbcs-reading';
import { instantAt } from '../words/instants';
import type { ControllerSide } from '../words/controllers';
import { ACCESS_CONTROL_BROKER } from '../words/personas';
import type { World } from '../stage/world';

/** The party in the Load Controller cell of an ESME at GBCS 4.0; it is no User of DUIS. */
const LOAD_CONTROLLER = '90-B3-D5-1F-30-01-00-08';
const LIMIT_APC_LEVEL = 0x011f;

/** A limit to the level of a proportional controller; the instants in words. */
export interface Limit extends ControllerSide {
  readonly level: number;
  readonly from: string;
  readonly until: string;
}

/**
 * Hands an ESME the command of its Load Controller: ECS47e, with the signature of that party and the MAC of the Access Control
 * Broker. No User Role may ask for it by 7.16, so it reaches the device in GBCS alone.
 */
export async function limitLevel(world: World, device: DeviceSpec, limit: Limit): Promise<void> {
  const control = controlFor(world.target, 'local-commands', 'hand the ESME a command of its Load Controller');
  const { certificates } = await control.device(device.eui);
  const deviceKey = publicKeyOf(certificates.keyAgreement);
  if (!deviceKey) throw new HarnessFault(`the inventory of the target shows no key agreement certificate of ${device.eui}`);
  const command = signMessage(await limitCommand(world, device, limit), privateKey(world, LOAD_CONTROLLER, 'digitalSignature'));
  const response = await control.carry(
    device.eui,
    encodeMessage(addMac(command, privateKey(world, ACCESS_CONTROL_BROKER, 'keyAgreement'), deviceKey)),
  );
  const got = response && messageCodeOf(Buffer.from(response));
  if (got !== formatMessageCode(LIMIT_APC_LEVEL))
    throw unmet(world.scenario, {
      subject: 'response',
      expected: { of: world.cast.nameOf(device.eui), 'message code': formatMessageCode(LIMIT_APC_LEVEL) },
      got: got === undefined ? null : { of: world.cast.nameOf(device.eui), 'message code': got },
      shownBy: world.show(`what ${world.cast.nameOf(device.eui)} answered its Load Controller`, hexOf(response)),
    });
}

function hexOf(octets: Uint8Array | undefined): string | null {
  return octets ? Buffer.from(octets).toString('hex').toUpperCase() : null;
}

async function limitCommand(world: World, { eui }: DeviceSpec, { controller, direction, level, from, until }: Limit): Promise<GbcsMessage> {
  const now = await world.clock.now();
  const earlier = (await controlFor(world.target, 'device-commands', 'count the commands of the ESME').commands(eui)).length;
  const counter = BigInt(now.getTime()) * 1000n + BigInt(earlier);
  const payload = ECS47e.command.encode({ controller, direction, level, start: instantAt(now, from), end: instantAt(now, until) }, counter);
  return {
    kind: 'command',
    counter,
    originator: LOAD_CONTROLLER,
    recipient: eui,
    messageCode: LIMIT_APC_LEVEL,
    payload,
    signature: 'none',
  };
}

function privateKey(world: World, party: string, usage: KeyUsage) {
  return world.session.parties.of(party, usage)?.privateKey ?? missing(party, usage);
}

function missing(party: string, usage: KeyUsage): never {
  throw new HarnessFault(`the ${usage} key of ${party} is not in the PKI of the target`);
}
