import type { Element } from '../../../duis/element';
import type { DlmsData } from '../../../gbcs/dlms/data';
import type { DlmsRequestItem } from '../../../gbcs/dlms/access';
import type { GbcsMessage } from '../../../gbcs/message';
import type { Asked, Items, ItemValue, RequestBody, Said } from './item';
import { unused } from './item';
import type { Target } from './octets';
import { accessItems, dlmsInstant, octetsIn } from './octets';
import { executionOf } from './request-text';

/** What the command of one use case says, item by item, beside what the request asks for. It shares nothing with what builds commands. */
export interface ContentTable {
  /** The bodies of Service Requests, by name, that this use case carries out. */
  readonly services: readonly string[];
  /** Throws RangeError for a body that is not valid. */
  readonly asked: (request: RequestBody) => Asked;
  /** Throws GbcsError for a payload that is not of this use case. */
  readonly said: (command: GbcsMessage, request: RequestBody) => Items;
  /** Lists, by the path of their entries, whose order says nothing. */
  readonly unordered?: readonly string[];
}

export type Entry = readonly [path: string, value: ItemValue];

/** One item of a DLMS command: what the request has to say of it, and what the command says. */
export interface DlmsPart {
  readonly target: Target;
  readonly asked: (body: Element, request: RequestBody) => readonly Entry[];
  readonly said: (item: DlmsRequestItem, body: Element, command?: GbcsMessage) => readonly Entry[];
  /** Whether a part of the attribute is read, which `said` looks at; anywhere else a selection reads less than was asked for. */
  readonly selective?: true;
}

/** A use case in DLMS. Items may come in any order; one that is none of these is more than was asked for. */
export function dlmsTable(services: readonly string[], parts: readonly DlmsPart[], unordered: readonly string[] = []): ContentTable {
  const byTarget = new Map(parts.map((part) => [part.target, part]));
  return {
    services,
    unordered,
    asked: (request) => new Map(parts.flatMap((part) => part.asked(request.body, request))),
    said: (command, { body }) => {
      const items = new Map<string, Said>();
      for (const [target, item] of accessItems(command.payload)) {
        const part = byTarget.get(target);
        const says = part?.said(item, body, command) ?? [[target, 'an item of the command'] as const];
        const selected = item.selection && !part?.selective ? [[`${target} (selection)`, 'a part of it alone'] as const] : [];
        for (const [path, value] of [...says, ...selected]) items.set(unused(path, items), { value, octets: item.octets });
      }
      return items;
    },
  };
}

/** An item that stands for one item of the request. */
export function oneItem(target: Target, path: string, asked: (body: Element) => ItemValue, said: (data: DlmsData) => ItemValue): DlmsPart {
  return { target, asked: (body) => [[path, asked(body)]], said: ({ data }) => [[path, said(data)]] };
}

/** The time at which something takes effect. */
export function executionAt(target: Target): DlmsPart {
  return oneItem(target, `ExecutionDateTime at ${target}`, executionOf, (data) => dlmsInstant(octetsIn(data, target, 12), target));
}

/** An attribute that is read, whatever the request says: it is there, and that is all. */
export function readOf(target: Target): DlmsPart {
  return fixed(target, 'is read', () => 'is read');
}

/** An item that is the same in every command of the use case. */
export function fixed(target: Target, value: ItemValue, said: (data: DlmsData) => ItemValue): DlmsPart {
  return oneItem(
    target,
    target,
    () => value,
    (data) => said(data),
  );
}

/** An item that says nothing of the request, by reason of the published messages. */
export function free(target: Target): DlmsPart {
  return { target, asked: () => [], said: () => [] };
}

/** Items of a list, as entries of a table. */
export function itemsFrom(entries: readonly (readonly [path: string, said: Said])[]): Items {
  const items = new Map<string, Said>();
  for (const [path, said] of entries) items.set(unused(path, items), said);
  return items;
}

export function askedFrom(entries: readonly Entry[]): Asked {
  const items = new Map<string, ItemValue>();
  for (const [path, value] of entries) items.set(unused(path, items), value);
  return items;
}
