import { GbcsError } from '../../../gbcs/error';
import { decodeGbz } from '../../../gbcs/zcl/gbz';
import type { ItemValue, Said } from './item';
import { placed } from './octets';

/** One component of a GBZ command, read field by field; integers are little-endian. */
export class Frame {
  private at = 0;

  constructor(
    private readonly payload: Uint8Array,
    /** Cluster and command: `0707 00`. */
    readonly name: string,
    private readonly octets: Uint8Array,
    /** From-date-time of the component, seconds since 2000. */
    readonly from: number | undefined,
  ) {}

  /** The next octets, with where they stand, as `read` makes of them. */
  next(length: number, what: string, read: (octets: Buffer) => ItemValue): Said {
    const view = this.octets.subarray(this.at, this.at + length);
    if (view.length !== length) throw new GbcsError(`${what} of ${this.name}`, `${length} octets`, `${view.length}`);
    this.at += length;
    return placed(this.payload, view, read(Buffer.from(view)));
  }

  number(length: 1 | 2 | 3 | 4 | 6, what: string): Said & { readonly value: number } {
    return this.next(length, what, (octets) => octets.readUIntLE(0, length)) as Said & { readonly value: number };
  }

  skip(length: number, what: string): void {
    this.next(length, what, () => '');
  }

  /** A string that begins with its length. */
  string(what: string): Said {
    return this.next(this.number(1, `length of ${what}`).value, what, (octets) => octets.toString('latin1'));
  }

  /** The id at a place, in hexadecimal, without reading on. */
  idAt(start: number): string {
    return Buffer.from(this.octets.subarray(start, start + 4)).toString('hex');
  }

  /** The number at a place of one octet, without reading on; undefined where the component ends before. */
  octetAt(start: number): number | undefined {
    return this.octets[start];
  }

  get ended(): boolean {
    return this.at >= this.octets.length;
  }

  /** Throws GbcsError where there is more. */
  end(): void {
    if (!this.ended) throw new GbcsError(this.name, 'its end', `${this.octets.length - this.at} more octets`);
  }
}

/** The components of a GBZ command. Throws GbcsError for other octets, and for a component that is encrypted. */
export function framesOf(payload: Uint8Array): readonly Frame[] {
  return decodeGbz(payload).map(({ cluster, frame, from, frameCounter }) => {
    if (frameCounter !== undefined) throw new GbcsError('component', 'a plain one', 'an encrypted one');
    return new Frame(payload, `${hex(cluster, 4)} ${hex(frame.command, 2)}`, frame.payload, from);
  });
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
