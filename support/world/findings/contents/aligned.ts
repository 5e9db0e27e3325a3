import type { Asked, Items, Said } from './item';

/** Entries of a list that has no order, by the number of the entry of the request that says the same; the others follow in theirs. */
export function aligned(asked: Asked, said: Items, list: string): Items {
  const wanted = groups(asked, list);
  const found = groups(said, list);
  const free = new Set(found.keys());
  const numbers = new Map<string, string>();
  for (const [number, items] of wanted) {
    const same = [...free].find((other) => sameItems(items, found.get(other)));
    if (same === undefined) continue;
    numbers.set(same, number);
    free.delete(same);
  }
  const left = [...wanted.keys()].filter((number) => ![...numbers.values()].includes(number));
  for (const other of free) numbers.set(other, left.shift() ?? `${other} beyond`);
  return new Map([...said].map(([path, item]): readonly [string, Said] => [renumbered(path, list, numbers), item]));
}

type Group = ReadonlyMap<string, Said['value']>;

/** `list[3]/SwitchTime` is item `SwitchTime` of group `3`. */
function groups(items: ReadonlyMap<string, Said['value'] | Said>, list: string): ReadonlyMap<string, Group> {
  const found = new Map<string, Map<string, Said['value']>>();
  for (const [path, item] of items) {
    const at = placeIn(path, list);
    if (!at) continue;
    const group = found.get(at.number) ?? new Map<string, Said['value']>();
    found.set(at.number, group.set(at.rest, typeof item === 'object' ? item.value : item));
  }
  return found;
}

function placeIn(path: string, list: string): { readonly number: string; readonly rest: string } | undefined {
  if (!path.startsWith(`${list}[`)) return undefined;
  const end = path.indexOf(']', list.length);
  return { number: path.slice(list.length + 1, end), rest: path.slice(end + 1) };
}

function renumbered(path: string, list: string, numbers: ReadonlyMap<string, string>): string {
  const at = placeIn(path, list);
  return at ? `${list}[${numbers.get(at.number) ?? at.number}]${at.rest}` : path;
}

function sameItems(wanted: Group, found: Group | undefined): boolean {
  return found?.size === wanted.size && [...wanted].every(([name, value]) => found.get(name) === value);
}
