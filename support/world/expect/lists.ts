import { isDeepStrictEqual } from 'node:util';
import { unmet } from '../findings/evidence';
import { expectCode } from './reply';
import type { ExpectedCode } from '../words/expected-code';
import type { World } from '../stage/world';
import { valueIn } from './values';

/**
 * The synchronous reply has one of the codes and, in the element that it carries, exactly these lists of devices, each with exactly these
 * in it.
 */
export function expectLists(world: World, code: ExpectedCode, rows: readonly { readonly list: string; readonly device: string }[]): void {
  const exchange = expectCode(world, code);
  const body = exchange.sent.reply?.response?.body;
  const content = body?.kind === 'response' ? body.content : undefined;
  const names = [...new Set(rows.map(({ list }) => list))];
  const expected = Object.fromEntries(
    names.map((list) => [
      list,
      namesOf(
        world,
        rows.filter((row) => row.list === list).map(({ device }) => valueIn(world, device)),
      ),
    ]),
  );
  const lists = (content?.children ?? []).map(
    ({ name, text }) =>
      [
        name,
        namesOf(
          world,
          text.split(',').map((eui) => eui.trim().toUpperCase()),
        ),
      ] as const,
  );
  const got = Object.fromEntries(lists);
  if (lists.length === Object.keys(got).length && isDeepStrictEqual(got, expected)) return;
  const odd = lists.find(([name, devices]) => !isDeepStrictEqual(expected[name], devices))?.[0];
  throw unmet(world.scenario, {
    subject: 'response content',
    expected,
    got: lists.length === Object.keys(got).length ? got : lists.map(([name, devices]) => ({ [name]: devices })),
    shownBy: exchange,
    path: ['/Response/Body/ResponseMessage', content?.name, odd].filter((part) => part !== undefined).join('/'),
  });
}

/** Devices by name, in an order that does not depend on the answer's. */
function namesOf(world: World, devices: readonly string[]): readonly string[] {
  return devices.map((eui) => world.cast.nameOf(eui)).sort();
}
