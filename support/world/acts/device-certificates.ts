import type { DeviceSpec } from '../../control/types';
import { CS02e } from '../../gbcs/bodies/device-certificates';
import { GbcsError } from '../../gbcs/error';
import { controlFor } from '../../target/capabilities';
import type { CertificateHolder, CertificateUsage } from '../words/certificates';
import { usageWords } from '../words/certificates';
import { unmetAsSaid } from '../findings/evidence';
import { gbcsMessageOf } from '../expect/gbcs';
import { HarnessFault } from '../faults';
import type { DeviceCertificates } from '../findings/gbcs-reading';
import type { World } from '../stage/world';

/** A device goes over to another key pair and certificate of its own before it next answers; what the DCC has of it until then is remembered. */
export async function renewCertificate(world: World, device: DeviceSpec, usage: CertificateUsage): Promise<void> {
  await rememberCertificates(world, device);
  await controlFor(world.target, 'device-orders', 'have a device renew its certificate').order(device.eui, { renewCertificate: usage });
}

/** What the inventory and the SMKI Repository have of a device, to be looked at again later. They agree, or the target cannot be judged. */
export async function rememberCertificates(world: World, device: DeviceSpec): Promise<void> {
  const held = await heldBy(world, 'inventory', device);
  const published = await heldBy(world, 'SMKI Repository', device);
  for (const usage of ['digitalSignature', 'keyAgreement'] as const) {
    if (held[usage] === undefined || held[usage] !== published[usage])
      throw unmetAsSaid(
        world.scenario,
        `a ${usageWords(usage)} certificate of ${world.cast.nameOf(device.eui)}, the same in inventory and SMKI Repository`,
        held[usage] === undefined ? 'none' : 'two',
      );
  }
  world.knownCertificates.set(device.eui, held);
}

/** The holder has the very certificate that the device gave in its last answer, for the use that was asked about. */
export async function expectReturnedCertificate(
  world: World,
  holder: CertificateHolder,
  device: DeviceSpec,
  usage: CertificateUsage,
): Promise<void> {
  const push = world.inbox.lastClaimed;
  if (!push) throw new HarnessFault('no step has received an answer of the device yet');
  const returned = certificateIn(gbcsMessageOf(world, push, push.message.response).payload);
  const words = `the ${usageWords(usage)} certificate that ${world.cast.nameOf(device.eui)} returned`;
  if (returned === undefined) throw unmetAsSaid(world.scenario, words, 'no certificate in the answer', push);
  const held = (await heldBy(world, holder, device))[usage];
  if (held !== returned)
    throw unmetAsSaid(
      world.scenario,
      `${words} in the ${holder}`,
      held === undefined ? 'none' : held === known(world, device)[usage] ? 'the certificate from before' : 'another one',
      push,
    );
}

/** The holder has the same certificate of this use as when it was remembered. */
export async function expectCertificateAsBefore(
  world: World,
  holder: CertificateHolder,
  device: DeviceSpec,
  usage: CertificateUsage,
): Promise<void> {
  await world.settle();
  const held = (await heldBy(world, holder, device))[usage];
  if (held !== known(world, device)[usage])
    throw unmetAsSaid(
      world.scenario,
      `the ${usageWords(usage)} certificate of ${world.cast.nameOf(device.eui)} in the ${holder} as before`,
      held === undefined ? 'none' : 'another one',
      world.exchange,
    );
}

async function heldBy(world: World, holder: CertificateHolder, { eui }: DeviceSpec): Promise<DeviceCertificates> {
  if (holder === 'inventory')
    return (await controlFor(world.target, 'devices', 'see the Device Certificates in the inventory').device(eui)).certificates;
  const entries = await controlFor(world.target, 'smki', 'see the Device Certificates in the SMKI Repository').smki(eui);
  return Object.fromEntries(entries.map(({ usage, certificate }) => [usage, certificate]));
}

function known(world: World, { eui }: DeviceSpec): DeviceCertificates {
  const found = world.knownCertificates.get(eui);
  if (!found) throw new HarnessFault(`no Given has looked at the certificates of ${eui}`);
  return found;
}

/** DER in base64. */
function certificateIn(payload: Uint8Array): string | undefined {
  try {
    const answer = CS02e.response.decode(payload);
    return 'der' in answer ? Buffer.from(answer.der).toString('base64') : undefined;
  } catch (error) {
    if (error instanceof GbcsError) return undefined;
    throw error;
  }
}
