import { GbcsError, hexOctet, hexOctets } from './error';

/** Reads octets from left to right and refuses what does not belong there. Integers are big-endian. */
export class OctetReader {
  private readonly octets: Buffer;
  private here = 0;

  /** @param base number of the first octet in errors: where these octets stand in the whole message. */
  constructor(
    octets: Uint8Array,
    private readonly base = 0,
  ) {
    this.octets = Buffer.from(octets.buffer, octets.byteOffset, octets.length);
  }

  /** Number, in the whole message, of the octet that is read next. */
  get at(): number {
    return this.base + this.here;
  }

  get remaining(): number {
    return this.octets.length - this.here;
  }

  peek(expected: string, ahead = 0): number {
    const value = this.octets[this.here + ahead];
    if (value === undefined) throw new GbcsError(this.at + ahead, expected, 'the end');
    return value;
  }

  u8(expected: string): number {
    const value = this.peek(expected);
    this.here += 1;
    return value;
  }

  u16(expected: string): number {
    return this.take(2, expected).readUInt16BE();
  }

  u32(expected: string): number {
    return this.take(4, expected).readUInt32BE();
  }

  u64(expected: string): bigint {
    return this.take(8, expected).readBigUInt64BE();
  }

  /** The next `count` octets, a view and not a copy. */
  take(count: number, expected: string): Buffer {
    if (count > this.remaining) {
      throw new GbcsError(this.at, `${expected} (${count} octets)`, this.remaining === 0 ? 'the end' : `only ${this.remaining} octets`);
    }
    const taken = this.octets.subarray(this.here, this.here + count);
    this.here += count;
    return taken;
  }

  /** A reader of the next `count` octets that numbers them as this one does. */
  sub(count: number, expected: string): OctetReader {
    const base = this.at;
    return new OctetReader(this.take(count, expected), base);
  }

  /** Passes over octets that can only be these. */
  expect(wanted: readonly number[], what: string): void {
    wanted.forEach((value) => {
      const at = this.at;
      const found = this.u8(`${hexOctet(value)} (${what})`);
      if (found !== value) throw new GbcsError(at, `${hexOctet(value)} (${what})`, hexOctet(found));
    });
  }

  /** A length in the short (`00`–`7F`), `81 xx` or `82 xxxx` form, each only where the shorter one does not do (facts 3). */
  length(what: string): number {
    const at = this.at;
    const first = this.u8(what);
    if (first < 0x80) return first;
    if (first !== 0x81 && first !== 0x82) throw new GbcsError(at, `${what}: 0x00–0x7F, 0x81 or 0x82`, hexOctet(first));
    const value = first === 0x81 ? this.u8(what) : this.u16(what);
    if (value < (first === 0x81 ? 0x80 : 0x100))
      throw new GbcsError(at, `${what} in its shortest form`, `${value} after ${hexOctet(first)}`);
    return value;
  }

  /** Refuses octets after the end of what should be here. */
  end(what: string): void {
    if (this.remaining > 0) throw new GbcsError(this.at, `the end of ${what}`, hexOctets(this.octets.subarray(this.here)));
  }
}

/** The length in its shortest form. @throws RangeError beyond 65,535, the longest that GBCS can say. */
export function encodeLength(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  if (length < 0x100) return Buffer.of(0x81, length);
  if (length > 0xffff) throw new RangeError(`${length} octets do not fit a GBCS length field; at most 65,535`);
  return Buffer.of(0x82, length >> 8, length & 0xff);
}
