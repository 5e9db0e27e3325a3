/** One thing that a GBCS message says, with the octets that say it. */
export interface DecodedItem {
  readonly name: string;
  /** With its unit, where it has one. */
  readonly value: string;
  /** First octet of the whole message, from 0, and how many; absent where nobody knows. */
  readonly octets?: readonly [start: number, length: number];
  /** How deep it stands in what holds it. */
  readonly level: number;
  readonly part: 'header' | 'body' | 'protection';
}

/** Octets as people read them: `01 09 08`. */
export function hex(octets: Uint8Array): string {
  return Buffer.from(octets)
    .toString('hex')
    .toUpperCase()
    .replace(/..(?=.)/g, '$& ');
}

/** Octets that may be long: the first of them, and how many there are. */
export function shortHex(octets: Uint8Array): string {
  return octets.length <= SHOWN ? hex(octets) : `${hex(octets.subarray(0, SHOWN))} … (${octets.length} octets)`;
}

const SHOWN = 16;
