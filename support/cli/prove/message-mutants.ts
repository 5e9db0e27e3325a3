import type { Element } from '../../duis/element';
import type { MessageChange, MessageMutant } from '../../record/message-mutant';
import { itemAt, itemPaths, kindOf } from '../../user/golden/message-items';

/** A message that the suite received in a run. */
export interface Specimen {
  readonly scenario: string;
  readonly what: 'acknowledgement' | 'push';
  readonly root: Element;
}

/** A mutant, and the scenarios that receive a message it would change. */
export interface CarriedMutant {
  readonly mutant: MessageMutant;
  readonly carriers: readonly string[];
  /** Whether a good target may do the same, so that nobody may object. */
  readonly harmless: boolean;
}

const OF_ITEMS: readonly MessageChange[] = ['another value', 'left out', 'item twice'];
const OF_PUSHES: readonly MessageChange[] = ['lost', 'once more', 'to another User'];
const OF_REPLIES: readonly MessageChange[] = ['HTTP 201', 'text/xml'];
const OF_IDS: readonly MessageChange[] = ['another first EUI-64', 'another second EUI-64'];
/** An id of a message: two EUI-64s and a counter. */
const MESSAGE_ID = /(?:^|\/)(?:Request|Response)ID$/;
/** Items whose value belongs to one message: that of another would be wrong for two reasons. */
const OF_ONE_MESSAGE = /ID$|DateTime$|Payload$|Counter$/;

interface Item {
  readonly kind: string;
  readonly path: string;
  readonly carriers: Set<string>;
  readonly values: Set<string>;
}

/** Every mutant of what was received: of each item of each kind of message, of each kind as a whole, and those that are harmless. */
export function mutantsOf(specimens: readonly Specimen[]): readonly CarriedMutant[] {
  const [items, kinds] = inventory(specimens);
  const valuesOf = new Map<string, string[]>();
  for (const { path, values } of items) {
    const name = path.split('/').at(-1) ?? '';
    valuesOf.set(name, [...(valuesOf.get(name) ?? []), ...values]);
  }
  const ofItems = items.flatMap((item) =>
    [...OF_ITEMS, ...(MESSAGE_ID.test(item.path) ? OF_IDS : [])].map((change) => carried(item, change, otherValue(item, valuesOf))),
  );
  const wholes = [...kinds].flatMap(([kind, carriers]) =>
    (kind.startsWith('push') ? OF_PUSHES : OF_REPLIES).map((change) => carried({ kind, path: '', carriers }, change)),
  );
  return [...ofItems, ...wholes, ...harmless(items, kinds)];
}

function harmless(items: readonly Item[], kinds: ReadonlyMap<string, Set<string>>): readonly CarriedMutant[] {
  const ofItem = (path: string, change: MessageChange): CarriedMutant[] =>
    items.filter((item) => item.path === path).map((item) => carried(item, change, undefined, true));
  const twice = [...kinds].filter(([kind]) => kind.startsWith('push'));
  return [
    ...ofItem('Header/RequestID', 'lower case'),
    ...ofItem('Header/ResponseDateTime', 'to the second'),
    ...twice.map(([kind, carriers]) => carried({ kind, path: '', carriers }, 'delivered twice', undefined, true)),
  ];
}

function inventory(specimens: readonly Specimen[]): [readonly Item[], ReadonlyMap<string, Set<string>>] {
  const items = new Map<string, Item>();
  const kinds = new Map<string, Set<string>>();
  for (const { scenario, what, root } of specimens) {
    const kind = kindOf(what, root);
    if (kind === undefined) continue;
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(scenario));
    for (const path of itemPaths(root)) {
      const key = `${kind} ${path}`;
      const item = items.get(key) ?? { kind, path, carriers: new Set(), values: new Set() };
      item.carriers.add(scenario);
      item.values.add(itemAt(root, path) ?? '');
      items.set(key, item);
    }
  }
  return [[...items.values()], kinds];
}

function otherValue({ path, values }: Item, valuesOf: ReadonlyMap<string, readonly string[]>): string | undefined {
  const name = path.split('/').at(-1) ?? '';
  if (OF_ONE_MESSAGE.test(name)) return undefined;
  return valuesOf.get(name)?.find((value) => !values.has(value) && value !== '') ?? (values.size > 1 ? [...values].at(-1) : undefined);
}

function carried(
  { kind, path, carriers }: { readonly kind: string; readonly path: string; readonly carriers: ReadonlySet<string> },
  change: MessageChange,
  value?: string,
  isHarmless = false,
): CarriedMutant {
  const mutant: MessageMutant = { kind, path, change, ...(value !== undefined && change === 'another value' && { value }) };
  return { mutant, carriers: [...carriers], harmless: isHarmless };
}

/** A mutant in one line: `push ResponseMessage GBCSPayload, Header/RequestID: left out`. */
export function describeMutant({ kind, path, change }: MessageMutant): string {
  return `${kind}${path === '' ? '' : `, ${path}`}: ${change}`;
}
