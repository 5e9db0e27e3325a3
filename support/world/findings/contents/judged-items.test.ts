import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readTable } from '../../../duis/catalogue/table';
import type { Element } from '../../../duis/element';
import { child, NAMESPACE, textAt } from '../../../duis/element';
import { ParsedDocument } from '../../../duis/parsed-document';
import { instances } from '../../../duis/schema/samples/instances';
import type { ElementModel } from '../../../duis/schema/samples/model';
import { elementNamed } from '../../../duis/schema/samples/model';
import { SchemaReader } from '../../../duis/schema/samples/reader';
import { loadLibxml } from '../../../duis/xml-engine';
import { goldenRequests, goldenText } from '../../../user/golden/golden-request';
import { readVector } from '../../../vectors/files';
import { OWN_SCHEMA, readSchemaFiles } from '../../../vectors/schema';
import { CONTENTS } from './catalogue';
import type { ContentTable } from './table';

const TABLES: readonly ContentTable[] = [...new Set(Object.values(CONTENTS))];
const NON_DEVICE = '8';
const SERVICES = [...new Set(TABLES.flatMap(({ services }) => services))];

describe('The items of the Service Requests', async () => {
  const lib = await loadLibxml();
  const parse = (text: string): Element => {
    const document = ParsedDocument.parse(lib, text);
    const { root } = document;
    document.dispose();
    return root;
  };
  const golden = goldenRequests().flatMap((request) => {
    const text = goldenText(request);
    const otherwise = VARIANTS.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
    return [text, otherwise].flatMap((one) => child(parse(one), 'Body')?.children[0] ?? []);
  });
  const { files, entry } = readSchemaFiles(OWN_SCHEMA);
  const request = new SchemaReader(files, entry, parse).element(NAMESPACE.sr, 'Request');
  const body = elementNamed(request.type.content, 'Body');
  const free = readTable('free-items.csv', readVector('catalogues/free-items.csv'), ['item', 'reason']).map((row) => ({
    item: row.text('item'),
    reason: row.text('reason'),
  }));

  const found = SERVICES.map((service) => {
    const model = elementNamed(body?.type.content, service);
    assert.ok(model, `the schema has no ${service}`);
    return unjudged(
      model,
      golden.filter(({ name }) => name === service),
    );
  });

  test('each that a command can carry is judged, or is listed as free with the reason', () => {
    assert.deepEqual(
      found.flatMap(({ open }) => open).filter((item) => !free.some((one) => covers(one.item, item))),
      [],
    );
  });

  test('none is listed as free that is judged, or that there is not', () => {
    const open = found.flatMap((one) => one.open);
    assert.deepEqual(
      free.filter(({ item }) => !open.some((one) => covers(item, one))),
      [],
    );
  });

  test('are some hundreds, and most of them judged', (t) => {
    const [all, open] = [found.flatMap((one) => one.all), found.flatMap((one) => one.open)];
    t.diagnostic(`${all.length} items of ${SERVICES.length} Service Requests, ${open.length} of them free`);
    assert.ok(all.length > 200 && open.length < all.length / 3, `${open.length} of ${all.length}`);
  });

  test('are of every Service Request that a golden request sends to a device', () => {
    const forDevices = goldenRequests().map((one) => parse(goldenText(one)));
    const names = forDevices.flatMap((root) =>
      textAt(root, 'Header', 'CommandVariant') === NON_DEVICE ? [] : (child(root, 'Body')?.children[0]?.name ?? []),
    );
    assert.deepEqual(
      [...new Set(names)].filter((name) => !SERVICES.includes(name)),
      [],
    );
  });
});

/** `*` stands for any beginning of a path. */
function covers(listed: string, item: string): boolean {
  return listed.startsWith('*') ? item.endsWith(listed.slice(1)) : item === listed;
}

