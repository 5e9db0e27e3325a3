import { isDeepStrictEqual } from 'node:util';
import type { FindingValue } from '../../record/finding';

/** Where the part that is otherwise than expected stands in a value: names of items and numbers of elements, from the outside in. */
export type PartOf = readonly (string | number)[];

/** Bits that are turned round to see what an octet says. */
const TURNED = [0x01, 0x80];

/**
 * First octet, from 0, and number of octets that say the part of a message which is otherwise than expected: those whose change alone
 * changes that part of what is read, and nothing else. Undefined where nothing that was said decides, but something that was not.
 */
export function decidingOctets(
  octets: Uint8Array,
  read: (octets: Uint8Array) => FindingValue,
  part: PartOf | undefined,
): readonly [start: number, length: number] | undefined {
  if (part === undefined) return undefined;
  const said = ifReadable(() => read(octets));
  if (said === undefined) return undefined;
  const turned = Buffer.from(octets);
  const saying = [...octets.keys()].filter((place) =>
    TURNED.some((bits) => changesOnly(part, said, readTurned(turned, place, bits, read))),
  );
  const [first, last] = [saying[0], saying.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last - first + 1];
}

function readTurned(octets: Buffer, place: number, bits: number, read: (octets: Uint8Array) => FindingValue): FindingValue | undefined {
  const own = octets[place] ?? 0;
  octets[place] = own ^ bits;
  const other = ifReadable(() => read(octets));
  octets[place] = own;
  return other;
}

function ifReadable(read: () => FindingValue): FindingValue | undefined {
  try {
    return read();
  } catch {
    // Turned octets may make a certificate that no library takes as well as a body that GBCS does not know.
    return undefined;
  }
}

function changesOnly(part: PartOf, said: FindingValue, other: FindingValue | undefined): boolean {
  if (other === undefined || isDeepStrictEqual(valueAt(said, part), valueAt(other, part))) return false;
  return isDeepStrictEqual(without(said, part), without(other, part));
}

/** The part of `got` that decides: the first item, or element that is not expected at all. */
export function decidingPart(expected: FindingValue, got: FindingValue): PartOf | undefined {
  if (isDeepStrictEqual(expected, got)) return undefined;
  if (isArray(got)) return partOfArray(isArray(expected) ? expected : [], got);
  if (!isItems(got) || !isItems(expected)) return [];
  for (const name of Object.keys(expected)) {
    if (isDeepStrictEqual(expected[name], got[name])) continue;
    const inner = name in got ? decidingPart(expected[name] ?? null, got[name] ?? null) : undefined;
    return inner && [name, ...inner];
  }
  return undefined;
}

function partOfArray(expected: readonly FindingValue[], got: readonly FindingValue[]): PartOf | undefined {
  const odd = got.findIndex((one) => !expected.some((other) => isDeepStrictEqual(one, other)));
  const place = odd >= 0 ? odd : got.findIndex((one, i) => !isDeepStrictEqual(one, expected[i]));
  return place < 0 ? undefined : [place];
}

function valueAt(value: FindingValue, part: PartOf): FindingValue | undefined {
  const [first, ...rest] = part;
  if (first === undefined) return value;
  const inner = isArray(value) ? value[Number(first)] : isItems(value) ? value[first] : undefined;
  return inner === undefined ? undefined : valueAt(inner, rest);
}

function without(value: FindingValue, part: PartOf): FindingValue {
  const [first, ...rest] = part;
  if (first === undefined) return null;
  if (isArray(value)) return value.map((one, i) => (i === first ? without(one, rest) : one));
  if (!isItems(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === first ? without(one, rest) : one]));
}

function isArray(value: FindingValue): value is readonly FindingValue[] {
  return Array.isArray(value);
}

function isItems(value: FindingValue): value is { readonly [item: string]: FindingValue } {
  return typeof value === 'object' && value !== null && !isArray(value);
}
