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
 * a one only that changes nothing there, is in the inventory as it was put there, or is still not in it. What the target does not show is
 * not compared. Throws TargetFault.
 */
export async function expectUntouched(world: World): Promise<void> {
  const control = controlIfOffered(world.target, 'devices');
  if (!control) return;
  const changing = world.exchanges.filter(mayChange);
  const left = world.cast.devices.filter((eui) => !mayTouch(world, eui, changing));
  const shown = await Promise.all(left.map(async (eui) => [eui, await control.device(eui).catch(isGone)] as const));
  for (const [eui, view] of shown) expectAsItWas(world, eui, view);
}

/** Whether it was taken, or nobody knows, and is about what the inventory says. */
function mayChange({ sent }: Exchange): boolean {
  const [, service = ''] = /ServiceReferenceVariant>\s*([\d.]+)/.exec(sent.xml) ?? [];
  const refused = sent.reply !== undefined && (sent.reply.response?.responseCode ?? 'E').startsWith('E');
  return !refused && !CHANGES_NOTHING.test(service);
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

function expectAsItWas(world: World, eui: Eui64, view: DeviceView | undefined): void {
  const put = world.facts.placed(eui);
  const differing = view && put && ITEMS.find((item) => put[item] !== undefined && view[item] !== undefined && put[item] !== view[item]);
  if ((put === undefined) === (view === undefined) && differing === undefined) return;
  const device = world.cast.nameOf(eui);
  const said = (of: DeviceSpec | undefined): Readonly<Record<string, string | null>> =>
    differing === undefined ? { device, 'in the inventory': of ? 'yes' : 'no' } : { device, [differing]: String(of?.[differing]) };
  throw unmet(world.scenario, {
    subject: 'inventory',
    expected: said(put),
    got: said(view),
    shownBy: world.show(`${device} in the Smart Metering Inventory, which no request was to change`, view ?? null),
  });
}
