import { GbcsError, hexOctet } from '../error';
import { OctetReader } from '../octet-reader';

/** A ZigBee Cluster Library frame without manufacturer code. Its own integers are little-endian. */
export interface ZclFrame {
  /** Bits: 01 cluster specific, 08 server to client, 10 no default response. */
  readonly frameControl: number;
  readonly sequence: number;
  readonly command: number;
  readonly payload: Uint8Array;
}

/** One part of a GBZ body: a frame for a cluster. */
export interface GbzComponent {
  readonly cluster: number;
  readonly frame: ZclFrame;
  /**
   * There where the payload of the frame is encrypted (`31 00000000` ‖ ciphertext ‖ tag): 0 for the first such component, 1 for the next.
   */
  readonly frameCounter?: number;
  /** From-date-time of selective reads, seconds since 2000. */
  readonly from?: number;
}

/** An alert in GBZ: code, time (seconds since 2000) and, for most codes, more: see `bodies/alerts.ts`. */
export interface GbzAlert {
  readonly alertCode: number;
  readonly time: number;
  /** What follows; the count before the alert code says whether anything does. */
  readonly rest: Uint8Array;
}

export const CLUSTER_SPECIFIC = 0x01;
export const SERVER_TO_CLIENT = 0x08;
const PROFILE = [0x01, 0x09] as const;
const LAST = 0x01;
const ENCRYPTED = 0x02;
const FROM = 0x10;
const MANUFACTURER_SPECIFIC = 0x04;
const NOTHING = Buffer.alloc(0);

/** The components of a command or response in GBZ. @throws GbcsError */
export function decodeGbz(payload: Uint8Array): readonly GbzComponent[] {
  const reader = new OctetReader(payload);
  reader.expect(PROFILE, 'profile of GBZ');
  const at = reader.at;
  const count = reader.u8('number of components');
  if (count === 0) throw new GbcsError(at, 'at least one component', '0');
  const components = Array.from({ length: count }, (_, i) => readComponent(reader, i === count - 1));
  reader.end('the GBZ body');
  return components;
}

export function encodeGbz(components: readonly GbzComponent[]): Buffer {
  if (components.length === 0 || components.length > 0xff)
    throw new RangeError(`a GBZ body has 1 to 255 components, not ${components.length}`);
  const parts = components.map((component, i) => encodeGbzComponent(component, i === components.length - 1));
  return Buffer.concat([Buffer.of(...PROFILE, components.length), ...parts]);
}

/** One component by itself, as the billing data alert carries one. */
export function decodeGbzComponent(octets: Uint8Array): GbzComponent {
  const reader = new OctetReader(octets);
  const component = readComponent(reader, true);
  reader.end('the component');
  return component;
}

export function encodeGbzComponent(component: GbzComponent, last: boolean): Buffer {
  const { frame, cluster, frameCounter, from } = component;
  const control = (last ? LAST : 0) | (frameCounter === undefined ? 0 : ENCRYPTED) | (from === undefined ? 0 : FROM);
  const content = Buffer.concat([
    frameCounter === undefined ? NOTHING : Buffer.of(0, frameCounter),
    from === undefined ? NOTHING : uint32(from),
    Buffer.of(frame.frameControl, frame.sequence, frame.command),
    frameCounter === undefined ? NOTHING : uint16(frame.payload.length),
    frame.payload,
  ]);
  return Buffer.concat([Buffer.of(control), uint16(cluster), uint16(content.length), content]);
}

function readComponent(reader: OctetReader, last: boolean): GbzComponent {
  const at = reader.at;
  const control = reader.u8('control');
  if (control & ~(LAST | ENCRYPTED | FROM)) throw new GbcsError(at, 'a control octet of 01, 02 and 10', hexOctet(control));
  if (last !== Boolean(control & LAST))
    throw new GbcsError(at, last ? 'the mark of the last component' : 'no mark of the last component', hexOctet(control));
  const encrypted = Boolean(control & ENCRYPTED);
  const cluster = reader.u16('cluster');
  const content = reader.sub(reader.u16('length of the component'), 'component');
  if (encrypted) content.expect([0], 'additional header control');
  const counted = encrypted ? { frameCounter: content.u8('additional header frame counter') } : {};
  const from = control & FROM ? { from: content.u32('from-date-time') } : {};
  return { cluster, frame: readFrame(content, encrypted), ...counted, ...from };
}

function readFrame(content: OctetReader, encrypted: boolean): ZclFrame {
  const at = content.at;
  const frameControl = content.u8('ZCL frame control');
  if (frameControl & MANUFACTURER_SPECIFIC || (frameControl & 3) > 1)
    throw new GbcsError(at, 'a frame for all profiles or for the cluster', hexOctet(frameControl));
  const sequence = content.u8('ZCL sequence number');
  const command = content.u8('ZCL command');
  if (!encrypted) return { frameControl, sequence, command, payload: content.take(content.remaining, 'ZCL payload') };
  const payload = content.take(content.u16('length of the encrypted payload'), 'encrypted payload');
  content.end('the component');
  return { frameControl, sequence, command, payload };
}

/** @throws GbcsError */
export function decodeGbzAlert(payload: Uint8Array): GbzAlert {
  const reader = new OctetReader(payload);
  reader.expect(PROFILE, 'profile of GBZ');
  const at = reader.at;
  const count = reader.u8('number of components');
  const alertCode = reader.u16('alert code');
  const time = reader.u32('time of the alert');
  const rest = reader.take(reader.remaining, 'alert body');
  if (count !== (rest.length > 0 ? 1 : 0))
    throw new GbcsError(at, rest.length > 0 ? '1, for the body there is' : '0, without a body', `${count}`);
  return { alertCode, time, rest };
}

export function encodeGbzAlert({ alertCode, time, rest }: GbzAlert): Buffer {
  return Buffer.concat([Buffer.of(...PROFILE, rest.length > 0 ? 1 : 0), uint16(alertCode), uint32(time), rest]);
}

function uint16(value: number): Buffer {
  const octets = Buffer.alloc(2);
  octets.writeUInt16BE(value);
  return octets;
}

function uint32(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(value);
  return octets;
}
