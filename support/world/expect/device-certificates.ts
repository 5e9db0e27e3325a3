import type { Claimable } from '../stage/inbox';
import type { DeviceSpec } from '../../control/types';
import { CS02e } from '../../gbcs/bodies/credentials/device-certificates';
import { tryDecode } from '../../gbcs/error';
import { controlFor } from '../../target/capabilities';
import type { CertificateHolder, CertificateUsage } from '../words/certificates';
import { usageWords } from '../words/certificates';
import { unmet } from '../findings/evidence';
import { gbcsMessageOf, placeIn } from './gbcs';
import { HarnessFault } from '../faults';
import type { DeviceCertificates } from '../findings/gbcs-reading';
import type { World } from '../stage/world';

/** What the inventory and the SMKI Repository have of a device, to be looked at again later. They agree, or the target cannot be judged. */
export async function rememberCertificates(world: World, device: DeviceSpec): Promise<void> {
  const held = await heldBy(world, 'inventory', device);
  const published = await heldBy(world, 'SMKI Repository', device);
  for (const usage of ['digitalSignature', 'keyAgreement'] as const) {
    if (held[usage] === undefined || held[usage] !== published[usage])
      throw unmet(world.scenario, {
        subject: 'certificates',
        expected: {
          certificate: usageWords(usage),
          of: world.cast.nameOf(device.eui),
          inventory: 'the same',
          'SMKI Repository': 'the same',
        },
        got: { inventory: held[usage] ?? null, 'SMKI Repository': published[usage] ?? null },
        shownBy: shown(world, device, { inventory: held, 'SMKI Repository': published }),
      });
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
  const about = { certificate: usageWords(usage), of: world.cast.nameOf(device.eui) };
  if (returned === undefined)
    throw unmet(world.scenario, {
      subject: 'response content',
      expected: about,
      got: null,
      ...placeIn(push, push.message.response, () => null, undefined),
    });
  const held = (await heldBy(world, holder, device))[usage];
  if (held !== returned)
    throw unmet(world.scenario, {
      subject: 'certificates',
      expected: { ...about, in: holder, is: 'the one returned' },
      got: { ...about, in: holder, is: comparedWith(known(world, device)[usage], held) },
      shownBy: shown(world, device, { [holder]: held ?? null }),
    });
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
  const about = { certificate: usageWords(usage), of: world.cast.nameOf(device.eui) };
  if (held !== known(world, device)[usage])
    throw unmet(world.scenario, {
      subject: 'certificates',
      expected: { ...about, in: holder, is: 'the one from before' },
      got: { ...about, in: holder, is: comparedWith(known(world, device)[usage], held) },
      shownBy: shown(world, device, { [holder]: held ?? null }),
    });
}

function comparedWith(before: string | undefined, held: string | undefined): string | null {
  if (held === undefined) return null;
  return held === before ? 'the one from before' : 'another one';
}

/** DER in base64, by holder, as the control interface shows it. */
function shown(world: World, device: DeviceSpec, certificates: unknown): Claimable {
  return world.show(`the certificates of ${world.cast.nameOf(device.eui)}`, certificates);
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
  return tryDecode(() => {
    const answer = CS02e.response.decode(payload);
    return 'der' in answer ? Buffer.from(answer.der).toString('base64') : undefined;
  });
}