/** What else a golden request might say: choices that the samples of the schema do not come to. */
const VARIANTS: readonly (readonly [from: string, to: string])[] = [
  ['<sr:BlockTariff/>', '<sr:TOUTariffAction>1</sr:TOUTariffAction>'],
  ['<sr:NonSpecifiedYear/>', '<sr:SpecifiedYear>2020</sr:SpecifiedYear>'],
  ['<sr:NonSpecifiedDayOfWeek/>', '<sr:SpecifiedDayOfWeek>2</sr:SpecifiedDayOfWeek>'],
  [
    '<sr:RemotePartyRole>Supplier</sr:RemotePartyRole>\n      <sr:RemotePartyFloor',
    '<sr:ExecutionDateTime>2030-01-01T00:00:00Z</sr:ExecutionDateTime><sr:RemotePartyRole>Supplier</sr:RemotePartyRole>' +
      '<sr:RemotePartyFloor',
  ],
  [
    '0</sr:RemotePartyFloorSeqNumber>',
    '0</sr:RemotePartyFloorSeqNumber><sr:RemotePartyPrepaymentTopUpFloorSeqNumber>1</sr:RemotePartyPrepaymentTopUpFloorSeqNumber>',
  ],
];

/** Items of a Service Request by path, and those that no table takes notice of when they change. */
function unjudged(model: ElementModel, golden: readonly Element[]): { readonly all: readonly string[]; readonly open: readonly string[] } {
  const open = new Map<string, boolean>();
  for (const instance of [...golden, ...instances(model)])
    for (const { path, changes } of leaves(instance, model.name))
      if (!open.has(path) || open.get(path)) open.set(path, !changes.some((changed) => isNoticed(instance, changed)));
  return { all: [...open.keys()], open: [...open].flatMap(([path, isOpen]) => (isOpen ? [path] : [])) };
}

interface Leaf {
  readonly path: string;
  /** The whole request with this item otherwise. */
  readonly changes: readonly Element[];
}

/** Every text, attribute and empty element, with what it might say instead. */
function* leaves(
  element: Element,
  path: string,
  whole: (changed: Element | undefined) => Element = (changed) => changed ?? element,
): Generator<Leaf> {
  for (const [name, value] of Object.entries(element.attributes))
    yield {
      path: `${path}/@${name}`,
      changes: others(value).map((other) => whole({ ...element, attributes: { ...element.attributes, [name]: other } })),
    };
  if (element.children.length === 0 && path.includes('/')) {
    const texts = element.text === '' ? [] : others(element.text.trim()).map((text) => whole({ ...element, text }));
    yield { path, changes: [...texts, whole(undefined)] };
  }
  for (const [i, one] of element.children.entries()) {
    const replaced = (changed: Element | undefined): Element =>
      whole({ ...element, children: [...element.children.slice(0, i), ...(changed ? [changed] : []), ...element.children.slice(i + 1)] });
    yield* leaves(one, `${path}/${one.name}`, replaced);
  }
}

/** Other values of the same kind. */
function others(text: string): readonly string[] {
  if (/^-?\d+(\.\d+)?$/.test(text)) return [String(Number(text) + 1), String(Number(text) + 2)];
  if (text === 'true' || text === 'false') return [text === 'true' ? 'false' : 'true'];
  if (/^\d{4}-\d\d-\d\d/.test(text)) return [text.replace(/^\d{4}/, '2031')];
  if (/^\d\d:\d\d/.test(text)) return [text.replace(/^\d\d/, '05')];
  if (/^([0-9A-F]{2}-){7}/i.test(text)) return [text.replace(/..$/, 'EE')];
  const words = [
    'Locked',
    'LoadController',
    'Supplier',
    'Key Agreement',
    'Security',
    'PowerEvent',
    'ALCS',
    'STOP',
    'Sunday',
    'ECB',
    'Remove',
  ];
  return [...words.filter((word) => word !== text), `${text}AAAA`];
}

function isNoticed(instance: Element, changed: Element): boolean {
  return TABLES.some((table) => {
    const before = said(table, instance);
    return before !== undefined && before !== said(table, changed);
  });
}

/** What a table makes of a request; undefined where it can make nothing of it. */
function said(table: ContentTable, body: Element): string | undefined {
  if (!table.services.includes(body.name)) return undefined;
  try {
    return JSON.stringify([...table.asked({ body })]);
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
