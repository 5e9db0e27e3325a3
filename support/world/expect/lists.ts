import { unmetAsSaid } from '../findings/evidence';
import { expectCode } from './reply';
import type { ExpectedCode } from '../words/expected-code';
import type { World } from '../stage/world';
import { valueIn } from '../words/values';

/** The synchronous reply has one of the codes and, in the element that it carries, exactly these lists of devices, each with exactly these in it. */
export function expectLists(world: World, code: ExpectedCode, rows: readonly { readonly list: string; readonly device: string }[]): void {
  const exchange = expectCode(world, code);
  const body = exchange.sent.reply?.response?.body;
  const content = body?.kind === 'response' ? body.content : undefined;
  const names = [...new Set(rows.map(({ list }) => list))];
  const expected = names.map((list) =>
    describe(
      world,
      list,
      rows.filter((row) => row.list === list).map(({ device }) => valueIn(world, device)),
    ),
  );
  const got = (content?.children ?? []).map(({ name, text }) =>
    describe(
      world,
      name,
      text.split(',').map((eui) => eui.trim().toUpperCase()),
    ),
  );
  if (got.sort().join('; ') !== expected.sort().join('; '))
    throw unmetAsSaid(world.scenario, expected.join('; '), got.join('; ') || 'no list', exchange);
}

function describe(world: World, list: string, devices: readonly string[]): string {
  return `${list}: ${devices
    .map((eui) => world.cast.nameOf(eui))
    .sort()
    .join(', ')}`;
}
