import type { DeviceSpec, DeviceView } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import { controlIfOffered } from '../../target/capabilities';
import { unmet } from '../findings/evidence';
import type { Exchange } from '../stage/exchange';
import { isGone, type World } from '../stage/world';

/** What the inventory says of a device and only requests that are about it can change; who is responsible, and times, are not among it. */
const ITEMS = [
  'status',
  'deviceType',
  'gbcsVersion',
  'esmeVariant',
  'manufacturer',
  'model',
  'firmwareVersion',
  'smetsChtsVersion',
  'importMpxn',
  'secondaryImportMpan',
  'exportMpan',
  'uprn',
  'chf',
  'gpf',
  'leadSupplier',
] as const satisfies readonly (keyof DeviceSpec)[];

/**
 * Service Requests that are for what a device does, or that read, and change nothing of what the inventory says of it (facts C): products,
 * payments, readings, schedules, configuration, supply and loads, and of family 8 the inventory and the device log. Requests that hand a
 * device on to another are none of them.
 */
const CHANGES_NOTHING = /^(?:[1-57]\.|6\.(?!2[13]$)|8\.[29]$)/;

/**
 * What was asked of one device is done to no other, and what was refused to none: a device that no request named which was taken, or such
 * a one only that changes nothing there, is in the inventory as the scenario put it there, or is not where the scenario has it in no
 * inventory. Of any other nobody knows what the target had before. What the target does not show is not compared. Throws TargetFault.
 */
export async function expectUntouched(world: World): Promise<void> {
  const control = controlIfOffered(world.target, 'devices');
  if (!control) return;
  const changing = world.exchanges.filter(mayChange);
  const left = world.cast.devices.filter((eui) => !mayTouch(world, eui, changing));
  const shown = await Promise.all(left.filter(isKnown(world)).map(async (eui) => [eui, await control.device(eui).catch(isGone)] as const));
  for (const [eui, view] of shown) {
    const put = world.facts.placed(eui);
    if (put) expectAsItWas(world, put, view);
    else if (view) expectStillAbsent(world, eui, view);
  }
}

/** Whether the scenario says what the inventory had of a device. */
function isKnown({ facts }: World): (eui: Eui64) => boolean {
  return (eui) => facts.placed(eui) !== undefined || facts.isLeftOut(eui);
}

/** Whether it was taken, or nobody knows, and is about what the inventory says. */
function mayChange({ sent }: Exchange): boolean {
  const [, service = ''] = /ServiceReferenceVariant>\s*([\d.]+)/.exec(sent.xml) ?? [];
  return !wasRefused(sent) && !CHANGES_NOTHING.test(service);
}

/** By a response code, or by HTTP as a client's mistake. */
function wasRefused({ http, reply }: Exchange['sent']): boolean {
  if (reply) return (reply.response?.responseCode ?? 'E').startsWith('E');
  return http.status >= 400 && http.status < 500;
}

/** A hub, or its home's GPF, has its home with it (2.3.4); an event at a device may be one that tells of its status. */
function mayTouch(world: World, eui: Eui64, changing: readonly Exchange[]): boolean {
  const { chf, gpf } = world.cast.specOf(eui) ?? {};
  const concerned = [eui, chf, gpf].flatMap((one) => one ?? []);
  return concerned.some(
    (one) =>
      world.happenings.some(({ device }) => device === one) ||
      changing.some(({ sent }) => sent.xml.toUpperCase().includes(one.toUpperCase())),
  );
}

function expectStillAbsent(world: World, eui: Eui64, view: DeviceView): void {
  const device = world.cast.nameOf(eui);
  throw unmet(world.scenario, {
    subject: 'inventory',
    expected: { device, 'in the inventory': 'no' },
    got: { device, 'in the inventory': 'yes' },
    shownBy: world.show(`${device} in the Smart Metering Inventory, where it was not to come`, view),
  });
}

function expectAsItWas(world: World, put: DeviceSpec, view: DeviceView | undefined): void {
  const differing = view && ITEMS.find((item) => isOther(put[item], view[item]));
  if (view && differing === undefined) return;
  const device = world.cast.nameOf(put.eui);
  const said = (of: DeviceSpec | undefined): Readonly<Record<string, string>> =>
    differing === undefined ? { device, 'in the inventory': of ? 'yes' : 'no' } : { device, [differing]: String(of?.[differing]) };
  throw unmet(world.scenario, {
    subject: 'inventory',
    expected: said(put),
    got: said(view),
    shownBy: world.show(`${device} in the Smart Metering Inventory, which no request was to change`, view ?? null),
  });
}

/** Whether both are told and are not the same; EUI-64s and versions are in letters of either case. */
function isOther(put: string | undefined, shown: string | undefined): boolean {
  return put !== undefined && shown !== undefined && put.toUpperCase() !== shown.toUpperCase();
}
