import { walk } from '../../duis/element';
import type { DlmsData } from '../../gbcs/dlms/data';
import type { Bindings } from '../binding';

const MASK_BITS = 256;
const MASK_OCTETS = MASK_BITS / 8;
const ALERT_ELEMENT = /^x[0-9A-F]{2}([0-9A-F]{2})$/;

/**
 * Two masks of 256 bits, one after the other: which alerts the request names, and which of these it enables. An alert's bit is the low
 * octet of its code, counted from the last bit (6.22; RTDS ECS25a to ECS25b3).
 */
export function alertBehaviours({ body }: Bindings): DlmsData {
  const octets = Buffer.alloc(2 * MASK_OCTETS);
  for (const { name, text } of walk(body)) {
    const code = ALERT_ELEMENT.exec(name)?.[1];
    if (code === undefined) continue;
    set(octets.subarray(0, MASK_OCTETS), Number.parseInt(code, 16));
    if (text.trim() === 'Enable') set(octets.subarray(MASK_OCTETS), Number.parseInt(code, 16));
  }
  return { type: 'bit-string', bits: 2 * MASK_BITS, octets };
}

function set(mask: Buffer, bit: number): void {
  const at = MASK_OCTETS - 1 - (bit >> 3);
  mask.writeUInt8(mask.readUInt8(at) | (1 << (bit & 7)), at);
}
