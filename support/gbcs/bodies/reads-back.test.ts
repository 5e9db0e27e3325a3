import assert from 'node:assert/strict';
import type { BodyCodec } from './body';

/** The value written, read and written again is the same, and so are the octets; gives the octets as hex. */
export function readsBack<T>(codec: BodyCodec<T>, value: T, counter = 0x1234567n): string {
  const octets = codec.encode(value, counter);
  const read = codec.decode(octets);
  assert.deepEqual(read, value);
  assert.ok(codec.encode(read, counter).equals(octets));
  return octets.toString('hex').toUpperCase();
}

export function bytes(hex: string): Buffer {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex');
}

/** Every octet of `payload` in turn replaced: a body or an error of this room, never another error. */
export function survivesDamage(codec: BodyCodec<unknown>, payload: Uint8Array): void {
  for (let at = 0; at < payload.length; at += 1) {
    for (const value of [0x00, 0x7f, 0xff]) {
      const damaged = Buffer.from(payload);
      damaged[at] = value;
      try {
        codec.decode(damaged);
      } catch (error) {
        assert.equal((error as Error).name, 'GbcsError', `octet ${at} as ${value}: ${String(error)}`);
      }
    }
  }
}
