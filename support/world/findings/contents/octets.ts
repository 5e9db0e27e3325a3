import type { DlmsData } from '../../../gbcs/dlms/data';
import { decodeAccessRequest } from '../../../gbcs/dlms/access';
import type { DlmsRequestItem } from '../../../gbcs/dlms/access';
import { encodeDlmsData } from '../../../gbcs/dlms/encode';
import { GbcsError, hexOctets } from '../../../gbcs/error';
import type { Said } from './item';
import { dateText, instantText } from './request-text';

/** Octets of a view into the payload, with where they stand in it. */
export function placed(payload: Uint8Array, view: Uint8Array, value: Said['value']): Said {
  const start = view.byteOffset - payload.byteOffset;
  return view.buffer === payload.buffer && start >= 0 && start + view.length <= payload.length
    ? { value, octets: [start, view.length] }
    : { value };
}

/** What an item of an access request is about: `set 0001 0-0:94.44.6.1 2`. */
export type Target = string;

/** The items of a DLMS command by what they are about, with the octets of their data. Throws GbcsError for anything else. */
export function accessItems(payload: Uint8Array): ReadonlyMap<Target, DlmsRequestItem & { readonly octets: readonly [number, number] }> {
  const { items } = decodeAccessRequest(payload);
  const found = new Map<Target, DlmsRequestItem & { readonly octets: readonly [number, number] }>();
  let end = payload.length;
  for (const item of [...items].reverse()) {
    const { length } = encodeDlmsData(item.data);
    const target = targetOf(item);
    if (found.has(target)) throw new GbcsError('the access request', `${target} once`, 'it twice');
    found.set(target, { ...item, octets: [(end -= length), length] });
  }
  return new Map([...found].reverse());
}

function targetOf({ service, classId, obis, index }: DlmsRequestItem): Target {
  return `${service} ${classId.toString(16).toUpperCase().padStart(4, '0')} ${obis} ${index}`;
}

export function integerIn(data: DlmsData | undefined, what: string): number {
  if (data === undefined || !('value' in data) || typeof data.value === 'boolean') throw wrong(what, 'a number', data);
  return Number(data.value);
}
export function booleanIn(data: DlmsData | undefined, what: string): boolean {
  if (data?.type !== 'boolean') throw wrong(what, 'a boolean', data);
  return data.value;
}
export function octetsIn(data: DlmsData | undefined, what: string, length?: number): Buffer {
  if (data === undefined || !('octets' in data)) throw wrong(what, 'octets', data);
  const octets = Buffer.from(data.octets);
  if (length !== undefined && octets.length !== length) throw new GbcsError(what, `${length} octets`, hexOctets(octets));
  return octets;
}
export function membersOf(data: DlmsData | undefined, what: string, count?: number): readonly DlmsData[] {
  if (data?.type !== 'array' && data?.type !== 'structure') throw wrong(what, 'a list', data);
  if (count !== undefined && data.items.length !== count) throw new GbcsError(what, `${count} members`, `${data.items.length}`);
  return data.items;
}

/** The bits that are set, counted from 1. */
export function bitsIn(data: DlmsData | undefined, what: string): readonly number[] {
  if (data?.type !== 'bit-string') throw wrong(what, 'a bit string', data);
  const { bits, octets } = data;
  return Array.from({ length: bits }, (_, i) => i).flatMap((i) => ((octets[i >> 3] ?? 0) & (0x80 >> (i & 7)) ? [i + 1] : []));
}

function wrong(what: string, expected: string, data: DlmsData | undefined): GbcsError {
  return new GbcsError(what, expected, data?.type ?? 'nothing');
}

const NOW = '000000000000000000';
const NEVER = 'FFFFFFFFFFFFFFFFFF';

/**
 * A DLMS date-time of 12 octets: `now`, `never` or an instant in UTC (facts 3.3); the day of the week and the status of the clock may say
 * anything.
 */
export function dlmsInstant(octets: Buffer, what: string): string {
  const head = octets.toString('hex').toUpperCase().slice(0, 18);
  if (head === NOW) return 'now';
  if (head === NEVER) return 'never';
  const at = new Date(
    Date.UTC(
      octets.readUInt16BE(),
      octets.readUInt8(2) - 1,
      octets.readUInt8(3),
      octets.readUInt8(5),
      octets.readUInt8(6),
      octets.readUInt8(7),
    ),
  );
  const deviation = octets.readInt16BE(9);
  if (Number.isNaN(at.getTime()) || (deviation !== 0 && deviation !== -0x8000))
    throw new GbcsError(what, 'an instant in UTC', hexOctets(octets));
  return instantText(at);
}

const OPEN = 0xff;
const OPEN_YEAR = 0xffff;
const LAST = 0xfe;
const SECOND_LAST = 0xfd;

/** A DLMS date of 5 octets, parts of which may be left open. */
export function dlmsDate(octets: Buffer): string {
  const [year, month, day, weekday] = [octets.readUInt16BE(), octets.readUInt8(2), octets.readUInt8(3), octets.readUInt8(4)];
  return dateText({
    year: year === OPEN_YEAR ? undefined : year,
    month: open(month),
    day: day === LAST ? 'last' : day === SECOND_LAST ? 'second last' : open(day),
    weekday: open(weekday),
  });
}

/** A date of ZigBee, 4 octets: years since 1900, month, day, day of the week. */
export function zigbeeDate(octets: Buffer): string {
  const [year, month, day, weekday] = [octets.readUInt8(0), octets.readUInt8(1), octets.readUInt8(2), octets.readUInt8(3)];
  return dateText({ year: year === OPEN ? undefined : year + 1900, month: open(month), day: open(day), weekday: open(weekday) });
}

function open(part: number): number | undefined {
  return part === OPEN ? undefined : part;
}

/** A DLMS time of 4 octets: hour, minute, second, hundredths. */
export function dlmsTime(octets: Buffer): string {
  return [0, 1, 2].map((at) => String(octets.readUInt8(at)).padStart(2, '0')).join(':');
}

const ZIGBEE_EPOCH = Date.UTC(2000, 0, 1);
const ZIGBEE_NEVER = [0xfffffffe, 0xffffffff];

/** ZigBee UTCTime: 0 is now; the two highest numbers are never (facts 3.5, published messages). */
export function zigbeeInstant(seconds: number): string {
  if (seconds === 0) return 'now';
  return ZIGBEE_NEVER.includes(seconds) ? 'never' : instantText(new Date(ZIGBEE_EPOCH + seconds * 1000));
}

export function euiIn(octets: Buffer, what: string): string {
  if (octets.length !== 8) throw new GbcsError(what, 'an EUI-64', hexOctets(octets));
  return (octets.toString('hex').toUpperCase().match(/../g) ?? []).join('-');
}

export function hexIn(octets: Uint8Array): string {
  return Buffer.from(octets).toString('hex').toUpperCase();
}
