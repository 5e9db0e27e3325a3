import type { DeviceSpec, UserRole } from '../../control/types';
import { controlFor, controlIfOffered } from '../../target/capabilities';
import { change } from '../words/changes';
import { expectCode } from '../expect/reply';
import { expectServed } from '../expect/served';
import { expectedCode } from '../words/expected-code';
import { CapabilityMissing, HarnessFault } from '../faults';
import type { Push } from '../stage/inbox';
import type { Persona } from '../words/personas';
import { PERSONAS } from '../words/personas';
import type { Listing } from '../stage/products';
import { arrangeListing } from './central-products-list';
import { readingOf } from '../words/readings';
import { requestPhrase } from '../words/request-phrases';
import type { World } from '../stage/world';

const TAKEN = expectedCode('I0 or I99');
const RECEIPT = '8F72';
const NOTICE = 'N57';
/** In real time. */
const LONGEST_WAIT_SECONDS = 120;
const METER_SUPPLIER: Readonly<Record<string, UserRole>> = { ESME: 'IS', GSME: 'GS' };

/**
 * Has a firmware version wait on a device for its activation: while it is Current, the Supplier who may do so has it distributed
 * (11.1). What the distribution tells anybody is claimed. Then the Central Products List says of it what it says.
 */
export async function arrangeImage(world: World, device: DeviceSpec, firmwareVersion: string, place: Listing): Promise<void> {
  world.facts.learnVersion(device.eui, firmwareVersion, world.exchanges.length);
  await arrangeListing(world, device, firmwareVersion, { ...place, status: 'Current' });
  const phrase = requestPhrase(`updates the firmware of ${world.cast.nameOf(device.eui)}`);
  await world.send(supplierOf(world, device), phrase, [change(`FirmwareVersion ${firmwareVersion}`)]);
  expectCode(world, TAKEN);
  await distributionEnds(world);
  for (const push of world.inbox.unclaimed) if (tellsOfDistribution(push)) world.inbox.claim(push);
  if (place.status !== 'Current') await arrangeListing(world, device, firmwareVersion, place);
}

/**
 * Has a device report this version from now on, whatever it was introduced with, and know the commands of this GBCS version: by default
 * of the one that the Central Products List has for it.
 */
export async function arrangeReportedVersion(
  world: World,
  device: DeviceSpec,
  reportedFirmwareVersion: string,
  gbcsVersion = world.cast.products.gbcsVersionWith(device, reportedFirmwareVersion),
): Promise<void> {
  const { eui } = device;
  world.facts.learnVersion(eui, reportedFirmwareVersion, world.exchanges.length);
  await controlFor(world.target, 'device-orders', `say what firmware version ${world.cast.nameOf(eui)} reports`).order(eui, {
    reportedFirmwareVersion,
    ...(gbcsVersion === undefined ? {} : { gbcsVersion }),
  });
}

/** Has a User read (11.2) one version after the other from a device, each of which it reports until the next. */
export async function arrangeVersionsRead(world: World, user: Persona, device: DeviceSpec, versions: readonly string[]): Promise<void> {
  const phrase = requestPhrase(`reads the firmware version of ${world.cast.nameOf(device.eui)}`);
  for (const version of versions) {
    await arrangeReportedVersion(world, device, version);
    await world.send(user, phrase, []);
    await expectServed(world, user);
  }
}

/**
 * As long as the distribution of an image takes at the target. Where its time is not ours, until the device says that it has the image,
 * or as long as it may take; rejects with CapabilityMissing where nobody would wait so long.
 */
export async function distributionEnds(world: World): Promise<void> {
  await world.settle();
  const seconds = Number(readingOf(world.target, 'firmware-distribution-seconds'));
  if (controlIfOffered(world.target, 'clock')) await world.clock.advance(seconds);
  else await imageArrives(world, seconds);
  await world.settle();
}

async function imageArrives(world: World, seconds: number): Promise<void> {
  if (seconds > LONGEST_WAIT_SECONDS) throw new CapabilityMissing('clock', `let the ${seconds} s pass that a distribution takes`);
  while (!world.inbox.unclaimed.some(tellsOfReceipt) && (await world.inbox.arrival(1000 * seconds)));
}

/** Who may have firmware distributed to a device: the Supplier of a meter; of a hub or PPMID the Lead Supplier of the hub. */
function supplierOf(world: World, device: DeviceSpec): Persona {
  const role = METER_SUPPLIER[device.deviceType];
  const hub = device.chf === undefined ? device : world.cast.specOf(device.chf);
  const eui = role ? device.responsible?.find((party) => party.role === role)?.user : hub?.leadSupplier;
  const found = PERSONAS.find((p) => p.eui === eui);
  if (!found) throw new HarnessFault(`nobody in the cast supplies ${world.cast.nameOf(device.eui)}`);
  return found;
}

function tellsOfDistribution(push: Push): boolean {
  const body = push.message.response?.body;
  return tellsOfReceipt(push) || (body?.kind === 'dcc-alert' && body.alertCode === NOTICE);
}

function tellsOfReceipt({ message }: Push): boolean {
  const body = message.response?.body;
  return body?.kind === 'device-alert' && body.alertCode === RECEIPT;
}
