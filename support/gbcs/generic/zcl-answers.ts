/**
 * What answers a cluster command that asks for something: command and frame control of the answer, and its payload, made from the
 * question's.
 */
export interface ZclAnswer {
  readonly command: number;
  readonly frameControl: number;
  readonly payload: (question: Buffer, place: number) => Buffer;
  /** How many frames answer one question, by `place` from 0; one where it is absent. */
  readonly frames?: number;
  /** The payload of a failure, where that is not told by a default response. */
  readonly failure?: Buffer;
  /** The frame control of a default response that tells a failure, where it is not that of one in the other direction. */
  readonly failureControl?: number;
}

const FROM_SERVER = 0x09;
/** From the server, and no default response wanted. */
const PUBLISHED = 0x19;

function u8(...values: readonly number[]): Buffer {
  return Buffer.from(values);
}
function u16(value: number): Buffer {
  return Buffer.of(value & 0xff, value >> 8);
}
function zeroes(octets: number): Buffer {
  return Buffer.alloc(octets);
}
/** `count` octets of the question, zeroes after its end. */
function from(question: Buffer, at: number, count: number): Buffer {
  return Buffer.concat([question.subarray(at, at + count), zeroes(count)]).subarray(0, count);
}

/** How many snapshots there are: RTDS finds two of each kind. */
export const SNAPSHOTS = 2;
/** How many profiles of days and weeks a calendar of the meter has, each published in a frame of its own: so RTDS shows it (GCS21b). */
const DAY_PROFILES = 4;
const WEEK_PROFILES = 2;

/** Snapshot id and time, how many there are, part 0 of 1, cause, kind of payload, payload. */
function snapshot(question: Buffer, kind: number, payload: Buffer): Buffer {
  return Buffer.concat([
    from(question, 8, 1),
    zeroes(3),
    from(question, 0, 4),
    u8(SNAPSHOTS, 0, 1),
    from(question, 9, 4),
    u8(kind),
    payload,
  ]);
}

/** Issuer's event, when it was issued and takes effect, and what follows. */
function published(...more: readonly Buffer[]): Buffer {
  return Buffer.concat([zeroes(12), ...more]);
}

/** The answers of ZigBee clusters, by `cluster/command` of a command to the server (facts 6; RTDS). All others get a default response. */
const TO_SERVER: Readonly<Record<string, ZclAnswer>> = {
  '0700/0b': { command: 0x09, frameControl: FROM_SERVER, payload: () => published(zeroes(5)) },
  '0702/06': {
    command: 0x06,
    frameControl: PUBLISHED,
    payload: (q) => snapshot(q, 6, Buffer.concat([zeroes(6), u8(4), zeroes(24), u8(0x14), zeroes(24)])),
  },
  '0702/07': { command: 0x0d, frameControl: FROM_SERVER, payload: () => u16(2), failure: u16(0xffff) },
  '0702/08': {
    command: 0x07,
    frameControl: FROM_SERVER,
    payload: (q) => Buffer.concat([from(q, 0, 2), from(q, 2, 4), u8(0), u16(0x0168), u16(2), zeroes(6)]),
  },
  '0702/0b': { command: 0x0c, frameControl: FROM_SERVER, payload: (q) => Buffer.concat([from(q, 0, 12), u8(0)]) },
  '0705/04': { command: 0x03, frameControl: FROM_SERVER, payload: () => zeroes(10) },
  '0705/06': { command: 0x02, frameControl: PUBLISHED, payload: () => zeroes(13) },
  '0705/07': { command: 0x01, frameControl: PUBLISHED, payload: (q) => snapshot(q, 0, zeroes(24)) },
  '0705/08': { command: 0x05, frameControl: PUBLISHED, payload: () => Buffer.concat([u8(0, 1), u8(0), zeroes(8)]) },
  '0705/0a': { command: 0x06, frameControl: PUBLISHED, payload: () => Buffer.concat([u8(0, 1), zeroes(13)]) },
  '0707/01': {
    command: 0x01,
    frameControl: PUBLISHED,
    frames: DAY_PROFILES,
    payload: (_q, place) => published(u8(1 + place, 1, 0, 1, 0), zeroes(3)),
  },
  '0707/02': {
    command: 0x02,
    frameControl: PUBLISHED,
    frames: WEEK_PROFILES,
    payload: (_q, place) => published(u8(1 + place), u8(1, 1, 1, 1, 1, 1, 1)),
  },
  '0707/03': { command: 0x03, frameControl: PUBLISHED, payload: () => published(u8(0, 1), Buffer.from('FF0101FF', 'hex'), u8(1)) },
  '0707/04': {
    command: 0x04,
    frameControl: PUBLISHED,
    payload: () => published(zeroes(4), u8(0, 1, 0, 1), Buffer.from('FF0101FF', 'hex'), u8(1)),
  },
  '0709/00': {
    command: 0x01,
    frameControl: PUBLISHED,
    payload: (q) => Buffer.concat([u16(1), u8(0, 1, 0), from(q, 0, 1), u16(0x8f00), from(q, 3, 4), u8(0)]),
  },
  '0709/01': { command: 0x02, frameControl: FROM_SERVER, payload: () => u8(8) },
};

/**
 * To a command of a server to its client: reading event configurations alone is answered, with one configuration. Its failure is told as
 * if to a client (RTDS, GCS20r).
 */
const FROM_CLIENT: Readonly<Record<string, ZclAnswer>> = {
  '0708/05': {
    command: 0x04,
    frameControl: 0x01,
    payload: () => Buffer.concat([u8(0, 1), u16(0x8f00), u8(0)]),
    failureControl: 0x08,
  },
};

/** The answer to this frame, or undefined where it gets a default response. */
export function zclAnswer(cluster: number, command: number, toServer: boolean): ZclAnswer | undefined {
  const key = `${cluster.toString(16).padStart(4, '0')}/${command.toString(16).padStart(2, '0')}`;
  return (toServer ? TO_SERVER : FROM_CLIENT)[key];
}
