/** Thrown for octets that are not what GBCS says they are: which octet (from 0), what belongs there, what was found. */
export class GbcsError extends Error {
  override readonly name = 'GbcsError';
  constructor(
    readonly octet: number,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`octet ${octet}: expected ${expected}, found ${found}`);
  }
}

/** `0x0A`: one octet as error messages write it. */
export function hexOctet(value: number): string {
  return `0x${value.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Upper-case hex of octets, shortened after 16 of them. */
export function hexOctets(octets: Uint8Array): string {
  const shown = Buffer.from(octets.subarray(0, 16)).toString('hex').toUpperCase();
  return octets.length > 16 ? `${shown}… (${octets.length} octets)` : shown || 'nothing';
}
