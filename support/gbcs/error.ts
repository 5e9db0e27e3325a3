/**
 * Thrown for octets that are not what GBCS says they are. `octet` is the number (from 0) of the first octet that does not belong;
 * where a body is well formed but not the body of its use case there is no single octet, and `where` names the field.
 */
export class GbcsError extends Error {
  override readonly name = 'GbcsError';
  readonly octet: number | undefined;
  constructor(
    readonly where: number | string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${typeof where === 'number' ? `octet ${where}` : where}: expected ${expected}, found ${found}`);
    this.octet = typeof where === 'number' ? where : undefined;
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

/** What `decode` reads; undefined where the octets are not what it takes them for. Any other error goes on. */
export function tryDecode<T>(decode: () => T): T | undefined {
  try {
    return decode();
  } catch (error) {
    if (error instanceof GbcsError) return undefined;
    throw error;
  }
}
