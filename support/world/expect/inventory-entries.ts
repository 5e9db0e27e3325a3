import { isDeepStrictEqual } from 'node:util';
import { childrenNamed, textAt } from '../../duis/element';
import { unmet } from '../findings/evidence';
import { spelling } from '../findings/spelling';
import { deviceName } from '../words/devices';
import { reads } from '../words/reading-condition';
import type { World } from '../stage/world';

/**
 * One device of a table: `device` is one of the scenario, the other columns are elements of its entry; an empty cell: the entry has no such
 * element. `if`: the reading by which it is there.
 */
export type EntryRow = Readonly<Record<string, string>>;

/** The inventory that the last request was answered with has exactly these devices, with these items. */
export function expectInventoryEntries(world: World, table: readonly EntryRow[]): void {
  const rows = table.filter(({ if: condition = '' }) => condition === '' || reads(world.target, condition));
  const { exchange } = world;
  const body = exchange.sent.reply?.response?.body;
  const content = body?.kind === 'response' ? body.content : undefined;
  const observed = { subject: 'response content', shownBy: exchange } as const;
  if (content?.name !== 'DSPInventory')
    throw unmet(world.scenario, { ...observed, expected: 'DSPInventory', got: content?.name ?? null, path: '/Response/Body' });
  const items = Object.keys(rows[0] ?? {}).filter((column) => column !== 'device' && column !== 'if');
  const expected = rows.map((row) =>
    entryOf(world.cast.nameOf(world.device(deviceName(row['device'] ?? '')).eui), items, (item) => row[item]),
  );
  const found = childrenNamed(content, 'Device');
  const got = found.map((entry) =>
    entryOf(world.cast.nameOf(spelling('DeviceID', textAt(entry, 'DeviceID') ?? '')), items, (item) => textAt(entry, item)),
  );
  if (isDeepStrictEqual(inOrder(got), inOrder(expected))) return;
  const odd = got.findIndex((entry) => !expected.some((other) => isDeepStrictEqual(entry, other)));
  const path = `/Response/Body/ResponseMessage/DSPInventory${odd < 0 ? '' : `/Device[${odd + 1}]`}`;
  throw unmet(world.scenario, { ...observed, expected: inOrder(expected), got: inOrder(got), path });
}

type Entry = Readonly<Record<string, string | null>>;

/** What is looked at of an entry; an item that it does not have is null. */
function entryOf(device: string, items: readonly string[], valueOf: (item: string) => string | undefined): Entry {
  return { device, ...Object.fromEntries(items.map((item) => [item, spelling(item, valueOf(item) ?? '') || null])) };
}

/** In an order that does not depend on the answer's. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const keyed = entries.map((entry) => [JSON.stringify(entry), entry] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
}
