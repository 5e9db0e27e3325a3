import type { Element } from '../../../duis/element';

/** What an item says, in the one spelling that it has here: numbers with their unit, instants in UTC; like compares with like. */
export type ItemValue = string | number | boolean;

/** An item as a message says it: where it stands in the payload, where that is known. */
export interface Said {
  readonly value: ItemValue;
  /** First octet, from 0, and number of octets. */
  readonly octets?: readonly [start: number, length: number];
}

/** Items by the path that they have in the body of the Service Request: `GasTariffElements/ThresholdMatrix/BlockThreshold[1]`. */
export type Asked = ReadonlyMap<string, ItemValue>;
export type Items = ReadonlyMap<string, Said>;

/** Where two do not say the same. */
export interface Difference {
  readonly path: string;
  readonly expected: ItemValue | null;
  readonly got: ItemValue | null;
  readonly octets?: readonly [start: number, length: number];
}

/** The body of a request, the element of the Service itself, and what is known about devices that it names. */
export interface RequestBody {
  readonly body: Element;
  /** The kind of a device, as GBCS numbers it; undefined where nobody knows. */
  readonly kindOf?: (eui: string) => number | undefined;
  /** The devices in the log of a hub when the DCC was last told of it; undefined where nobody knows. */
  readonly logOf?: (hub: string) => readonly string[] | undefined;
  /** The devices that were joined to a Gas Proxy Function, true, and those that were parted from it, by requests of the scenario. */
  readonly joinedTo?: (gpf: string) => ReadonlyMap<string, boolean> | undefined;
  /** The hash of each device, 16 octets in hex, as a hub told it when it was last asked; undefined where it was not. */
  readonly hashesOf?: (hub: string) => ReadonlyMap<string, string> | undefined;
}

/** Every item that differs, in the order of the request, and then what was said beyond it. */
export function differences(asked: Asked, said: Items): readonly Difference[] {
  const wrong = [...asked].flatMap(([path, expected]): Difference[] => {
    const got = said.get(path);
    return got?.value === expected ? [] : [{ path, expected, got: got?.value ?? null, ...(got?.octets && { octets: got.octets }) }];
  });
  const more = [...said].flatMap(([path, { value, octets }]): Difference[] =>
    asked.has(path) ? [] : [{ path, expected: null, got: value, ...(octets && { octets }) }],
  );
  return [...wrong, ...more];
}

/** A path that is not taken yet: an item that is there twice is not there once. */
export function unused(path: string, taken: { has(path: string): boolean }): string {
  let name = path;
  for (let n = 2; taken.has(name); n++) name = `${path} (${n})`;
  return name;
}
