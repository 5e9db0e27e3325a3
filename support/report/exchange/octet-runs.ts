import type { DecodedItem } from '../decode/decoded-item';

/** Octets that one item says, or none; `marked` where they decide. */
export interface OctetRun {
  readonly start: number;
  readonly octets: Uint8Array;
  /** Place of the item in the list; undefined where no item says these. */
  readonly item?: number;
  readonly marked: boolean;
}

/** The octets of a message in runs, each of the innermost item that says it; a run that decides stands alone. */
export function octetRuns(
  octets: Uint8Array,
  items: readonly DecodedItem[],
  decides?: readonly [start: number, length: number],
): readonly OctetRun[] {
  const saidBy = new Array<number | undefined>(octets.length);
  items.forEach(({ octets: place }, n) => {
    const [start, length] = place ?? [0, 0];
    for (let here = start; here < Math.min(start + length, octets.length); here++) if (isInner(items, saidBy[here], n)) saidBy[here] = n;
  });
  const marked = (here: number): boolean => decides !== undefined && here >= decides[0] && here < decides[0] + decides[1];
  const runs: OctetRun[] = [];
  let start = 0;
  for (let here = 1; here <= octets.length; here++) {
    if (here < octets.length && saidBy[here] === saidBy[start] && marked(here) === marked(start)) continue;
    const item = saidBy[start];
    runs.push({ start, octets: octets.subarray(start, here), ...(item !== undefined && { item }), marked: marked(start) });
    start = here;
  }
  return octets.length === 0 ? [] : runs;
}

function isInner(items: readonly DecodedItem[], before: number | undefined, n: number): boolean {
  const length = (place: number | undefined): number => items[place ?? -1]?.octets?.[1] ?? Infinity;
  return length(n) <= length(before);
}
