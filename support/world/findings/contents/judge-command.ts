import { GbcsError } from '../../../gbcs/error';
import type { GbcsMessage } from '../../../gbcs/message';
import { CONTENTS } from './catalogue';
import type { Asked, Difference, Items, RequestBody, Said } from './item';
import { differences } from './item';
import type { ContentTable } from './table';

/** What the content of a command is held to: every item that is not as the request has it; undefined where no table is about both. */
export function judgeCommand(command: GbcsMessage, request: RequestBody): readonly Difference[] | undefined {
  const table = CONTENTS[command.messageCode];
  if (!table?.services.includes(request.body.name)) return undefined;
  const asked = askedOf(table, request);
  if (!asked) return undefined;
  try {
    const said = (table.unordered ?? []).reduce((items, list) => aligned(asked, items, list), table.said(command, request));
    return [...differences(asked, said), ...invocation(command)];
  } catch (error) {
    if (!(error instanceof GbcsError)) throw error;
    return [{ path: '', expected: 'the body of its use case', got: error.message }];
  }
}

const ACCESS_REQUEST = 0xd9;
const INVOKE_ID = [2, 3] as const;

/** A DLMS command repeats the low three octets of its counter (facts 3.5). */
function invocation({ payload, counter }: GbcsMessage): readonly Difference[] {
  const [start, length] = INVOKE_ID;
  const got = Buffer.from(payload)
    .subarray(start, start + length)
    .toString('hex')
    .toUpperCase();
  const expected = (counter & 0xffffffn).toString(16).toUpperCase().padStart(6, '0');
  return payload[0] !== ACCESS_REQUEST || got === expected ? [] : [{ path: 'invoke id', expected, got, octets: INVOKE_ID }];
}

/** Undefined for a request that the table cannot read: one of ours that the schema admits and that no scenario means to judge by. */
function askedOf(table: ContentTable, request: RequestBody): Asked | undefined {
  try {
    return table.asked(request);
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Entries of a list that has no order, by the number of the entry of the request that says the same; the others follow in theirs. */
function aligned(asked: Asked, said: Items, list: string): Items {
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
