import type { Element } from '../../duis/element';
import { childrenNamed, textAt } from '../../duis/element';
import { unmetAsSaid } from '../findings/evidence';
import { deviceName } from '../words/devices';
import type { World } from '../stage/world';

/** One device of a table: `device` is one of the scenario, the other columns are elements of its entry; an empty cell: the entry has no such element. */
export type EntryRow = Readonly<Record<string, string>>;

/** The inventory that the last request was answered with has exactly these devices, with these items. */
export function expectInventoryEntries(world: World, rows: readonly EntryRow[]): void {
  const { exchange } = world;
  const body = exchange.sent.reply?.response?.body;
  const content = body?.kind === 'response' ? body.content : undefined;
  if (content?.name !== 'DSPInventory') throw unmetAsSaid(world.scenario, 'an inventory', content?.name ?? 'no content', exchange);
  const items = Object.keys(rows[0] ?? {}).filter((column) => column !== 'device');
  const expected = describe(
    rows.map((row) => [world.device(deviceName(row['device'] ?? '')).eui, items.map((item) => row[item] ?? '')]),
    world,
    items,
  );
  const got = describe(
    childrenNamed(content, 'Device').map((entry) => [textAt(entry, 'DeviceID') ?? '', items.map((item) => valueIn(entry, item))]),
    world,
    items,
  );
  if (got !== expected) throw unmetAsSaid(world.scenario, `the inventory entries ${expected}`, got, exchange);
}

function valueIn(entry: Element, item: string): string {
  return textAt(entry, item) ?? '';
}

type Entry = readonly [eui: string, values: readonly string[]];

/** In an order that does not depend on the answer's: `the ESME: DeviceType ESME, ESMEVariant ADF`. */
function describe(entries: readonly Entry[], world: World, items: readonly string[]): string {
  const entry = ([eui, values]: Entry): string =>
    `${world.cast.nameOf(eui)}: ${items.map((item, i) => `${item} ${values[i] || 'none'}`).join(', ')}`;
  return entries.map(entry).sort().join('; ') || 'none';
}
